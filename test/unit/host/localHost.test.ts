import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { ProcessEndedError, duplexOf } from '../../../src/core/host/duplexOf';
import { HostError } from '../../../src/core/host/errors';
import { createLocalHost } from '../../../src/core/host/localHost';

const host = createLocalHost();

/** A command that runs JavaScript in this very node. */
const node = (script: string, ...args: string[]) => ({
  program: process.execPath,
  args: ['-e', script, '--', ...args],
});

describe('a command on this machine', () => {
  it('gets its arguments as they are, whatever a shell would make of them', async () => {
    const odd = ['$(id)', 'a b', '"', '*', '容器\n'];
    const { stdout } = await host.run(node('console.log(JSON.stringify(process.argv.slice(1)))', ...odd));
    assert.deepEqual(JSON.parse(stdout), odd);
  });

  it('gets its input, and its exit code and both outputs come back', async () => {
    const script =
      'process.stdin.pipe(process.stdout); process.stdin.on("end", () => { console.error("e"); process.exitCode = 3 })';
    assert.deepEqual(await host.run({ ...node(script), input: 'in' }), { code: 3, stdout: 'in', stderr: 'e\n' });
  });

  it('gets the environment of the host and its own', async () => {
    const own = createLocalHost({ env: { A: '1', B: '1' } });
    const { stdout } = await own.run({ ...node('console.log(process.env.A + process.env.B)'), env: { B: '2' } });
    assert.equal(stdout.trim(), '12');
  });

  it('that a signal ended has 128 and the signal’s number for its exit code', async () => {
    assert.equal((await host.run(node('process.kill(process.pid, "SIGKILL")'))).code, 137);
  });

  it('that does not exist is not found', async () => {
    const run = host.run({ program: 'stevedore-no-such-program', args: [] });
    await assert.rejects(run, (error) => HostError.is(error, 'not-found'));
  });

  for (const [what, argument] of [
    ['a NUL', 'a\0b'],
    ['more than the system takes', 'x'.repeat(3_000_000)],
  ] as const) {
    it(`with ${what} in an argument fails as every other`, async () => {
      await assert.rejects(host.run(node('', argument)), (error) => HostError.is(error, 'failed'));
    });
  }

  it('that may not be run says so', async () => {
    await assert.rejects(host.run({ program: '/etc/passwd', args: [] }), (error) =>
      HostError.is(error, 'permission-denied'),
    );
  });

  it('ends when it is cancelled', async () => {
    const abort = new AbortController();
    const run = host.run(node('setInterval(() => {}, 1000)'), abort.signal);
    setTimeout(() => abort.abort(), 50);
    await assert.rejects(run, (error) => HostError.is(error, 'cancelled'));
  });

  it('that will not end is killed two seconds later', async function () {
    this.timeout(10_000);
    const abort = new AbortController();
    const started = Date.now();
    const spawned = host.spawn(
      node('process.on("SIGTERM", () => {}); console.log("up"); setInterval(() => {}, 1000)'),
      abort.signal,
    );
    spawned.stdout.once('data', () => abort.abort());
    assert.equal(await spawned.ended, 137);
    assert(Date.now() - started >= 1900);
  });

  it('that writes more than 64 MiB is stopped', async function () {
    this.timeout(20_000);
    const run = host.run(
      node(
        'const b = Buffer.alloc(1 << 20); (function w() { while (process.stdout.write(b)); process.stdout.once("drain", w) })()',
      ),
    );
    await assert.rejects(run, (error) => HostError.is(error, 'failed') && error.message.includes('more than'));
  });
});

describe('looking for a program', () => {
  it('walks the PATH of the host, and takes only what may be run', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stevedore-test-path-'));
    try {
      writeFileSync(join(folder, 'plain'), '');
      writeFileSync(join(folder, 'tool'), '');
      chmodSync(join(folder, 'tool'), 0o755);
      const own = createLocalHost({ env: { PATH: `/nowhere:${folder}` } });
      assert.equal(await own.which('tool'), join(folder, 'tool'));
      assert.equal(await own.which('plain'), undefined);
      assert.equal(await own.which('absent'), undefined);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a stream over a process', () => {
  it('carries bytes both ways and ends with the process', async () => {
    const stream = duplexOf(host.spawn(node('process.stdin.pipe(process.stdout)')));
    stream.end('there and back');
    assert.equal(await text(stream), 'there and back');
  });

  it('breaks with what the process said last', async () => {
    const stream = duplexOf(host.spawn(node('console.error("no way"); process.exitCode = 255')));
    await assert.rejects(
      text(stream),
      (error) => error instanceof ProcessEndedError && error.code === 255 && error.stderr === 'no way\n',
    );
  });

  it('breaks when the program is not there', async () => {
    const stream = duplexOf(host.spawn({ program: 'stevedore-no-such-program', args: [] }));
    await assert.rejects(text(stream), (error) => HostError.is(error, 'not-found'));
  });

  it('gives everything that was written before the process ended', async () => {
    const stream = duplexOf(host.spawn(node('process.stdout.write("x".repeat(1 << 20))')));
    assert.equal((await text(stream)).length, 1 << 20);
  });

  it('ends the process when it is destroyed', async () => {
    const spawned = host.spawn(node('setInterval(() => {}, 1000)'));
    duplexOf(spawned).destroy();
    assert.equal(await spawned.ended, 143);
  });
});
