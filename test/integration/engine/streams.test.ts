import assert from 'node:assert/strict';
import { LogLines, longestLine } from '../../../src/core/docker/logLines';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine, LogOptions } from '../../../src/core/engine/engine';
import { EngineError } from '../../../src/core/engine/errors';
import type { EngineEvent } from '../../../src/core/engine/records';
import { createLocalHost } from '../../../src/core/host/localHost';
import { gather } from '../../harness/streams';
import { type TestLab, sharedLab } from '../../harness/testLab';

const whole: LogOptions = { follow: false, timestamps: false, tail: 'all' };

describe('the streams of a real engine', function () {
  this.timeout(60_000);
  let lab: TestLab;
  let engine: Engine;
  const made: string[] = [];

  const container = async (...args: string[]): Promise<string> => {
    const id = await lab.dockerOk(['run', '-d', '--network', 'none', '--label', lab.label, ...args]);
    made.push(id);
    return id;
  };
  const logsOf = async (id: string, options: LogOptions): Promise<Readonly<Record<'stdout' | 'stderr', string>>> => {
    const texts = { stdout: '', stderr: '' };
    for await (const { stream, bytes } of engine.logs(id, options, new AbortController().signal))
      texts[stream] += bytes.toString();
    return texts;
  };

  before(async () => {
    lab = await sharedLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, createLocalHost());
  });
  after(async () => {
    engine.dispose();
    if (made.length > 0) await lab.docker(['rm', '-fv', ...made]);
  });

  it('tell of a container’s life from the moment that they are open, and again from a given time', async () => {
    const abort = new AbortController();
    const seen: EngineEvent[] = [];
    let opened = (): void => undefined;
    const open = new Promise<void>((resolve) => (opened = resolve));
    const reading = (async () => {
      for await (const event of engine.events({ opened }, abort.signal)) {
        seen.push(event);
        if (event.action === 'die' && made.includes(event.id)) return;
      }
    })();
    await open;
    const id = await container('busybox', 'true');
    await reading;
    abort.abort();
    const own = seen.filter((event) => event.id === id).map(({ action }) => action);
    assert.deepEqual(
      own,
      ['create', 'attach', 'start', 'die'].filter((action) => own.includes(action)),
    );
    const start = seen.find((event) => event.id === id && event.action === 'start');
    assert.equal(start?.attributes['stevedore.test'], lab.runId);

    const again = engine.events({ since: start.timeNano }, new AbortController().signal);
    for await (const event of again) {
      if (event.id !== id) continue;
      assert.equal(event.action, 'start');
      break;
    }
  });

  it('end at once when they are cancelled', async () => {
    const abort = new AbortController();
    const reading = gather(engine.events({ opened: () => setTimeout(() => abort.abort(), 50) }, abort.signal));
    await assert.rejects(reading, (error) => EngineError.is(error, 'cancelled'));
  });

  it('give both outputs of a container apart', async () => {
    const id = await container('busybox', 'sh', '-c', 'echo 容器; echo err >&2');
    await lab.dockerOk(['wait', id]);
    assert.deepEqual(await logsOf(id, whole), { stdout: '容器\n', stderr: 'err\n' });
  });

  it('give the one output of a container with a terminal', async () => {
    const id = await container('-t', 'busybox', 'echo', 'hello');
    await lab.dockerOk(['wait', id]);
    assert.deepEqual(await logsOf(id, whole), { stdout: 'hello\r\n', stderr: '' });
  });

  it('give the last lines with their times', async () => {
    const id = await container('busybox', 'sh', '-c', 'echo a; echo b; echo c');
    await lab.dockerOk(['wait', id]);
    const { stdout } = await logsOf(id, { ...whole, tail: 2, timestamps: true });
    assert.match(stdout, /^\d{4}-\d\d-\d\dT\S+Z b\n\S+Z c\n$/);
  });

  it('leave out what is older than asked', async () => {
    const id = await container('busybox', 'echo', 'old');
    await lab.dockerOk(['wait', id]);
    assert.equal((await logsOf(id, { ...whole, since: Math.floor(Date.now() / 1000) + 60 })).stdout, '');
  });

  it('follow a container that says nothing until they are cancelled', async () => {
    const id = await container('busybox', 'sleep', '1000');
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 300);
    const reading = gather(engine.logs(id, { ...whole, follow: true }, abort.signal));
    await assert.rejects(reading, (error) => EngineError.is(error, 'cancelled'));
  });

  it('hold a noisy container’s log back while nobody reads', async () => {
    const id = await container('busybox', 'sh', '-c', 'head -c 48000000 /dev/zero | tr "\\0" x');
    await lab.dockerOk(['wait', id]);
    const before = process.memoryUsage().rss;
    let bytes = 0;
    for await (const piece of engine.logs(id, whole, new AbortController().signal)) {
      if (bytes === 0) await new Promise((resolve) => setTimeout(resolve, 500));
      bytes += piece.bytes.length;
      if (bytes > 1_000_000) break;
    }
    assert(process.memoryUsage().rss - before < 24_000_000);
  });

  it('give a line of 100 MB as one that is cut, and hold no more of it', async () => {
    const id = await container('busybox', 'sh', '-c', 'head -c 100000000 /dev/zero | tr "\\0" x; echo; echo after');
    await lab.dockerOk(['wait', id]);
    const lines = new LogLines();
    const seen: string[] = [];
    let [bytes, most] = [0, 0];
    const before = process.memoryUsage().heapUsed;
    for await (const piece of engine.logs(id, whole, new AbortController().signal)) {
      bytes += piece.bytes.length;
      seen.push(...lines.push(piece).map(({ text, cut }) => `${text.length} ${String(cut)}`));
      most = Math.max(most, process.memoryUsage().heapUsed - before);
    }
    assert.ok(bytes > 100_000_000);
    assert.deepEqual(seen, [`${longestLine} true`, '5 false']);
    assert.ok(most < 64_000_000, String(most));
  });

  it('carry a shell: input, size, exit code', async () => {
    const id = await container('busybox', 'sleep', '1000');
    const session = await engine.exec(id, ['sh']);
    let said = '';
    session.stream.on('data', (bytes: Buffer) => (said += bytes.toString()));
    await session.resize(123, 45);
    session.stream.write('stty size; exit 7\n');
    assert.equal(await session.exitCode(), 7);
    assert.match(said, /45 123/);
  });

  it('say with the exit code that a program is not in the container', async () => {
    const id = await container('busybox', 'sleep', '1000');
    const session = await engine.exec(id, ['bash']);
    session.stream.resume();
    assert.equal(await session.exitCode(), 126);
  });

  it('refuse a shell in a container that does not run', async () => {
    const id = await container('busybox', 'true');
    await lab.dockerOk(['wait', id]);
    await assert.rejects(engine.exec(id, ['sh']), (error) => EngineError.is(error, 'conflict'));
  });
});
