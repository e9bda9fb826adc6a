import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { dockerCommand } from '../../../dev/dockerCli';
import { labSupervisor, projectRoot } from '../../../dev/paths';
import { runOk } from '../../../dev/run';
import { busyboxRootfs } from '../../../src/core/host/lab/busyboxImage';
import { LabError } from '../../../src/core/host/lab/errors';
import { startLab, sweepLabs } from '../../../src/core/host/lab/lab';
import { isAlive, labProcesses, processesIn, thisOwner } from '../../../src/core/host/lab/machine';

/** A program that starts a lab, prints where it is, and then stays. */
const keeper = join(projectRoot(), 'out', 'dev', 'keepLab.js');

interface Kept {
  readonly child: ChildProcess;
  readonly home: string;
  readonly pid: number;
  readonly pidNamespace: string;
}

async function keepLab(folder: string): Promise<Kept> {
  const child = spawn(process.execPath, [keeper, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  for await (const line of createInterface({ input: child.stdout })) {
    return { child, ...(JSON.parse(line) as Omit<Kept, 'child'>) };
  }
  throw new Error('The program that keeps a lab ended early.');
}

async function until(what: string, isSo: () => boolean): Promise<void> {
  for (let waited = 0; waited < 10_000; waited += 50) {
    if (isSo()) return;
    await wait(50);
  }
  throw new Error(`Not within 10 s: ${what}`);
}

const cgroupsOf = (home: string): string[] => {
  const tag = `stevedore-lab-${home.split('/').at(-1) ?? ''}`;
  const places = ['/sys/fs/cgroup', ...readdirSync('/sys/fs/cgroup').map((name) => `/sys/fs/cgroup/${name}`)];
  return places.map((place) => join(place, tag)).filter(existsSync);
};

describe('a lab whose owner crashes', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sl-'));
  });
  afterEach(async () => {
    await sweepLabs(folder);
    rmSync(folder, { recursive: true, force: true });
  });

  it('is gone when the owner is, and swept by the next one', async () => {
    const kept = await keepLab(folder);
    kept.child.kill('SIGKILL');
    await until(
      'no process of the lab is left',
      () => processesIn(kept.pidNamespace).length === 0 && labProcesses(kept.home).length === 0,
    );
    assert.ok(cgroupsOf(kept.home).length > 0);
    const swept = await sweepLabs(folder);
    assert.deepEqual(
      swept.map(({ receipt }) => receipt),
      [{ links: 0, mounts: 0, processes: 0, cgroups: 0, files: 0 }],
    );
    assert.deepEqual(cgroupsOf(kept.home), []);
    assert.deepEqual(readdirSync(folder), []);
  });

  it('is gone after the sweep, also with a paused container in it', async () => {
    const kept = await keepLab(folder);
    const docker = (...args: string[]): ReturnType<typeof dockerCommand> =>
      dockerCommand(join(kept.home, 'run', 'docker.sock'), join(kept.home, 'cli'), args);
    await runOk({ ...docker('import', '-', 'busybox'), inputBytes: await busyboxRootfs() });
    await runOk(docker('run', '-d', '--name', 'frozen', 'busybox', 'sleep', '600'));
    await runOk(docker('pause', 'frozen'));
    kept.child.kill('SIGKILL');
    await until('the first process is gone', () => !labProcesses(kept.home).some(({ isInit }) => isInit));
    const swept = await sweepLabs(folder);
    assert.deepEqual(
      swept.map(({ receipt }) => receipt),
      [{ links: 0, mounts: 0, processes: 0, cgroups: 0, files: 0 }],
    );
    assert.deepEqual(processesIn(kept.pidNamespace), []);
  });

  it('is gone when its unshare is killed', async () => {
    const kept = await keepLab(folder);
    const top = labProcesses(kept.home).find(
      ({ isInit, pid }) => !isInit && processesIn(kept.pidNamespace).every((one) => one !== pid),
    );
    process.kill(top!.pid, 'SIGKILL');
    await until('no process of the lab is left', () => processesIn(kept.pidNamespace).length === 0);
    kept.child.kill('SIGKILL');
  });

  it('has no owner any more when that has ended and nobody asked how', async () => {
    // The shell's child ends, and `sleep`, which the shell becomes, never asks: a zombie.
    const parent = spawn('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 600'], { stdio: ['ignore', 'pipe', 'inherit'] });
    try {
      const [line] = (await once(createInterface({ input: parent.stdout }), 'line')) as [string];
      const pid = Number(line);
      const fields = (): readonly string[] =>
        readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
      const owner = { ...thisOwner(), pid, startTime: fields()[19] ?? '' };
      assert.ok(isAlive(owner));
      await until('it is a zombie', () => fields()[0] === 'Z');
      assert.ok(!isAlive(owner));
    } finally {
      parent.kill('SIGKILL');
    }
  });

  it('is left alone by a sweep while it runs', async () => {
    const kept = await keepLab(folder);
    try {
      assert.deepEqual(await sweepLabs(folder), []);
      assert.ok(processesIn(kept.pidNamespace).length > 0);
    } finally {
      kept.child.kill('SIGKILL');
      await until(
        'no process of the lab is left',
        () => processesIn(kept.pidNamespace).length === 0 && labProcesses(kept.home).length === 0,
      );
    }
  });
});

describe('a lab that cannot be started', function () {
  this.timeout(60_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'sl-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const started = (
    change: { readonly id?: string; readonly binds?: readonly string[]; readonly folder?: string },
    signal?: AbortSignal,
  ) => startLab({ folder, supervisor: labSupervisor(), ...change }, signal);

  it('says why and leaves nothing when something to bind is not there', async () => {
    await assert.rejects(
      started({ id: 'broken', binds: ['/no/such/folder'] }),
      (error) => LabError.is(error, 'not-started') && /no\/such\/folder/.test(error.message),
    );
    assert.deepEqual(readdirSync(folder), []);
    assert.deepEqual(cgroupsOf(join(folder, 'broken')), []);
  });

  it('leaves nothing when it was cancelled on the way', async () => {
    const cancel = new AbortController();
    const starting = started({ id: 'cancelled' }, cancel.signal);
    await wait(150);
    cancel.abort();
    await assert.rejects(starting, { name: 'AbortError' });
    assert.deepEqual(readdirSync(folder), []);
    assert.deepEqual(cgroupsOf(join(folder, 'cancelled')), []);
  });

  it('refuses a folder whose path is too long for a socket', async () => {
    await assert.rejects(started({ folder: join(folder, 'x'.repeat(100)) }), (error) =>
      LabError.is(error, 'bad-folder'),
    );
  });

  it('does not touch what has its name already', async () => {
    writeFileSync(join(folder, 'taken'), 'mine');
    await assert.rejects(started({ id: 'taken' }), (error) => LabError.is(error, 'bad-folder'));
    assert.deepEqual(readdirSync(folder), ['taken']);
  });
});
