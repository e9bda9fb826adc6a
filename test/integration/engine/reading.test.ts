import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { EngineError } from '../../../src/core/engine/errors';
import { createLocalHost } from '../../../src/core/host/localHost';
import { type TestLab, sharedLab } from '../../harness/testLab';

describe('reading a real engine', function () {
  this.timeout(60_000);
  let lab: TestLab;
  let engine: Engine;
  const made: string[] = [];

  /** Starts a container that goes when the tests are over; gives its id. */
  const container = async (...args: string[]): Promise<string> => {
    const id = await lab.dockerOk(['run', '-d', '--label', lab.label, ...args]);
    made.push(id);
    return id;
  };
  const record = async (id: string) => {
    const [found] = await engine.listContainers({ ids: [id] });
    assert(found);
    return found;
  };

  before(async () => {
    lab = await sharedLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, createLocalHost());
  });
  after(async () => {
    engine.dispose();
    if (made.length > 0) await lab.docker(['rm', '-fv', ...made]);
  });

  it('says who answers, in the version that the engine speaks', async () => {
    const version = await engine.connect();
    assert.equal(version.product, 'Docker');
    assert.equal(version.api, await lab.dockerOk(['version', '-f', '{{.Server.APIVersion}}']));
    assert.equal(version.version, await lab.dockerOk(['version', '-f', '{{.Server.Version}}']));
  });

  it('shows a container’s address, published port, mount and labels', async () => {
    const volume = `stevedore-test-${lab.runId}`;
    await lab.dockerOk(['volume', 'create', '--label', lab.label, volume]);
    const id = await container('-p', '127.0.0.1:8099:80', '-v', `${volume}:/data:ro`, 'busybox', 'sleep', '1000');
    const found = await record(id);
    assert.equal(found.state, 'running');
    assert.deepEqual(found.ports, [{ containerPort: 80, protocol: 'tcp', hostPort: 8099, hostIp: '127.0.0.1' }]);
    assert.deepEqual(
      found.mounts.map(({ type, name, destination, readOnly }) => ({ type, name, destination, readOnly })),
      [{ type: 'volume', name: volume, destination: '/data', readOnly: true }],
    );
    assert.equal(found.labels['stevedore.test'], lab.runId);
    const format = '{{range .NetworkSettings.Networks}}{{.IPAddress}} {{.MacAddress}} {{.NetworkID}}{{end}}';
    const [endpoint] = found.endpoints;
    assert.equal(
      `${endpoint?.ip} ${endpoint?.mac} ${endpoint?.networkId}`,
      await lab.dockerOk(['inspect', '-f', format, id]),
    );
  });

  it('gives only the containers that were asked for, stopped ones too', async () => {
    const stopped = await container('--network', 'none', 'busybox', 'true');
    await container('--network', 'none', 'busybox', 'true');
    await lab.dockerOk(['wait', stopped]);
    const found = await engine.listContainers({ ids: [stopped] });
    assert.deepEqual(
      found.map(({ id, state }) => [id, state]),
      [[stopped, 'exited']],
    );
    assert.deepEqual(await engine.listContainers({ ids: [] }), []);
  });

  it('gives labels back byte for byte, however odd', async () => {
    const odd = 'a "b" $(reboot) \u001b[31m\r\n\u202e容器 🚢';
    const id = await container('--network', 'none', '--label', `odd=${odd}`, 'busybox', 'true');
    assert.equal((await record(id)).labels['odd'], odd);
  });

  it('sees a health check that passes', async () => {
    const check = ['--health-cmd', 'true', '--health-interval', '200ms'];
    const id = await container('--network', 'none', ...check, 'busybox', 'sleep', '1000');
    for (let tries = 0; tries < 100 && (await record(id)).health !== 'healthy'; tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal((await record(id)).health, 'healthy');
  });

  it('lists the three networks of every engine, with bridge’s subnet', async () => {
    const networks = await engine.listNetworks();
    const names = networks.map(({ name }) => name);
    for (const name of ['bridge', 'host', 'none']) assert(names.includes(name), name);
    const format = '{{range .IPAM.Config}}{{.Subnet}}{{end}}';
    const bridge = networks.find(({ name }) => name === 'bridge');
    assert.equal(bridge?.subnets[0]?.subnet, await lab.dockerOk(['network', 'inspect', '-f', format, 'bridge']));
  });

  it('lists images by tag, and volumes with their sizes when asked', async () => {
    const image = (await engine.listImages()).find(({ tags }) => tags.includes('busybox:latest'));
    assert((image?.size ?? 0) > 1_000_000);
    const volume = `stevedore-test-size-${lab.runId}`;
    await lab.dockerOk(['volume', 'create', '--label', lab.label, volume]);
    const write = 'dd if=/dev/zero of=/data/x bs=1024 count=64';
    await lab.dockerOk(['run', '--rm', '--network', 'none', '-v', `${volume}:/data`, 'busybox', 'sh', '-c', write]);
    assert((await engine.listVolumes()).some(({ name }) => name === volume));
    assert(((await engine.volumeSizes()).get(volume) ?? 0) >= 65_536);
    await lab.dockerOk(['volume', 'rm', volume]);
  });

  it('inspects each kind with the engine’s own JSON', async () => {
    const id = await container('--network', 'none', 'busybox', 'true');
    const kinds = [
      ['containers', id, 'Id', id],
      ['images', 'busybox:latest', 'RepoTags', ['busybox:latest']],
      ['networks', 'none', 'Name', 'none'],
    ] as const;
    for (const [kind, name, key, value] of kinds) {
      const found = (await engine.inspect(kind, name)) as Record<string, unknown>;
      assert.deepEqual(found[key], value);
    }
  });

  it('says that a container is gone', async () => {
    const inspect = engine.inspect('containers', 'f'.repeat(64));
    await assert.rejects(
      inspect,
      (error) => EngineError.is(error, 'not-found') && error.message.includes('No such container'),
    );
  });

  it('finds paths in containers, running or not', async () => {
    const id = await container('--network', 'none', 'busybox', 'true');
    await lab.dockerOk(['wait', id]);
    assert.equal(await engine.pathExists(id, '/bin/sh'), true);
    assert.equal(await engine.pathExists(id, '/bin/bash'), false);
  });
});
