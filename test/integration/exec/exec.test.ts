import assert from 'node:assert/strict';
import { attach } from '../../../src/core/engine/attach';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine, LogPiece } from '../../../src/core/engine/engine';
import { EngineError } from '../../../src/core/engine/errors';
import { runExec } from '../../../src/core/engine/runExec';
import { createLocalHost } from '../../../src/core/host/localHost';
import { type TestLab, sharedLab } from '../../harness/testLab';

type Texts = Record<LogPiece['stream'], string>;

async function textsOf(pieces: AsyncIterable<LogPiece>): Promise<Texts> {
  const texts: Texts = { stdout: '', stderr: '' };
  for await (const { stream, bytes } of pieces) texts[stream] += bytes.toString();
  return texts;
}

describe('commands in containers and their first processes, with a real engine', function () {
  this.timeout(60_000);
  let lab: TestLab;
  let engine: Engine;
  const made: string[] = [];
  const { signal } = new AbortController();

  const container = async (...args: string[]): Promise<string> => {
    const id = await lab.dockerOk(['create', '--network', 'none', '--label', lab.label, ...args]);
    made.push(id);
    return id;
  };
  const running = async (...args: string[]): Promise<string> => {
    const id = await container('--init', ...args, 'busybox', 'sleep', '1d');
    await lab.dockerOk(['start', id]);
    return id;
  };
  const start = (id: string): Promise<unknown> =>
    engine.perform({ op: 'container.start', container: { id, name: id } });

  before(async () => {
    lab = await sharedLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, createLocalHost());
  });
  after(async () => {
    engine.dispose();
    if (made.length > 0) await lab.docker(['rm', '-fv', ...made]);
  });

  it('give both outputs apart, and the exit code', async () => {
    const id = await running();
    const run = await runExec(engine, id, { argv: ['sh', '-c', 'echo 容器; echo no >&2; exit 3'] }, signal);
    assert.deepEqual(await textsOf(run.pieces), { stdout: '容器\n', stderr: 'no\n' });
    assert.equal(await run.exitCode(), 3);
  });

  it('run as a user, in a directory, with variables', async () => {
    const id = await running();
    const argv = ['sh', '-c', 'id -u; pwd; echo $GREETING'];
    const command = { argv, user: '1000', workdir: '/tmp', env: ['GREETING=good day'] };
    const run = await runExec(engine, id, command, signal);
    assert.equal((await textsOf(run.pieces)).stdout, '1000\n/tmp\ngood day\n');
    assert.equal(await run.exitCode(), 0);
  });

  it('say that a program is not there', async () => {
    const id = await running();
    const run = runExec(engine, id, { argv: ['no-such-program'] }, signal);
    const outcome = await run.then(
      async (one) => {
        const { stdout, stderr } = await textsOf(one.pieces);
        return `${stdout}${stderr} ${await one.exitCode()}`;
      },
      (error: unknown) => String(error),
    );
    assert.match(outcome, /no-such-program/);
  });

  it('are left at once when nobody wants to follow any more', async () => {
    const id = await running();
    const abort = new AbortController();
    const run = await runExec(engine, id, { argv: ['sleep', '1000'] }, abort.signal);
    setTimeout(() => abort.abort(), 50);
    await assert.rejects(textsOf(run.pieces), (error) => EngineError.is(error, 'cancelled'));
  });

  it('end when the container ends, which the engine then says', async () => {
    const id = await running();
    const run = await runExec(engine, id, { argv: ['sleep', '1000'] }, signal);
    setTimeout(() => void lab.docker(['kill', id]), 50);
    await textsOf(run.pieces);
    const outcome = await run.exitCode().catch((error: unknown) => error);
    assert.ok(outcome === 137 || EngineError.is(outcome, 'not-found', 'conflict'), String(outcome));
  });

  it('are attached before they start, so that nothing is lost, and tell their code though --rm takes them away', async () => {
    const id = await container('--rm', 'busybox', 'sh', '-c', 'echo out; echo err >&2; exit 5');
    const attachment = await attach(engine, id, signal);
    await start(id);
    assert.deepEqual(await textsOf(attachment.pieces), { stdout: 'out\n', stderr: 'err\n' });
    assert.equal(await attachment.exitCode(), 5);
    attachment.dispose();
  });

  it('read what is typed, in a terminal of the size that was given', async () => {
    const id = await container('-it', 'busybox', 'sh');
    const attachment = await attach(engine, id, signal);
    await start(id);
    await attachment.resize(91, 27);
    attachment.write('stty size; exit 4\n');
    const { stdout } = await textsOf(attachment.pieces);
    assert.match(stdout, /27 91/);
    assert.equal(await attachment.exitCode(), 4);
    attachment.dispose();
  });

  it('go on when they are let go', async () => {
    const id = await container('-i', 'busybox', 'cat');
    const attachment = await attach(engine, id, signal);
    await start(id);
    attachment.dispose();
    const { State } = (await engine.inspect('containers', id)) as { State: { Running: boolean } };
    assert.equal(State.Running, true);
  });
});
