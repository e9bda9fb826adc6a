import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportContainer, importImage, readArchive, statPath, writeArchive } from '../../../src/core/engine/archive';
import { createEngine } from '../../../src/core/engine/createEngine';
import { listChanges } from '../../../src/core/engine/fileChanges';
import type { Engine } from '../../../src/core/engine/engine';
import { EngineError } from '../../../src/core/engine/errors';
import { isHelper } from '../../../src/core/engine/helper';
import { writeAtomically } from '../../../src/core/files/atomicFile';
import { containerSource } from '../../../src/core/files/containerSource';
import { FileError } from '../../../src/core/files/errors';
import { helperPlan } from '../../../src/core/files/helperPlan';
import { readImageFile } from '../../../src/core/files/imageFile';
import { packPaths } from '../../../src/core/files/pack';
import { unpackFolder } from '../../../src/core/files/unpack';
import { volumeSource } from '../../../src/core/files/volumeSource';
import { createLocalHost } from '../../../src/core/host/localHost';
import { runPlan } from '../../../src/core/plan/run';
import { importBusybox } from '../../harness/busybox';
import { startDockerd, type TestDockerd } from '../../harness/dockerd';
import { ownLab, type TestLab } from '../../harness/ownLab';
import { dockerCommand } from '../../../dev/dockerCli';
import { runOk } from '../../../dev/run';

const host = createLocalHost();
const { signal } = new AbortController();
const limit = 1024 * 1024;
/** Names that a shell, a terminal or a careless reader would take for something else. */
const hostileNames = ['a b', 'line\nfeed', 'tab\t', 'esc\u001b[2J', 'rtl\u202egnp', '$(reboot)', '-rf', '港口🐳'];

describe('files of containers and volumes of a real engine', function () {
  this.timeout(120_000);
  let lab: TestLab;
  let engine: Engine;
  let folder: string;

  before(async () => {
    lab = await ownLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, host);
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-files-'));
  });
  after(async () => {
    engine.dispose();
    rmSync(folder, { recursive: true, force: true });
    await lab.stop();
  });

  const make = async (command: 'run' | 'create', script: string, ...options: readonly string[]): Promise<string> => {
    const detach = command === 'run' ? ['-d'] : [];
    const common = ['--network', 'none', '--label', lab.label, ...options, 'busybox', 'sh', '-c'];
    return lab.dockerOk([command, ...detach, ...common, script]);
  };
  const ready = (id: string) => lab.dockerOk(['exec', id, 'sh', '-c', 'until [ -e /ready ]; do sleep 0.05; done']);
  const sourceOf = (container: string, mayRun = true) => containerSource({ engine, container, mayRun: () => mayRun });
  const list = async (container: string, path: string, mayRun = true) =>
    sourceOf(container, mayRun).list(path, { signal });

  /** A folder with everything that is hard to read, made in the container itself. */
  const awkward = [
    'mkdir -p /w/sub && cd /w',
    ...hostileNames.map(
      (name) =>
        `printf x > ./"$(printf '${[...Buffer.from(name)].map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('')}.')"`,
    ),
    'ln -s /etc/passwd abs && ln -s ../../../../etc/shadow up && ln -s a-circle b-circle && ln -s b-circle a-circle',
    'mkfifo pipe && mknod zero c 1 5 && echo deep > sub/file && chmod 600 sub/file',
    'touch /ready',
  ].join(' && ');

  for (const [way, mayRun] of [
    ['exec', true],
    ['archive', false],
  ] as const) {
    it(`lists awkward names by ${way}, each once and as it is`, async () => {
      const id = await make('run', `${awkward}; sleep 1000`);
      await ready(id);
      const listed = await list(id, '/w', mayRun);
      assert.equal(listed.way, way);
      const names = listed.entries.map((entry) => entry.name);
      for (const name of hostileNames)
        assert.ok(names.includes(`${name}.`), `${JSON.stringify(name)} of ${JSON.stringify(names)}`);
      const types = new Map(listed.entries.map((entry) => [entry.name, entry.type]));
      assert.deepEqual(
        ['sub', 'abs', 'pipe', 'zero'].map((name) => types.get(name)),
        ['folder', 'link', 'fifo', 'device'],
      );
      assert.equal(listed.entries.find((entry) => entry.name === 'abs')?.target, '/etc/passwd');
      await lab.dockerOk(['rm', '-f', id]);
    });
  }

  it('reads files, follows links inside of the container, and refuses what is none', async () => {
    const id = await make('run', `${awkward}; sleep 1000`);
    await ready(id);
    const source = sourceOf(id);
    assert.equal((await source.read('/w/sub/file', limit)).toString(), 'deep\n');
    assert.match((await source.read('/w/abs', limit)).toString(), /^root:/);
    assert.match((await source.read('/proc/1/status', limit)).toString(), /^Name:/);
    await assert.rejects(source.read('/w/pipe', limit), (error) => FileError.is(error, 'not-a-file'));
    await assert.rejects(source.read('/w/zero', limit), (error) => FileError.is(error, 'not-a-file'));
    await assert.rejects(source.read('/w/a-circle', limit));
    await assert.rejects(source.read('/w/nothing', limit), (error) => EngineError.is(error, 'not-found'));
    await assert.rejects(source.list('/w/sub/file', { signal }), (error) => FileError.is(error, 'not-a-folder'));
    await lab.dockerOk(['rm', '-f', id]);
  });

  it('a file of 2 GB opened by mistake is refused by its size, before a byte of it is read', async () => {
    const id = await make(
      'run',
      'dd if=/dev/zero of=/big bs=1 count=0 seek=2147483648 2>/dev/null; touch /ready; sleep 1000',
    );
    await ready(id);
    const begun = performance.now();
    await assert.rejects(sourceOf(id).read('/big', 64 * limit), (error) => {
      assert.ok(FileError.is(error, 'too-large'));
      assert.match(error.message, /\/big has 2\.15GB/);
      return true;
    });
    assert.ok(performance.now() - begun < 2000);
    await lab.dockerOk(['rm', '-f', id]);
  });

  it('lists ten thousand entries of a running container in under a second', async () => {
    const id = await make('run', 'mkdir /many; cd /many; seq 1 10000 | xargs touch; touch /ready; sleep 1000');
    await ready(id);
    const begun = performance.now();
    const { entries } = await list(id, '/many');
    const time = performance.now() - begun;
    assert.equal(entries.length, 10_000);
    console.log(`      10,000 entries by exec: ${Math.round(time)} ms`);
    assert.ok(time < 1000, `${Math.round(time)} ms`);
    await lab.dockerOk(['rm', '-f', id]);
  });

  it('lists and reads a container that does not run, and one without any program', async () => {
    const stopped = await make('create', 'true');
    assert.equal((await list(stopped, '/')).way, 'archive');
    assert.ok((await list(stopped, '/bin')).entries.some((entry) => entry.name === 'busybox'));
    const tar = join(folder, 'scratch.tar');
    mkdirSync(join(folder, 'scratch/data'), { recursive: true });
    writeFileSync(join(folder, 'scratch/data/x'), 'alone');
    execFileSync('tar', ['-cf', tar, '-C', join(folder, 'scratch'), '.']);
    await lab.dockerOk(['import', '--change', `LABEL ${lab.label}`, tar, 'nothing:1']);
    const bare = await lab.dockerOk(['create', '--label', lab.label, 'nothing:1', '/none']);
    assert.deepEqual(
      (await list(bare, '/data')).entries.map((entry) => [entry.name, entry.size]),
      [['x', 5]],
    );
    assert.equal((await sourceOf(bare).read('/data/x', limit)).toString(), 'alone');
    await lab.dockerOk(['rm', '-f', stopped, bare]);
    await lab.dockerOk(['rmi', 'nothing:1']);
  });

  it('copies in and out as docker cp does', async () => {
    const id = await make('create', 'true');
    const from = join(folder, 'cargo');
    mkdirSync(join(from, 'deep'), { recursive: true });
    writeFileSync(join(from, 'deep', 'bytes'), Buffer.alloc(200_000, 3));
    writeFileSync(join(from, 'run me'), 'echo');
    chmodSync(join(from, 'run me'), 0o755);
    symlinkSync('run me', join(from, 'link'));
    const packing = packPaths([from], { signal });
    await writeArchive(engine, { container: id, path: '/tmp' }, packing.archive, signal);
    await lab.dockerOk(['cp', from, `${id}:/home/`]);
    const tarOf = async (path: string): Promise<string> => {
      const tar = join(folder, 'compare.tar');
      await writeAtomically(tar, await readArchive(engine, id, path), { signal });
      return execFileSync('tar', ['-tvf', tar, '--numeric-owner', '--full-time'], {
        encoding: 'utf8',
        env: { ...process.env, TZ: 'UTC' },
      });
    };
    assert.equal(await tarOf('/tmp/cargo'), await tarOf('/home/cargo'));
    const ours = join(folder, 'ours');
    const result = await unpackFolder(
      { archive: await readArchive(engine, id, '/tmp/cargo'), top: '/tmp/cargo' },
      ours,
      { signal },
    );
    assert.deepEqual(result.leftOut, []);
    await lab.dockerOk(['cp', `${id}:/tmp/cargo`, join(folder, 'theirs')]);
    execFileSync('diff', ['-r', '--no-dereference', ours, join(folder, 'theirs')]);
    execFileSync('diff', ['-r', '--no-dereference', ours, from]);
    await lab.dockerOk(['rm', '-f', id]);
  });

  it('leaves out of a container what would lead out of the folder', async () => {
    const id = await make('run', `${awkward}; sleep 1000`);
    await ready(id);
    const out = join(folder, 'awkward');
    const { leftOut } = await unpackFolder({ archive: await readArchive(engine, id, '/w'), top: '/w' }, out, {
      signal,
    });
    assert.deepEqual([...leftOut].sort(), ['abs', 'pipe', 'up', 'zero']);
    assert.deepEqual(
      readdirSync(out)
        .filter((name) => name.endsWith('.'))
        .sort(),
      hostileNames.map((name) => `${name}.`).sort(),
    );
    await lab.dockerOk(['rm', '-f', id]);
  });

  it('a disk that is full keeps nothing of what was copied to it', async () => {
    const id = await make(
      'run',
      'mkdir /d; dd if=/dev/zero of=/d/big bs=1M count=12 2>/dev/null; touch /ready; sleep 1000',
    );
    await ready(id);
    const small = join(folder, 'small');
    mkdirSync(small);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', small]);
    try {
      const isFull = (error: unknown): boolean => FileError.is(error, 'disk-full');
      await assert.rejects(
        writeAtomically(join(small, 'x.tar'), await exportContainer(engine, id), { signal }),
        isFull,
      );
      assert.deepEqual(readdirSync(small), []);
      await assert.rejects(
        unpackFolder({ archive: await readArchive(engine, id, '/d'), top: '/d' }, join(small, 'd'), { signal }),
        isFull,
      );
      assert.deepEqual(readdirSync(small), []);
    } finally {
      execFileSync('umount', [small]);
    }
    await lab.dockerOk(['rm', '-f', id]);
  });

  it('exports what docker export does, and cancelled it leaves nothing', async () => {
    const id = await make('create', 'true');
    const ours = join(folder, 'ours.tar');
    const bytes = await writeAtomically(ours, await exportContainer(engine, id), { signal });
    assert.equal(bytes, readFileSync(ours).length);
    await lab.dockerOk(['export', '-o', join(folder, 'theirs.tar'), id]);
    const names = (tar: string) => execFileSync('tar', ['-tf', join(folder, tar)], { encoding: 'utf8' });
    assert.equal(names('ours.tar'), names('theirs.tar'));
    const abort = new AbortController();
    const cancelled = writeAtomically(join(folder, 'half.tar'), await exportContainer(engine, id, abort.signal), {
      signal: abort.signal,
      progress: () => abort.abort(),
    });
    await assert.rejects(cancelled);
    assert.deepEqual(
      readdirSync(folder).filter((name) => name.includes('half') || name.includes('.part')),
      [],
    );
    await lab.dockerOk(['rm', '-f', id]);
  });

  it('changes are those of docker diff, and the image still has its own file', async () => {
    const id = await make('run', 'echo evil >> /etc/passwd; rm /etc/group; touch /etc/new; touch /ready; sleep 1000');
    await ready(id);
    const letters = { modified: 'C', added: 'A', deleted: 'D' } as const;
    const changes = (await listChanges(engine, id)).map(({ kind, path }) => `${letters[kind]} ${path}`);
    assert.deepEqual([...changes].sort(), (await lab.dockerOk(['diff', id])).split('\n').sort());
    assert.ok(changes.includes('D /etc/group') && changes.includes('A /etc/new'));
    const before = await readImageFile(engine, { container: id, path: '/etc/passwd', limit });
    assert.equal(before.toString(), 'root:x:0:0:root:/root:/bin/sh\n');
    assert.match((await sourceOf(id).read('/etc/passwd', limit)).toString(), /evil/);
    await assert.rejects(readImageFile(engine, { container: id, path: '/etc/new', limit }));
    assert.deepEqual((await engine.listContainers({})).filter(isHelper), []);
    await lab.dockerOk(['rm', '-f', id]);
  });

  it('a container that goes away meanwhile is said to be gone', async () => {
    const id = await make('run', 'sleep 1000');
    const source = sourceOf(id);
    await source.list('/', { signal });
    await lab.dockerOk(['rm', '-f', id]);
    for (const asked of [source.list('/etc', { signal }), source.read('/etc/passwd', limit), statPath(engine, id, '/')])
      await assert.rejects(asked, (error) => EngineError.is(error, 'not-found'));
  });

  it('a volume is read through a helper that can do next to nothing', async () => {
    const name = `cargo-${lab.runId}`;
    await lab.dockerOk(['volume', 'create', '--label', lab.label, name]);
    await make('run', 'echo secret > /v/s; chown 1234:1234 /v/s; chmod 600 /v/s', '--rm', '-v', `${name}:/v`).then(
      (id) => lab.docker(['wait', id]),
    );
    const image = (await engine.listImages()).find((one) => one.tags.includes('busybox:latest'));
    assert.ok(image);
    const outcome = await runPlan(helperPlan(name, { id: image.id, runs: true }), { engine, host, signal });
    assert.ok(outcome.kind === 'done' && outcome.made, JSON.stringify(outcome));
    const { id } = outcome.made;
    const source = volumeSource({ engine, volume: name, mayRun: () => true, helper: () => Promise.resolve(id) });
    const listed = await source.list('/', { signal });
    assert.deepEqual([listed.way, listed.entries.map((entry) => entry.name)], ['exec', ['s']]);
    assert.equal((await source.read('/s', limit)).toString(), 'secret\n');
    const inspected = JSON.stringify(await engine.inspect('containers', id));
    assert.match(inspected, /"NetworkMode":"none"/);
    assert.match(inspected, /"ReadonlyRootfs":true/);
    await lab.dockerOk(['rm', '-f', id]);
    const empty = await importImage(engine, {
      archive: packPaths([], { signal }).archive,
      changes: ['LABEL stevedore.helper=empty'],
    });
    const still = await runPlan(helperPlan(name, { id: empty, runs: false }), { engine, host, signal });
    assert.ok(still.kind === 'done' && still.made, JSON.stringify(still));
    const { id: stillId } = still.made;
    const archived = volumeSource({ engine, volume: name, mayRun: () => true, helper: () => Promise.resolve(stillId) });
    assert.deepEqual(
      (await archived.list('/', { signal })).entries.map((entry) => entry.name),
      ['s'],
    );
    assert.ok((await engine.listImages()).some(isHelper) && (await engine.listContainers({})).some(isHelper));
    await lab.dockerOk(['rm', '-f', stillId]);
    await lab.dockerOk(['rmi', empty]);
    await lab.dockerOk(['volume', 'rm', name]);
  });

  it('never takes a process of this machine for that of a container elsewhere', async () => {
    // The lab has its own process ids: the number that its engine tells is somebody else here, or nobody.
    const id = await make('run', 'sleep 1000');
    assert.notEqual((await list(id, '/')).way, 'host');
    await lab.dockerOk(['rm', '-f', id]);
  });
});

describe('files of an engine on this very machine', function () {
  this.timeout(120_000);
  let dockerd: TestDockerd;
  let engine: Engine;
  const docker = async (...args: readonly string[]): Promise<string> =>
    (await runOk(dockerCommand(dockerd.socket, join(dockerd.folder, 'cli'), args))).trimEnd();

  before(async () => {
    dockerd = await startDockerd();
    await importBusybox(dockerd.socket);
    engine = createEngine({ kind: 'unix', path: dockerd.socket }, host);
  });
  after(async () => {
    const left = await docker('ps', '-aq');
    if (left !== '') await docker('rm', '-f', ...left.split('\n'));
    engine.dispose();
    await dockerd.stop();
  });

  it('are read without the engine, with links resolved inside of the container', async () => {
    const script =
      'mkdir /many; cd /many; seq 1 10000 | xargs touch; cd /; ln -s /../../../../etc/passwd up; ln -s /tmp/.. self; mkfifo p; touch /ready; sleep 1000';
    const id = await docker('run', '-d', '--network', 'none', 'busybox', 'sh', '-c', script);
    await docker('exec', id, 'sh', '-c', 'until [ -e /ready ]; do sleep 0.05; done');
    const source = containerSource({ engine, container: id, mayRun: () => false });
    const begun = performance.now();
    const { entries, way } = await source.list('/many', { signal });
    const time = performance.now() - begun;
    assert.deepEqual([way, entries.length], ['host', 10_000]);
    console.log(`      10,000 entries on this machine: ${Math.round(time)} ms`);
    assert.ok(time < 1000, `${Math.round(time)} ms`);
    // Of the container, not of this machine.
    assert.equal((await source.read('/up', limit)).toString(), 'root:x:0:0:root:/root:/bin/sh\n');
    assert.equal((await source.list('/self/self/many', { signal })).entries.length, 10_000);
    await assert.rejects(source.read('/p', limit), (error) => FileError.is(error, 'not-a-file'));
    await assert.rejects(source.read('/dev/zero', limit), (error) => FileError.is(error, 'not-a-file'));
  });

  it('a volume is read where it is, and no helper is ever asked for', async () => {
    await docker(
      'run',
      '--rm',
      '--network',
      'none',
      '-v',
      'near:/v',
      'busybox',
      'sh',
      '-c',
      'echo here > /v/f; ln -s /etc/shadow /v/l',
    );
    const helper = (): never => assert.fail('a helper was asked for');
    const source = volumeSource({ engine, volume: 'near', mayRun: () => true, helper });
    const { entries, way } = await source.list('/', { signal });
    assert.deepEqual([way, entries.map((entry) => entry.name).sort()], ['host', ['f', 'l']]);
    assert.equal((await source.read('/f', limit)).toString(), 'here\n');
    await assert.rejects(source.read('/l', limit), (error) => FileError.is(error, 'not-there'));
    await docker('volume', 'rm', 'near');
  });
});
