import assert from 'node:assert/strict';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readChallenge, tokenServer } from '../../../../src/core/docker/registry/challenge';
import { RegistryClient } from '../../../../src/core/docker/registry/registryClient';
import { isLoopback } from '../../../../src/core/docker/registry/trust';
import type { RegistryAuth } from '../../../../src/core/engine/registryAuth';
import { TransferError } from '../../../../src/core/engine/transferError';

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

describe('a registry that is asked for its tags', () => {
  let server: Server;
  let address: string;
  let answer: Answer;
  const asked: string[] = [];
  before(async () => {
    server = createServer((request, response) => {
      asked.push(`${request.url ?? ''} ${request.headers.authorization ?? '-'}`);
      answer(request, response);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    address = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  after(() => server.close());
  beforeEach(() => asked.splice(0));

  const client = (auth?: Partial<RegistryAuth>, insecure = true): RegistryClient =>
    new RegistryClient({
      registry: address,
      trust: { insecure, authorities: [] },
      ...(auth && { auth: { registry: address, user: 'me', password: 'p', ...auth } }),
    });
  const json = (response: ServerResponse, status: number, body: unknown, headers = {}): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };

  it('gets a token where it wants one, with the password going only to who gives tokens', async () => {
    answer = ({ url = '', headers }, response) => {
      if (url.startsWith('/token')) {
        json(response, 200, { token: 'T' });
        return;
      }
      if (headers.authorization === 'Bearer T') {
        json(response, 200, { tags: ['a', 'b'] });
        return;
      }
      const realm = `Bearer realm="http://${address}/token",service="s",scope="repository:x/y:pull"`;
      json(response, 401, {}, { 'www-authenticate': realm });
    };
    assert.deepEqual(await client({}).tags('x/y'), ['a', 'b']);
    assert.deepEqual(asked, [
      '/v2/x/y/tags/list?n=500 -',
      `/token?service=s&scope=repository%3Ax%2Fy%3Apull Basic ${Buffer.from('me:p').toString('base64')}`,
      '/v2/x/y/tags/list?n=500 Bearer T',
    ]);
  });

  it('reads page after page, and goes to no other host for the next one', async () => {
    answer = ({ url = '' }, response) => {
      if (url.includes('last=b')) {
        json(response, 200, { tags: ['c'] });
        return;
      }
      json(
        response,
        200,
        { tags: ['a', 'b'] },
        { link: '<http://evil.example/v2/x/tags/list?last=b&n=500>; rel="next"' },
      );
    };
    assert.deepEqual(await client().tags('x'), ['a', 'b', 'c']);
  });

  it('ends although the pages do not', async () => {
    let page = 0;
    answer = (_, response) => {
      page += 1;
      json(
        response,
        200,
        { tags: Array.from({ length: 500 }, (_, index) => `${page}-${index}`) },
        { link: `</v2/x/tags/list?last=${page}>; rel="next"` },
      );
    };
    assert.equal((await client().tags('x')).length, 10_000);
  });

  it('follows no redirection', async () => {
    answer = (_, response) => json(response, 302, {}, { location: 'http://evil.example/' });
    await assert.rejects(client({}).tags('x'), (error) => TransferError.is(error, 'refused'));
    assert.equal(asked.length, 1);
  });

  it('says by kind what it refuses, in the registry’s own words', async () => {
    const kinds: unknown[] = [];
    for (const status of [401, 403, 404, 429, 500]) {
      answer = (_, response) => json(response, status, { errors: [{ code: 'X', message: `said ${status}` }] });
      await client()
        .tags('x')
        .catch((error: unknown) => {
          if (TransferError.is(error)) kinds.push([error.kind, error.message]);
        });
    }
    assert.deepEqual(kinds, [
      ['denied', 'said 401'],
      ['denied', 'said 403'],
      ['absent', 'said 404'],
      ['busy', 'said 429'],
      ['refused', 'said 500'],
    ]);
  });

  it('takes plain HTTP for an answer only where the engine does', async () => {
    answer = (_, response) => json(response, 200, { tags: [] });
    await assert.rejects(client(undefined, false).tags('x'), (error) =>
      TransferError.is(error, 'plain-http', 'cut-off'),
    );
  });

  it('reads what comes in another form as nothing', async () => {
    answer = (_, response) => response.end('<html>');
    assert.deepEqual(await client().tags('x'), []);
  });
});

describe('how a registry wants to be asked', () => {
  it('is read from its challenge', () => {
    assert.deepEqual(readChallenge('Basic realm="x"'), { scheme: 'basic' });
    assert.deepEqual(readChallenge('Bearer realm="https://a/t?x=1,2",service="s"'), {
      scheme: 'bearer',
      realm: 'https://a/t?x=1,2',
      service: 's',
      scope: '',
    });
    for (const header of ['', 'Digest x', 'Bearer service="s"']) assert.equal(readChallenge(header), undefined);
  });

  it('never sends a password over plain HTTP to who gives tokens of a registry that is to be secure', () => {
    assert.equal(tokenServer('http://a.example/t', { insecure: false }), undefined);
    assert.equal(tokenServer('file:///etc/passwd', { insecure: true }), undefined);
    assert.equal(tokenServer('no address', { insecure: true }), undefined);
    assert.equal(tokenServer('https://a.example/t', { insecure: false })?.href, 'https://a.example/t');
    assert.equal(tokenServer('http://127.0.0.1/t', { insecure: true })?.href, 'http://127.0.0.1/t');
  });

  it('is without TLS only for loopback by its name or address', () => {
    for (const yes of ['localhost', 'localhost:5000', '127.0.0.1:5000', '127.9.9.9', '[::1]:5000'])
      assert.ok(isLoopback(yes), yes);
    for (const no of ['127.0.0.1.evil.example', 'localhost.evil.example:5000', '10.0.0.1', 'a:127', '1127.0.0.1'])
      assert.ok(!isLoopback(no), no);
  });
});
