import assert from 'node:assert/strict';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { layerTotals, nextLayers, noLayers } from '../../../src/core/docker/layers';
import { type Credentials, dockerCredentials } from '../../../src/core/docker/registry/credentials';
import { RegistryClient } from '../../../src/core/docker/registry/registryClient';
import { trustOf } from '../../../src/core/docker/registry/trust';
import { checkAuth } from '../../../src/core/engine/checkAuth';
import { pull } from '../../../src/core/engine/pull';
import { push } from '../../../src/core/engine/push';
import type { RegistryAuth } from '../../../src/core/engine/registryAuth';
import { TransferError, type TransferErrorKind } from '../../../src/core/engine/transferError';
import { createLocalHost } from '../../../src/core/host/localHost';
import { freePort } from '../../../dev/freePort';
import { startProxy, startRegistry, type TestRegistry } from '../../harness/registry';
import { all, never, ownEngine, type OwnEngine } from './moving';

const me = { name: 'bigred', password: 'pass:wörd?>' };

const isKind = (kind: TransferErrorKind) => (error: unknown) => {
  assert.ok(TransferError.is(error), String(error));
  assert.equal(error.kind, kind, error.message);
  return true;
};

describe('moving images between a real engine and a real registry with a password', function () {
  this.timeout(120_000);
  let own: OwnEngine;
  let registry: TestRegistry;
  let credentials: Credentials;
  let auth: RegistryAuth;

  before(async () => {
    own = await ownEngine();
    registry = await startRegistry({ user: me });
    credentials = dockerCredentials(createLocalHost(), join(own.config, 'config.json'));
    auth = { registry: registry.address, user: me.name, password: me.password };
  });
  after(async () => {
    await registry?.stop();
    await own?.stop();
  });

  const client = async (who: RegistryAuth | undefined): Promise<RegistryClient> =>
    new RegistryClient({
      registry: registry.address,
      trust: await trustOf(own.engine, registry.address),
      ...(who && { auth: who }),
    });
  const localTags = (): Promise<string> => own.docker('images', '--format', '{{.Repository}}:{{.Tag}}');

  /** The image that every engine of a test has, under a name in the registry. */
  const tagged = async (name: string): Promise<string> => {
    const reference = `${registry.address}/${name}`;
    await own.docker('tag', 'busybox', reference);
    return reference;
  };

  it('pushes with each layer on its way, and pulls the same image again', async () => {
    const reference = `${registry.address}/bigred/a1:one`;
    await own.image(reference, 3_000_000);
    const id = await own.docker('images', '-q', '--no-trunc', reference);
    const pushed = (await all(push(own.engine, reference, { auth }, never))).reduce(nextLayers, noLayers);
    assert.equal(layerTotals(pushed).layers, 2);
    assert.equal(layerTotals(pushed).finished, 2);
    await own.docker('rmi', '-f', reference);
    const pulled = (await all(pull(own.engine, reference, { auth }, never))).reduce(nextLayers, noLayers);
    assert.equal(layerTotals(pulled).finished, layerTotals(pulled).layers);
    assert.match(pulled.said, /Downloaded newer image/);
    assert.equal(await own.docker('images', '-q', '--no-trunc', reference), id);
  });

  it('is denied without a password and with a wrong one, and leaves nothing there', async () => {
    const reference = `${registry.address}/bigred/denied:1`;
    await own.docker('tag', 'busybox', reference);
    const wrong = { ...auth, password: 'wrong' };
    await assert.rejects(all(push(own.engine, reference, {}, never)), isKind('denied'));
    await assert.rejects(all(push(own.engine, reference, { auth: wrong }, never)), isKind('denied'));
    await assert.rejects(all(pull(own.engine, reference, {}, never)), isKind('denied'));
    await assert.rejects((await client(auth)).tags('bigred/denied'), isKind('absent'));
  });

  it('says that an image is not there, locally or in the registry', async () => {
    await assert.rejects(all(pull(own.engine, `${registry.address}/no/such:1`, { auth }, never)), isKind('absent'));
    await assert.rejects(
      all(push(own.engine, `${registry.address}/not/local:1`, { auth }, never)),
      isKind('not-local'),
    );
  });

  it('says that nobody is there', async () => {
    const reference = `127.0.0.1:${await freePort()}/a:1`;
    await own.docker('tag', 'busybox', reference);
    await assert.rejects(all(push(own.engine, reference, {}, never)), isKind('unreachable'));
    await assert.rejects(all(pull(own.engine, reference, {}, never)), isKind('unreachable'));
  });

  it('says that a push was cut off halfway, and no tag of it is in the registry', async () => {
    const proxy = await startProxy(registry.port, { cutAfter: 1_000_000 });
    try {
      const reference = `${proxy.address}/bigred/cut:1`;
      await own.image(reference, 3_000_000);
      const proxied = { ...auth, registry: proxy.address };
      await assert.rejects(all(push(own.engine, reference, { auth: proxied }, never)), isKind('cut-off'));
      await assert.rejects((await client(auth)).tags('bigred/cut'), isKind('absent'));
    } finally {
      await proxy.stop();
    }
  });

  it('ends a slow pull when it is cancelled, and leaves no image', async () => {
    const proxy = await startProxy(registry.port, { bytesPerSecond: 200_000 });
    try {
      const reference = `${registry.address}/bigred/slow:1`;
      await own.image(reference, 3_000_000);
      await all(push(own.engine, reference, { auth }, never));
      await own.docker('rmi', reference);
      const abort = new AbortController();
      const slow = `${proxy.address}/bigred/slow:1`;
      const proxied = { ...auth, registry: proxy.address };
      const pulling = (async () => {
        for await (const { status, current } of pull(own.engine, slow, { auth: proxied }, abort.signal))
          if (status === 'Downloading' && current > 0) abort.abort();
      })();
      await assert.rejects(pulling, /cancelled/);
      assert.doesNotMatch(await localTags(), /slow/);
    } finally {
      await proxy.stop();
    }
  });

  it('signs in as docker login does: the CLI can use it, and what it stored can be used here', async () => {
    const file = credentials.file;
    writeFileSync(file, '{\n\t"psFormat": "table {{.ID}}",\n\t"auths": {}\n}', { mode: 0o644 });
    await assert.rejects(
      checkAuth(own.engine, { ...auth, password: 'wrong' } as typeof auth & { user: string; password: string }),
      isKind('denied'),
    );
    const kept = await checkAuth(own.engine, { registry: registry.address, user: me.name, password: me.password });
    assert.deepEqual(await credentials.store(kept), { in: 'file', file });
    assert.equal(statSync(file).mode & 0o777, 0o600);
    const byUs = readFileSync(file, 'utf8');
    const reference = await tagged('bigred/signed-in:1');
    await own.docker('push', reference);
    const login = await own.dockerResult('logout', registry.address);
    assert.equal(login.code, 0, login.stderr);
    assert.equal(await credentials.get(registry.address), undefined);
    await own.docker('login', '-u', me.name, '-p', me.password, registry.address);
    assert.equal(readFileSync(file, 'utf8'), byUs, 'the same bytes as docker writes');
    assert.deepEqual(await credentials.get(registry.address), auth);
  });

  it('signs out as docker logout does', async () => {
    await credentials.store(auth);
    assert.equal(await credentials.erase(registry.address), true);
    assert.equal(await credentials.erase(registry.address), false);
    const refused = await own.dockerResult('push', await tagged('bigred/signed-out:1'));
    assert.notEqual(refused.code, 0);
    assert.match(refused.stderr, /no basic auth credentials/);
    assert.ok(existsSync(credentials.file));
  });

  it('lists repositories and tags with the password, and says without it that one is needed', async () => {
    await all(push(own.engine, await tagged('bigred/listed:one'), { auth }, never));
    const known = await client(auth);
    const repositories = await known.repositories();
    assert.ok(repositories.includes('bigred/listed'), repositories.join());
    assert.deepEqual(await known.tags('bigred/listed'), ['one']);
    await assert.rejects((await client(undefined)).repositories(), isKind('denied'));
    await assert.rejects(known.tags('no/such'), isKind('absent'));
  });

  it('reads more tags than come at once', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `t${index}`);
    for (const name of names) {
      await own.docker('tag', 'busybox', `${registry.address}/many:${name}`);
      await all(push(own.engine, `${registry.address}/many:${name}`, { auth }, never));
    }
    const found = await (await client(auth)).tags('many');
    assert.deepEqual([...found].sort(), names.sort());
  });
});
