import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../../dev/freePort';
import { readReach } from '../../../src/core/docker/reach/read';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { TlsFiles } from '../../../src/core/engine/endpoint';
import { EngineError } from '../../../src/core/engine/errors';
import { createLocalHost } from '../../../src/core/host/localHost';
import { discoverTargets } from '../../../src/core/target/discover';
import { openTarget } from '../../../src/core/target/openTarget';
import { Authority } from '../../harness/certificates';
import { type TestDockerd, startDockerd } from '../../harness/dockerd';

const host = createLocalHost();

describe('an engine behind TLS', function () {
  this.timeout(60_000);
  let folder: string;
  let port: number;
  let dockerd: TestDockerd;
  let client: TlsFiles;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-tls-'));
    port = await freePort();
    const authority = new Authority(folder);
    const server = authority.sign('server', 'subjectAltName=IP:127.0.0.1');
    client = authority.client('client');
    const files = ['--tlscacert', authority.file, '--tlscert', server.cert, '--tlskey', server.key];
    dockerd = await startDockerd(['-H', `tcp://127.0.0.1:${port}`, '--tlsverify', ...files]);
  });
  after(async () => {
    await dockerd.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  /** How connecting ends: with the API version, or with the kind of the failure. */
  const outcome = async (tls: TlsFiles | undefined, address = '127.0.0.1', atPort = port): Promise<string> => {
    const endpoint = { kind: 'tcp', host: address, port: atPort, ...(tls !== undefined && { tls }) } as const;
    const engine = createEngine(endpoint, host);
    try {
      return (await engine.connect()).product;
    } catch (error) {
      if (!EngineError.is(error)) throw error;
      assert.equal(error.detail['endpoint'], `tcp://${address}:${atPort}`);
      return error.kind;
    } finally {
      engine.dispose();
    }
  };

  it('answers a client with the right certificates', async () => assert.equal(await outcome(client), 'Docker'));

  it('carries events as well', async () => {
    const engine = createEngine({ kind: 'tcp', host: '127.0.0.1', port, tls: client }, host);
    const abort = new AbortController();
    const reading = (async () => {
      for await (const event of engine.events({ opened: () => abort.abort() }, abort.signal)) assert.fail(event.action);
    })();
    await assert.rejects(reading, (error) => EngineError.is(error, 'cancelled'));
    engine.dispose();
  });

  it('is not said to ask for certificates because one is sent to it', async () => {
    const endpoint = { kind: 'tcp', host: '127.0.0.1', port, tls: client } as const;
    const engine = createEngine(endpoint, host);
    try {
      const found = await readReach({ host, engine, endpoint, ids: [] }, AbortSignal.timeout(20_000));
      const tcp = found.filter(({ id }) => id.startsWith('tcp-'));
      assert.deepEqual(
        tcp.map(({ id, weight, who }) => [id, weight, who]),
        [['tcp-unsure', 'unknown', [`tcp://127.0.0.1:${port}`]]],
      );
    } finally {
      engine.dispose();
    }
  });

  it('refuses a client without a certificate', async () => {
    const { ca = '' } = client;
    for (let turn = 0; turn < 5; turn += 1) assert.equal(await outcome({ ca, verify: true }), 'certificate');
  });

  it('refuses a client of another authority', async () => {
    const stranger = new Authority(folder, 'stranger').client('spy');
    for (let turn = 0; turn < 5; turn += 1)
      assert.equal(await outcome({ ...stranger, ...(client.ca !== undefined && { ca: client.ca }) }), 'certificate');
  });

  it('is not trusted when another authority signed it', async () => {
    const other = new Authority(folder, 'other').client('me');
    assert.equal(await outcome({ ...client, ...(other.ca !== undefined && { ca: other.ca }) }), 'certificate');
  });

  it('is not trusted under a name that is not in its certificate', async () => {
    assert.equal(await outcome(client, 'localhost'), 'certificate');
  });

  it('is taken under any name where the context says to skip the verification', async () => {
    assert.equal(await outcome({ ...client, verify: false }, 'localhost'), 'Docker');
  });

  it('tells a client that speaks plainly', async () => assert.equal(await outcome(undefined), 'certificate'));

  it('has broken files that are about certificates', async () => {
    assert.equal(await outcome({ ...client, cert: 'nonsense' }), 'certificate');
  });

  it('is about certificates where the engine speaks plainly', async () => {
    const plain = createServer((_request, response) => response.end()).listen(0, '127.0.0.1');
    await new Promise((resolve) => plain.once('listening', resolve));
    const address = plain.address();
    assert(typeof address === 'object' && address !== null);
    try {
      assert.equal(await outcome(client, '127.0.0.1', address.port), 'certificate');
    } finally {
      plain.close();
    }
  });

  it('is reached through a docker context, by us and by the docker CLI with the variables of the choice', async () => {
    const config = join(folder, 'config');
    const hash = createHash('sha256').update('box').digest('hex');
    const meta = join(config, 'contexts', 'meta', hash);
    const tls = join(config, 'contexts', 'tls', hash, 'docker');
    for (const path of [meta, tls]) mkdirSync(path, { recursive: true });
    const about = {
      Name: 'box',
      Metadata: {},
      Endpoints: { docker: { Host: `tcp://127.0.0.1:${port}`, SkipTLSVerify: false } },
    };
    writeFileSync(join(meta, 'meta.json'), JSON.stringify(about));
    for (const name of ['ca', 'cert', 'key'] as const) writeFileSync(join(tls, `${name}.pem`), client[name] ?? '');
    const env = { PATH: process.env['PATH'], DOCKER_CONFIG: config, DOCKER_HOST: 'unix:///nowhere.sock' };

    const choice = (await discoverTargets({ env })).find(({ name }) => name === 'box');
    assert(choice);
    const target = openTarget(choice, host);
    const { version } = await target.engine.connect();
    target.dispose();
    const args = ['version', '-f', '{{.Server.Version}}'];
    const cli = await createLocalHost({ env }).run({ program: 'docker', args, env: choice.cliEnvironment });
    assert.equal(cli.stdout.trim(), version, cli.stderr);
  });

  it('is reached through DOCKER_HOST and its sisters', async () => {
    const certs = join(folder, 'certs');
    mkdirSync(certs);
    for (const name of ['ca', 'cert', 'key'] as const) writeFileSync(join(certs, `${name}.pem`), client[name] ?? '');
    const env = { DOCKER_HOST: `tcp://127.0.0.1:${port}`, DOCKER_TLS_VERIFY: '1', DOCKER_CERT_PATH: certs };
    const [choice] = await discoverTargets({ env });
    assert(choice);
    const target = openTarget(choice, host);
    assert.equal((await target.engine.connect()).product, 'Docker');
    target.dispose();
  });
});
