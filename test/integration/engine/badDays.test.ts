import assert from 'node:assert/strict';
import type { RequestListener } from 'node:http';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { EngineError, type EngineErrorKind } from '../../../src/core/engine/errors';
import { createLocalHost } from '../../../src/core/host/localHost';
import { type FakeEngine, answerPing, listenHttp, listenPlainly } from '../../harness/fakeEngine';
import { gather } from '../../harness/streams';

const is = (kind: EngineErrorKind) => (error: unknown) => EngineError.is(error, kind);

describe('an engine on a bad day', () => {
  const open: { dispose(): unknown }[] = [];

  afterEach(async () => {
    for (const one of open.splice(0)) await one.dispose();
  });

  const engineAt = (fake: FakeEngine, deadline = 500): Engine => {
    open.push({ dispose: () => fake.close() });
    const engine = createEngine({ kind: 'unix', path: fake.socket }, createLocalHost(), { deadline });
    open.unshift(engine);
    return engine;
  };
  /** An engine that greets as Docker does, and then does `answer`. */
  const afterPing = async (answer: RequestListener): Promise<Engine> =>
    engineAt(await listenHttp((request, response) => answerPing(request, response) || answer(request, response)));

  it('that never answers runs into the deadline', async () => {
    const engine = engineAt(await listenPlainly());
    await assert.rejects(engine.listContainers({}), is('timeout'));
  });

  it('that stops in the middle of an answer runs into the deadline', async () => {
    const engine = await afterPing((_request, response) => response.write('[{"Id":'));
    await assert.rejects(engine.listContainers({}), is('timeout'));
  });

  it('that takes a log request and never answers runs into the deadline', async () => {
    const engine = await afterPing((request, response) => {
      if (request.url?.includes('/json') === true) response.end('{}');
    });
    const options = { follow: true, timestamps: false, tail: 'all' } as const;
    await assert.rejects(gather(engine.logs('c1', options, new AbortController().signal)), is('timeout'));
  });

  it('that never answers is left at once when the user cancels', async () => {
    const engine = engineAt(await listenPlainly(), 60_000);
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 20);
    const started = Date.now();
    await assert.rejects(engine.listContainers({}, abort.signal), is('cancelled'));
    await assert.rejects(engine.listContainers({}, abort.signal), is('cancelled'));
    assert(Date.now() - started < 1000);
  });

  it('sees a cancelled call’s connection closed', async () => {
    const abort = new AbortController();
    const closed = new Promise((resolve) => {
      void afterPing((request) => {
        request.socket.once('close', resolve);
        abort.abort();
      }).then((engine) => engine.listContainers({}, abort.signal).catch(() => undefined));
    });
    await closed;
  });

  it('does not fail others’ connecting when one of them is cancelled', async () => {
    const engine = engineAt(
      await listenHttp((request, response) => void setTimeout(() => answerPing(request, response), 100)),
    );
    const abort = new AbortController();
    const first = assert.rejects(engine.connect(abort.signal), is('cancelled'));
    const second = engine.connect();
    abort.abort();
    await first;
    assert.equal((await second).api, '1.41');
  });

  it('that hangs up in the middle of an answer is lost', async () => {
    const engine = await afterPing((_request, response) => {
      response.write('[{"Id":');
      setTimeout(() => response.destroy(), 20);
    });
    await assert.rejects(engine.listContainers({}), is('lost'));
  });

  it('that hangs up on a change leaves it unknown, and is not asked twice', async () => {
    let asked = 0;
    const engine = await afterPing((_request, response) => {
      asked += 1;
      response.destroy();
    });
    await assert.rejects(engine.perform({ op: 'container.prune' }), is('lost'));
    assert.equal(asked, 1);
  });

  it('that closed a kept connection is asked once more for a list', async () => {
    let asked = 0;
    const engine = await afterPing((_request, response) => {
      asked += 1;
      if (asked === 1) response.destroy();
      else response.end('[]');
    });
    assert.deepEqual(await engine.listContainers({}), []);
  });

  it('that hangs up while it tells its events is lost', async () => {
    const event = JSON.stringify({ Type: 'container', Action: 'start', Actor: { ID: 'c1' }, timeNano: 1 });
    const engine = await afterPing((_request, response) => {
      response.write(`${event}\n{"half`);
      setTimeout(() => response.destroy(), 20);
    });
    const seen: string[] = [];
    const reading = (async () => {
      for await (const { action } of engine.events({}, new AbortController().signal)) seen.push(action);
    })();
    await assert.rejects(reading, is('lost'));
    assert.deepEqual(seen, ['start']);
  });

  it('that answers garbage where a list should be has an empty list', async () => {
    const engine = await afterPing((_request, response) => response.end('<html>'));
    assert.deepEqual(await engine.listContainers({}), []);
  });

  for (const target of ['/elsewhere', 'http://127.0.0.1:1/', 'javascript:0', '//x']) {
    it(`that sends us to ${target} is not followed`, async () => {
      const engine = await afterPing((_request, response) => response.writeHead(301, { location: target }).end());
      await assert.rejects(engine.listContainers({}), is('refused'));
    });
  }

  it('is left for good when its window closes: what is under way is cancelled, what comes later too', async () => {
    let asked = 0;
    const engine = await afterPing(() => {
      asked += 1;
      if (asked === 2) engine.dispose();
    });
    const waiting = assert.rejects(engine.listContainers({}), is('cancelled'));
    const streaming = assert.rejects(gather(engine.events({}, new AbortController().signal)), is('cancelled'));
    await Promise.all([waiting, streaming]);
    await assert.rejects(engine.listImages(), is('cancelled'));
    assert.equal(asked, 2);
  });

  it('is greeted again after it was lost, because another may answer then', async () => {
    let pings = 0;
    const fake = await listenHttp((request, response) => {
      if (answerPing(request, response)) pings += 1;
      else response.destroy();
    });
    const engine = engineAt(fake);
    await engine.perform({ op: 'container.prune' }).catch(() => undefined);
    await engine.perform({ op: 'container.prune' }).catch(() => undefined);
    assert.equal(pings, 2);
  });
});

describe('an engine of another age', () => {
  const versions = async (about: { readonly newest: string; readonly oldest: string }) => {
    const fake = await listenHttp((request, response) => {
      if (request.url === '/_ping')
        response.setHeader('Api-Version', about.newest).setHeader('Server', 'Docker/1 (linux)').end('OK');
      else if (request.url === '/version')
        response.end(JSON.stringify({ ApiVersion: about.newest, MinAPIVersion: about.oldest }));
      else response.end(JSON.stringify([{ Id: request.url }]));
    });
    const engine = createEngine({ kind: 'unix', path: fake.socket }, createLocalHost());
    try {
      const [row] = await engine.listContainers({});
      return row?.id.split('/')[1];
    } finally {
      engine.dispose();
      await fake.close();
    }
  };

  it('is spoken to in its own version', async () => {
    assert.equal(await versions({ newest: '1.30', oldest: '1.12' }), 'v1.30');
  });

  it('that knows more than we do is spoken to in ours', async () => {
    assert.equal(await versions({ newest: '1.60', oldest: '1.44' }), 'v1.51');
  });

  it('that is too old says so, with both versions', async () => {
    await assert.rejects(versions({ newest: '1.20', oldest: '1.12' }), (error) => {
      assert(EngineError.is(error, 'too-old'));
      assert.deepEqual([error.detail['engine'], error.detail['client']], ['1.20', '1.24']);
      return true;
    });
  });

  it('that is too new says so, with both versions', async () => {
    await assert.rejects(versions({ newest: '1.99', oldest: '1.90' }), (error) => {
      assert(EngineError.is(error, 'too-new'));
      assert.deepEqual([error.detail['engine'], error.detail['client']], ['1.90', '1.51']);
      return true;
    });
  });
});

describe('variables that docker reads', () => {
  it('do not reach dockerode, however broken they are', async () => {
    const { DOCKER_HOST: before, DOCKER_CERT_PATH: path } = process.env;
    Object.assign(process.env, { DOCKER_HOST: 'tcp://nowhere:1:2', DOCKER_CERT_PATH: '/nowhere' });
    const fake = await listenHttp(answerPing);
    const engine = createEngine({ kind: 'unix', path: fake.socket }, createLocalHost());
    try {
      assert.equal((await engine.connect()).api, '1.41');
      assert.equal(process.env['DOCKER_HOST'], 'tcp://nowhere:1:2');
    } finally {
      engine.dispose();
      await fake.close();
      restore('DOCKER_HOST', before);
      restore('DOCKER_CERT_PATH', path);
    }
  });

  function restore(name: string, value: string | undefined): void {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
});
