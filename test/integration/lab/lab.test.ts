import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runOk } from '../../../dev/run';
import type { Command } from '../../../src/core/host/command';
import { isClean } from '../../../src/core/host/lab/receipt';
import { ownLab, type TestLab } from '../../harness/testLab';

const links = (): readonly string[] => readdirSync('/sys/class/net');
const mounts = (): string => readFileSync('/proc/self/mountinfo', 'utf8');

describe('a lab', function () {
  this.timeout(60_000);
  let shared: string;
  let one: TestLab;
  const inside = (program: string, ...args: string[]): Promise<string> => {
    const command: Command = one.lab.enter({ program, args });
    return runOk(command);
  };

  before(async () => {
    shared = mkdtempSync(join(tmpdir(), 'stevedore-test-bind-'));
    writeFileSync(join(shared, 'from-outside'), 'hello\n');
    one = await ownLab({ binds: [shared] });
  });
  after(async () => {
    await one.stop();
    rmSync(shared, { recursive: true, force: true });
  });

  it('runs a container with a network of its own', async () => {
    const output = await one.dockerOk(['run', '--rm', 'busybox', 'ip', 'addr', 'show', 'eth0']);
    assert.match(output, /inet 172\.31\.99\.\d+\/24/);
  });

  it('lets containers reach each other', async () => {
    const id = await one.dockerOk(['run', '-d', '--label', one.label, 'busybox', 'sleep', '600']);
    const ip = await one.dockerOk(['inspect', '-f', '{{.NetworkSettings.IPAddress}}', id]);
    await one.dockerOk(['run', '--rm', 'busybox', 'ping', '-c', '1', '-W', '5', ip]);
  });

  it('holds a container to its memory limit', async () => {
    const id = await one.dockerOk(['run', '-d', '-m', '64m', 'busybox', 'sleep', '600']);
    const file = `/sys/fs/cgroup/memory/stevedore-lab-${one.lab.id}/${id}/memory.limit_in_bytes`;
    const v2 = `/sys/fs/cgroup/stevedore-lab-${one.lab.id}/${id}/memory.max`;
    assert.equal(readFileSync(existsSync(file) ? file : v2, 'utf8').trim(), String(64 * 1024 * 1024));
  });

  it('keeps its links and mounts to itself', async () => {
    await one.dockerOk(['run', '-d', '--label', one.label, 'busybox', 'sleep', '600']);
    const own = (await inside('ls', '/sys/class/net')).split('\n').filter((name) => name.startsWith('veth'));
    assert.ok(own.length > 0);
    const shared = links().filter((name) => own.includes(name));
    assert.deepEqual(shared, []);
    assert.ok(!mounts().includes(one.lab.id));
  });

  it('keeps what is written in its /etc to itself', async () => {
    const name = `/etc/stevedore-test-${one.runId}`;
    await inside('touch', name);
    assert.equal((await inside('ls', name)).trim(), name);
    assert.ok(!existsSync(name));
  });

  it('shows its own links in /sys/class/net', async () => {
    assert.deepEqual(
      (await inside('ls', '/sys/class/net'))
        .split('\n')
        .filter((name) => !name.startsWith('veth'))
        .sort(),
      ['', 'docker0', 'lo'],
    );
  });

  it('sees a bound folder where the machine has it, and writes into it', async () => {
    assert.equal(await inside('cat', join(shared, 'from-outside')), 'hello\n');
    await inside('touch', join(shared, 'from-inside'));
    assert.ok(existsSync(join(shared, 'from-inside')));
  });

  it('gives programs an environment that reaches its own engine', async () => {
    const command = one.lab.enter({ program: 'docker', args: ['info', '-f', '{{.Name}}'] });
    const name = await runOk({ ...command, env: { DOCKER_HOST: 'unix:///nowhere.sock' } });
    assert.equal(name.trim(), `stevedore-lab-${one.lab.id}`);
  });

  it('refuses a container the capability to set the clock', async () => {
    const result = await one.docker(['run', '--rm', '--cap-add', 'SYS_TIME', 'busybox', 'true']);
    assert.notEqual(result.code, 0);
    assert.match(result.stderr, /operation not permitted|invalid CapAdd|SYS_TIME/i);
  });
});

describe('stopping a lab', function () {
  this.timeout(60_000);

  it('leaves nothing, with a container in it that always restarts', async () => {
    const one = await ownLab();
    let receipt;
    try {
      await one.dockerOk(['run', '-d', '--restart', 'always', 'busybox', 'sleep', '600']);
    } finally {
      receipt = await one.stop();
    }
    assert.deepEqual(receipt, { links: 0, mounts: 0, processes: 0, cgroups: 0, files: 0 });
    assert.ok(isClean(receipt));
  });

  it('leaves nothing, with a paused container in it', async () => {
    const one = await ownLab();
    let receipt;
    try {
      await one.dockerOk(['run', '-d', '--name', 'frozen', 'busybox', 'sleep', '600']);
      await one.dockerOk(['pause', 'frozen']);
    } finally {
      receipt = await one.stop();
    }
    assert.ok(isClean(receipt));
  });
});
