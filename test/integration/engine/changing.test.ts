import assert from 'node:assert/strict';
import type { EngineCall } from '../../../src/core/engine/calls';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { EngineError } from '../../../src/core/engine/errors';
import { createLocalHost } from '../../../src/core/host/localHost';
import { importBusybox } from '../../harness/busybox';
import { type TestDockerd, startDockerd } from '../../harness/dockerd';
import { sharedLab } from '../../harness/testLab';

const host = createLocalHost();

// An engine of its own: pruning must never meet what other tests made.
describe('changing a real engine', function () {
  this.timeout(60_000);
  let dockerd: TestDockerd;
  let engine: Engine;

  before(async () => {
    dockerd = await startDockerd();
    await importBusybox(dockerd.socket);
    engine = createEngine({ kind: 'unix', path: dockerd.socket }, host);
  });
  after(async () => {
    engine.dispose();
    await dockerd.stop();
  });

  /** What the docker CLI prints. */
  const docker = async (...args: string[]): Promise<string> => {
    const { code, stdout, stderr } = await host.run({
      program: 'docker',
      args: ['-H', `unix://${dockerd.socket}`, ...args],
    });
    assert.equal(code, 0, stderr);
    return stdout.trim();
  };
  const running = async () => ({
    id: await docker('run', '-d', '--network', 'none', 'busybox', 'sleep', '1000'),
    name: 'web1',
  });
  const stateOf = ({ id }: { readonly id: string }) => docker('inspect', '-f', '{{.State.Status}}', id);

  it('stops, starts, restarts, pauses, resumes', async () => {
    const container = await running();
    const steps: readonly (readonly [EngineCall, string])[] = [
      [{ op: 'container.stop', container, timeoutSeconds: 0 }, 'exited'],
      [{ op: 'container.start', container }, 'running'],
      [{ op: 'container.restart', container, timeoutSeconds: 0 }, 'running'],
      [{ op: 'container.pause', container }, 'paused'],
      [{ op: 'container.unpause', container }, 'running'],
    ];
    for (const [call, state] of steps) {
      assert.deepEqual(await engine.perform(call), {}, call.op);
      assert.equal(await stateOf(container), state, call.op);
    }
  });

  it('says that what is so was so already', async () => {
    const container = await running();
    assert.deepEqual(await engine.perform({ op: 'container.start', container }), { alreadySo: true });
  });

  it('sends the signal that was asked for', async () => {
    const container = await running();
    await engine.perform({ op: 'container.kill', container, signal: 'SIGKILL' });
    await docker('wait', container.id);
    assert.equal(await docker('inspect', '-f', '{{.State.ExitCode}}', container.id), '137');
  });

  it('renames', async () => {
    const container = await running();
    await engine.perform({ op: 'container.rename', container, newName: 'renamed' });
    assert.equal(await docker('inspect', '-f', '{{.Name}}', container.id), '/renamed');
  });

  it('refuses a name that is taken, as a conflict', async () => {
    const container = await running();
    const other = await running();
    await engine.perform({ op: 'container.rename', container: other, newName: 'taken' });
    const call = engine.perform({ op: 'container.rename', container, newName: 'taken' });
    await assert.rejects(call, (error) => EngineError.is(error, 'conflict'));
  });

  it('removes a running container only by force, its anonymous volume with it', async () => {
    const id = await docker('run', '-d', '--network', 'none', '-v', '/data', 'busybox', 'sleep', '1000');
    const container = { id, name: id };
    const volume = await docker('inspect', '-f', '{{range .Mounts}}{{.Name}}{{end}}', id);
    const mildly = engine.perform({ op: 'container.remove', container, force: false, volumes: true });
    await assert.rejects(mildly, (error) => EngineError.is(error, 'conflict'));
    await engine.perform({ op: 'container.remove', container, force: true, volumes: true });
    assert.equal(await docker('ps', '-aq', '--no-trunc', '--filter', `id=${id}`), '');
    assert.equal(await docker('volume', 'ls', '-q', '--filter', `name=${volume}`), '');
  });

  it('says that a container vanished in between', async () => {
    const container = await running();
    await docker('rm', '-f', container.id);
    await assert.rejects(engine.perform({ op: 'container.stop', container }), (error) =>
      EngineError.is(error, 'not-found'),
    );
  });

  it('removes one tag and leaves the other', async () => {
    await docker('tag', 'busybox', 'other:1');
    const image = { id: await docker('images', '-q', '--no-trunc', 'other:1'), name: 'other:1' };
    const { removed } = await engine.perform({ op: 'image.remove', image, force: false });
    assert.deepEqual(removed, ['other:1']);
    assert.equal(await docker('images', '--format', '{{.Repository}}:{{.Tag}}'), 'busybox:latest');
  });

  it('removes volumes', async () => {
    await docker('volume', 'create', 'gone');
    await engine.perform({ op: 'volume.remove', volume: { id: 'gone', name: 'gone' }, force: false });
    assert.equal(await docker('volume', 'ls', '-q', '--filter', 'name=gone'), '');
  });

  it('refuses to remove a network of the engine’s own', async () => {
    const id = await docker('network', 'inspect', '-f', '{{.Id}}', 'none');
    const call = engine.perform({ op: 'network.remove', network: { id, name: 'none' } });
    await assert.rejects(call, (error) => EngineError.is(error, 'refused') && error.detail['status'] === '403');
  });

  it('prunes each kind and says what went', async () => {
    const id = await docker('run', '-d', '--network', 'none', 'busybox', 'sh', '-c', 'head -c 65536 /dev/zero > /x');
    await docker('wait', id);
    const containers = await engine.perform({ op: 'container.prune' });
    assert(containers.removed?.includes(id));
    assert((containers.spaceReclaimed ?? 0) >= 65_536);
    await docker('volume', 'create', 'unused');
    assert.deepEqual((await engine.perform({ op: 'volume.prune', all: true })).removed, ['unused']);
    assert.deepEqual(await engine.perform({ op: 'network.prune' }), {});
    assert.equal((await engine.perform({ op: 'image.prune', all: false })).removed, undefined);
  });
});

describe('changing a real engine’s networks', function () {
  this.timeout(60_000);

  it('removes an unused one, and not one that is in use', async () => {
    const lab = await sharedLab();
    const engine = createEngine({ kind: 'unix', path: lab.socket }, host);
    const name = `stevedore-test-${lab.runId}-net`;
    const id = await lab.dockerOk(['network', 'create', '--label', lab.label, name]);
    const container = await lab.dockerOk([
      'run',
      '-d',
      '--network',
      name,
      '--label',
      lab.label,
      'busybox',
      'sleep',
      '1000',
    ]);
    try {
      const call = { op: 'network.remove', network: { id, name } } as const;
      await assert.rejects(engine.perform(call), (error) => EngineError.is(error, 'refused', 'conflict'));
      await lab.dockerOk(['rm', '-f', container]);
      await engine.perform(call);
      assert.equal(await lab.dockerOk(['network', 'ls', '-q', '--filter', `id=${id}`]), '');
    } finally {
      engine.dispose();
      await lab.docker(['rm', '-f', container]);
      await lab.docker(['network', 'rm', name]);
    }
  });
});
