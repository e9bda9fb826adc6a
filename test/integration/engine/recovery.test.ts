import assert from 'node:assert/strict';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { EngineError } from '../../../src/core/engine/errors';
import { createLocalHost } from '../../../src/core/host/localHost';
import { type TestLab, ownLab } from '../../harness/testLab';

describe('an engine that is killed', function () {
  this.timeout(60_000);
  let lab: TestLab;
  let engine: Engine;

  before(async () => {
    lab = await ownLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, createLocalHost(), { deadline: 2000 });
  });
  after(async () => {
    engine.dispose();
    await lab.stop();
  });

  it('breaks its event stream, does not run then, and answers again when it is back', async () => {
    let killing: Promise<void> | undefined;
    const reading = (async () => {
      const opened = (): void => void (killing = lab.lab.engine('kill'));
      for await (const event of engine.events({ opened }, new AbortController().signal)) assert.fail(event.action);
    })();
    await assert.rejects(reading, (error) => EngineError.is(error, 'lost'));
    await killing;
    await assert.rejects(engine.listContainers({}), (error) => EngineError.is(error, 'not-running'));
    await lab.lab.engine('start');
    assert.deepEqual(await engine.listContainers({}), []);
  });

  it('leaves a call that it had taken unknown', async () => {
    // As process 1 of its namespace sleep never hears SIGTERM. Its own time counts when the engine comes back.
    const command = ['run', '-d', '--network', 'none', '--stop-timeout', '1', 'busybox', 'sleep', '1000'];
    const id = await lab.dockerOk(command);
    const call = engine.perform({ op: 'container.stop', container: { id, name: id }, timeoutSeconds: 20 });
    const lost = assert.rejects(call, (error) => EngineError.is(error, 'lost'));
    await new Promise((resolve) => setTimeout(resolve, 500));
    await lab.lab.engine('kill');
    await lost;
    await lab.lab.engine('start');
    await engine.perform({ op: 'container.remove', container: { id, name: id }, force: true, volumes: true });
  });

  it('that is frozen runs into the deadline, and answers when it is thawed', async () => {
    await lab.lab.engine('freeze');
    try {
      await assert.rejects(engine.listImages(), (error) => EngineError.is(error, 'timeout'));
    } finally {
      await lab.lab.engine('continue');
    }
    assert.equal((await engine.listImages()).length, 1);
  });
});
