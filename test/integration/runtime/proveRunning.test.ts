import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programInPath } from '../../../src/core/host/lab/programs';
import { createLocalHost } from '../../../src/core/host/localHost';
import { proveRunning, type RunningProof } from '../../../src/core/runtime/prove/proveRunning';
import { runtimeCommands, runtimeQuestions } from '../../../src/core/runtime/ociRuntime';
import { realConfigOf } from '../../../src/core/runtime/realConfig';
import { makeBundle } from '../../harness/bundle';
import { sharedLab } from '../../harness/testLab';

const host = createLocalHost();
const { signal } = new AbortController();
/** Paths that runc protects by default and that every kernel for this suite has. */
const protectedHere = ['/proc/keys', '/proc/timer_list', '/proc/bus', '/proc/fs', '/proc/irq', '/proc/sys'];

interface Config {
  readonly process: Record<string, unknown>;
  readonly linux: Record<string, unknown>;
}

describe('the proof of what a running container protects', function () {
  this.timeout(60_000);
  let folder: string;
  let runtime: { readonly program: string; readonly root: string };
  const id = `stevedore-test-running-${process.pid}`;

  beforeEach(() => {
    folder = makeBundle(mkdtempSync(join(tmpdir(), 'stevedore-test-running-')));
    runtime = { program: 'runc', root: join(folder, 'state') };
    // Nothing but the one program: no shell, and no name of busybox.
    renameSync(join(folder, 'rootfs/bin/busybox'), join(folder, 'busybox'));
    rmSync(join(folder, 'rootfs/bin'), { recursive: true });
    renameSync(join(folder, 'busybox'), join(folder, 'rootfs/sleep'));
  });
  afterEach(async () => {
    await host.run({ ...runtimeCommands.delete(runtime, id, { force: true }), cwd: '/' });
    rmSync(folder, { recursive: true, force: true });
  });

  const run = async (change: (config: Config) => void = () => undefined): Promise<void> => {
    const file = join(folder, 'config.json');
    const config = JSON.parse(readFileSync(file, 'utf8')) as Config;
    config.process['args'] = ['/sleep', '1000'];
    change(config);
    writeFileSync(file, JSON.stringify(config));
    const command = runtimeCommands.run(runtime, id, { bundle: folder, detach: true });
    const { code } = await host.run({ ...command, cwd: '/', outputFile: join(folder, 'output') });
    assert.equal(code, 0, readFileSync(join(folder, 'output'), 'utf8'));
  };
  const proof = async (): Promise<RunningProof> => {
    const real = await realConfigOf(host, { is: 'runtime', runtime, id, ofRoot: true }, signal);
    assert.ok(real.is === 'read', JSON.stringify(real));
    assert.equal(real.bundle, folder);
    const config: unknown = JSON.parse(real.text);
    const asked = { host, isRoot: true, pid: real.pid, config, busybox: programInPath('busybox') };
    return (await proveRunning(asked, signal)) ?? assert.fail('nothing was seen');
  };
  const row = ({ rows }: RunningProof, what: string | RegExp) =>
    rows.find((one) => (typeof what === 'string' ? one.what === what : what.test(one.what)));
  const left = (): readonly string[] => readdirSync(tmpdir()).filter((name) => name.startsWith('stevedore-prove-'));

  it('holds for what runc spec writes, in a container that has no shell, and leaves nothing', async () => {
    await run();
    const before = left();
    const proved = await proof();
    assert.equal(proved.untried, undefined);
    assert.deepEqual(
      proved.rows.filter(({ standing }) => standing === 'broken' || standing === 'unknown'),
      [],
    );
    for (const path of protectedHere) assert.equal(row(proved, path)?.standing, 'holds', path);
    assert.match(row(proved, /effective/)?.evidence ?? '', /^KILL, NET_BIND_SERVICE, AUDIT_WRITE$/);
    assert.equal(row(proved, /seccomp/)?.standing, 'open');
    assert.equal(proved.user, '0:0');
    assert.deepEqual(left(), before);
    assert.deepEqual(readdirSync(join(folder, 'rootfs')).toSorted(), ['dev', 'proc', 'sleep', 'sys']);
  });

  it('says what is open when nothing is masked, also while the container is paused', async () => {
    await run(({ linux, process }) => {
      linux['maskedPaths'] = [];
      linux['readonlyPaths'] = [];
      process['noNewPrivileges'] = false;
    });
    await host.run({ ...runtimeCommands.pause(runtime, id), cwd: '/' });
    const proved = await proof();
    await host.run({ ...runtimeCommands.resume(runtime, id), cwd: '/' });
    for (const path of protectedHere) assert.equal(row(proved, path)?.standing, 'open', path);
    assert.equal(row(proved, /new privileges/)?.standing, 'open');
  });

  it('sees that a config asks for more than the container was given', async () => {
    await run(({ linux }) => (linux['maskedPaths'] = ['/proc/keys']));
    const file = join(folder, 'config.json');
    const config = JSON.parse(readFileSync(file, 'utf8')) as Config;
    config.linux['maskedPaths'] = ['/proc/keys', '/proc/timer_list'];
    config.linux['seccomp'] = { defaultAction: 'SCMP_ACT_ERRNO' };
    config.process['capabilities'] = { bounding: ['CAP_KILL'] };
    writeFileSync(file, JSON.stringify(config));
    const later = Date.now() / 1000 + 5;
    utimesSync(file, later, later);
    const real = await realConfigOf(host, { is: 'runtime', runtime, id, ofRoot: true }, signal);
    assert.ok(real.is === 'read' && real.isLater);
    const proved = await proof();
    assert.equal(row(proved, '/proc/keys')?.standing, 'holds');
    assert.equal(row(proved, '/proc/timer_list')?.standing, 'broken');
    assert.equal(row(proved, /seccomp/)?.standing, 'broken');
    assert.match(row(proved, /bounding/)?.evidence ?? '', /more than asked for: NET_BIND_SERVICE, AUDIT_WRITE/);
  });

  it('tries as the user of the container, with no capability', async () => {
    await run(({ process, linux }) => {
      process['user'] = { uid: 1234, gid: 1234, additionalGids: [7, 8] };
      process['capabilities'] = { bounding: ['CAP_KILL'] };
      linux['maskedPaths'] = ['/other'];
    });
    const proved = await proof();
    assert.equal(proved.user, '1234:1234');
    assert.equal(row(proved, '/other')?.standing, 'absent');
    assert.equal(row(proved, '/proc/sys')?.standing, 'holds');
    assert.match(row(proved, /effective/)?.evidence ?? '', /^none/);
  });

  it('enters a user namespace', async () => {
    await run(({ linux }) => {
      const map = [{ containerID: 0, hostID: 0, size: 1000 }];
      linux['uidMappings'] = map;
      linux['gidMappings'] = map;
      linux['namespaces'] = [...(linux['namespaces'] as object[]), { type: 'user' }];
    });
    const proved = await proof();
    assert.equal(proved.untried, undefined);
    assert.ok(proved.isInUserNamespace);
    for (const path of protectedHere) assert.equal(row(proved, path)?.standing, 'holds', path);
  });

  it('says why no path was tried where the container has no /proc, and what the kernel says all the same', async () => {
    await run(({ linux }) => (linux['readonlyPaths'] = linux['maskedPaths'] = []));
    // runc itself starts nothing without /proc: somebody took it away later.
    const pid = await host.run({ ...runtimeQuestions.state(runtime, id).command, cwd: '/' });
    const target = String((JSON.parse(pid.stdout) as { readonly pid: number }).pid);
    const args = ['nsenter', '-t', target, '-m', '-p', 'umount', '-l', '/proc'];
    assert.equal((await host.run({ program: 'busybox', args, cwd: '/' })).code, 0);
    const proved = await proof();
    assert.match(proved.untried ?? '', /has no \/proc/);
    assert.equal(row(proved, /new privileges/)?.standing, 'holds');
    assert.equal(row(proved, '/proc/keys')?.standing, 'unknown');
  });

  it('says what is missing on the machine, and that a process has ended', async () => {
    await run();
    const real = await realConfigOf(host, { is: 'runtime', runtime, id, ofRoot: true }, signal);
    assert.ok(real.is === 'read');
    const asked = { host, isRoot: true, pid: real.pid, config: {}, busybox: undefined };
    assert.match((await proveRunning(asked, signal))?.untried ?? '', /install busybox-static/);
    await host.run({ ...runtimeCommands.delete(runtime, id, { force: true }), cwd: '/' });
    assert.equal(await proveRunning(asked, signal), undefined);
    const gone = await realConfigOf(host, { is: 'runtime', runtime, id, ofRoot: true }, signal);
    assert.ok(gone.is === 'unread');
    assert.equal(gone.cause, 'not-seen');
  });

  it('holds for a container of Docker, against the config that runc was given', async () => {
    const lab = await sharedLab();
    const made = await lab.dockerOk(['run', '-d', '--label', lab.label, 'busybox', 'sleep', '1000']);
    try {
      const real = await realConfigOf(host, { is: 'engine', id: made }, signal);
      assert.ok(real.is === 'read', JSON.stringify(real));
      const config: unknown = JSON.parse(real.text);
      const asked = { host, isRoot: true, pid: real.pid, config, busybox: programInPath('busybox') };
      const proved = (await proveRunning(asked, signal)) ?? assert.fail('nothing was seen');
      assert.equal(proved.untried, undefined);
      for (const path of protectedHere) assert.equal(row(proved, path)?.standing, 'holds', path);
      assert.equal(row(proved, /seccomp/)?.standing, 'holds');
      assert.equal(row(proved, /new privileges/)?.standing, 'open');
    } finally {
      await lab.docker(['rm', '-f', made]);
    }
  });
});
