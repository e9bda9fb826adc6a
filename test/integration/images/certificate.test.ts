import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { RegistryClient } from '../../../src/core/docker/registry/registryClient';
import { checkAuth } from '../../../src/core/engine/checkAuth';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { pull } from '../../../src/core/engine/pull';
import { push } from '../../../src/core/engine/push';
import { TransferError, type TransferErrorKind } from '../../../src/core/engine/transferError';
import { createLocalHost } from '../../../src/core/host/localHost';
import { Authority } from '../../harness/certificates';
import { ownLab, type TestLab } from '../../harness/ownLab';
import { startRegistry, type TestRegistry } from '../../harness/registry';
import { all, never } from './moving';

// Engines trust loopback whatever its certificate: these registries stand at the address of the lab's bridge.

const isKind = (kind: TransferErrorKind) => (error: unknown) => {
  assert.ok(TransferError.is(error), String(error));
  assert.equal(error.kind, kind, error.message);
  return true;
};

describe('moving images to a registry whose certificate nobody trusts', function () {
  this.timeout(120_000);
  let folder: string;
  let lab: TestLab;
  let engine: Engine;
  let registry: TestRegistry;
  let local: TestRegistry;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-certificate-'));
    const signed = (address: string) =>
      new Authority(folder, `ca-${address}`).sign(address, `subjectAltName=IP:${address}`);
    lab = await ownLab({ binds: [folder] });
    engine = createEngine({ kind: 'unix', path: lab.socket }, createLocalHost());
    const host = await lab.dockerOk(['network', 'inspect', '-f', '{{(index .IPAM.Config 0).Gateway}}', 'bridge']);
    const inside = {
      enter: (command: Parameters<typeof lab.lab.enter>[0]) => lab.lab.enter(command),
      folder,
      port: 5000,
    };
    registry = await startRegistry({ host, inside, tls: signed(host) });
    local = await startRegistry({ tls: signed('127.0.0.1') });
  });
  after(async () => {
    await local?.stop();
    await registry?.stop();
    engine?.dispose();
    await lab?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says so for a push, a pull and a sign-in', async () => {
    const reference = `${registry.address}/a:1`;
    await lab.dockerOk(['tag', 'busybox', reference]);
    await assert.rejects(all(push(engine, reference, {}, never)), isKind('certificate'));
    await assert.rejects(all(pull(engine, reference, {}, never)), isKind('certificate'));
    const who = { registry: registry.address, user: 'a', password: 'b' };
    await assert.rejects(checkAuth(engine, who), isKind('certificate'));
  });

  it('says so when it is asked for its tags, and takes a certificate of an authority that docker would', async () => {
    const ask = (authorities: readonly string[], insecure: boolean) =>
      new RegistryClient({ registry: local.address, trust: { insecure, authorities } }).repositories();
    await assert.rejects(ask([], false), isKind('certificate'));
    const authority = new Authority(folder, 'other');
    await assert.rejects(ask([readFileSync(authority.file, 'utf8')], false), isKind('certificate'));
    assert.deepEqual(await ask([readFileSync(join(folder, 'ca-127.0.0.1.pem'), 'utf8')], false), []);
    assert.deepEqual(await ask([], true), []);
  });
});
