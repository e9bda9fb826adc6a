import assert from 'node:assert/strict';
import type { IncomingMessage } from 'node:http';
import { Readable } from 'node:stream';
import { EngineError } from '../../../src/core/engine/errors';
import { pull } from '../../../src/core/engine/pull';
import { push } from '../../../src/core/engine/push';
import type { ApiRequest } from '../../../src/core/engine/request';
import { TransferError, transferError, type TransferErrorKind } from '../../../src/core/engine/transferError';
import type { TransferMessage } from '../../../src/core/engine/transferMessages';
import { FakeEngine } from '../store/fakeEngine';

/** An engine that answers every stream with these pieces, and remembers what it was asked. */
function engineThatSays(...pieces: readonly (string | Error)[]): FakeEngine & { asked: ApiRequest[] } {
  const asked: ApiRequest[] = [];
  const answer = function* (): Generator<Buffer> {
    for (const piece of pieces) {
      if (piece instanceof Error) throw piece;
      yield Buffer.from(piece);
    }
  };
  const engine = Object.assign(new FakeEngine(), { asked });
  engine.transport = {
    ...engine.transport,
    stream: (request) => {
      asked.push(request);
      return Promise.resolve(Readable.from(answer()) as unknown as IncomingMessage);
    },
    failure: (error) => Promise.resolve(new EngineError('lost', String(error))),
  };
  return engine;
}

const never = new AbortController().signal;

async function all(messages: AsyncIterable<TransferMessage>): Promise<readonly TransferMessage[]> {
  const read: TransferMessage[] = [];
  for await (const message of messages) read.push(message);
  return read;
}

const isKind = (kind: TransferErrorKind) => (error: unknown) => TransferError.is(error, kind);

describe('a pull', () => {
  it('asks for latest where nothing else is said, because an engine would take all tags', async () => {
    const engine = engineThatSays('');
    await all(pull(engine, 'localhost:5000/a', { platform: 'linux/arm64' }, never));
    assert.deepEqual(engine.asked[0]?.query, { fromImage: 'localhost:5000/a:latest', platform: 'linux/arm64' });
    assert.equal(engine.asked[0]?.deadline, 'none');
    assert.equal(engine.asked[0]?.headers, undefined);
  });

  it('keeps a tag and a digest as they are', async () => {
    const engine = engineThatSays('');
    await all(pull(engine, 'a:1', {}, never));
    await all(pull(engine, 'a@sha256:00', {}, never));
    assert.deepEqual(
      engine.asked.map(({ query }) => query?.['fromImage']),
      ['a:1', 'a@sha256:00'],
    );
  });

  it('reads messages in any cut, and leaves out what says nothing', async () => {
    const engine = engineThatSays(
      '{"status":"Downloading","id":"a","progressDetail":{"cur',
      'rent":5,"total":10}}\r\n\r\n{"aux":{"ID":"x"}}\r\nno json\r\n{"stream":"Loaded image: b\\n"}',
    );
    assert.deepEqual(await all(pull(engine, 'a', {}, never)), [
      { id: 'a', status: 'Downloading', current: 5, total: 10 },
      { id: '', status: 'Loaded image: b', current: 0, total: 0 },
    ]);
  });

  it('fails where an answer that began well ends with an error', async () => {
    const engine = engineThatSays(
      '{"status":"x"}\n{"errorDetail":{"message":"unexpected EOF"},"error":"unexpected EOF"}\n',
    );
    await assert.rejects(all(pull(engine, 'a', {}, never)), isKind('cut-off'));
  });

  it('fails as the connection does where that breaks', async () => {
    const engine = engineThatSays('{"status":"x"}\n', new Error('reset'));
    await assert.rejects(all(pull(engine, 'a', {}, never)), (error) => EngineError.is(error, 'lost'));
  });

  it('hands the auth on as the engine reads it, and nothing of it elsewhere', async () => {
    const engine = engineThatSays('');
    await all(pull(engine, 'a', { auth: { registry: 'r:1', user: 'me', password: 'pässwörd?>' } }, never));
    const [request] = engine.asked;
    const header = request?.headers?.['X-Registry-Auth'] ?? '';
    assert.match(header, /^[A-Za-z0-9_-]+$/);
    assert.deepEqual(JSON.parse(Buffer.from(header, 'base64url').toString()), {
      username: 'me',
      password: 'pässwörd?>',
      serveraddress: 'r:1',
    });
    assert.doesNotMatch(JSON.stringify({ ...request, headers: {} }), /pässwörd/);
  });
});

describe('a push', () => {
  it('sends a header also without an auth: engines refuse a push without one', async () => {
    const engine = engineThatSays('');
    await all(push(engine, '127.0.0.1:5000/bigred/a1:x', {}, never));
    const [request] = engine.asked;
    assert.equal(request?.path, '/images/127.0.0.1%3A5000/bigred/a1/push');
    assert.deepEqual(request?.query, { tag: 'x' });
    assert.equal(Buffer.from(request?.headers?.['X-Registry-Auth'] ?? '', 'base64url').toString(), '{}');
  });
});

/** Texts that engines gave (docker 20.10, podman 4.3) or that stand in their sources. */
const texts: readonly (readonly [string, TransferErrorKind])[] = [
  ['manifest for localhost:5000/busybox:nope not found: manifest unknown: manifest unknown', 'absent'],
  [
    "pull access denied for nosuch, repository does not exist or may require 'docker login': denied: requested access to the resource is denied",
    'denied',
  ],
  ['Get "http://127.0.0.1:5000/v2/busybox/manifests/latest": no basic auth credentials', 'denied'],
  ['unauthorized: authentication required', 'denied'],
  ['Get "https://127.0.0.1:5000/v2/": x509: certificate signed by unknown authority', 'certificate'],
  ['Get "https://h:5000/v2/": http: server gave HTTP response to HTTPS client', 'plain-http'],
  ['Get "http://127.0.0.1:5999/v2/": dial tcp 127.0.0.1:5999: connect: connection refused', 'unreachable'],
  ['Get "https://nosuch.example/v2/": dial tcp: lookup nosuch.example: no such host', 'unreachable'],
  [
    'Get "http://127.0.0.1:5000/v2/": net/http: request canceled (Client.Timeout exceeded while awaiting headers)',
    'unreachable',
  ],
  ['unexpected EOF', 'cut-off'],
  ['Patch "http://127.0.0.1:5001/v2/x/blobs/uploads/1": EOF', 'cut-off'],
  ['write tcp 127.0.0.1:1->127.0.0.1:2: write: connection reset by peer', 'cut-off'],
  ['write /var/lib/docker/tmp/GetImageBlob1: no space left on device', 'disk-full'],
  ['no matching manifest for linux/amd64 in the manifest list entries', 'platform'],
  ['An image does not exist locally with the tag: 127.0.0.1:5000/x', 'not-local'],
  ['toomanyrequests: You have reached your pull rate limit.', 'busy'],
  ['something that nobody has seen yet', 'refused'],
];

describe('what an engine says of a transfer', () => {
  for (const [text, kind] of texts) {
    it(`is ${kind}: ${text.slice(0, 60)}`, () => assert.equal(transferError(text, 'x').kind, kind));
  }
});
