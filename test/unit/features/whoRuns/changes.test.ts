import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { EngineEvent } from '../../../../src/core/engine/records';
import { ChainWatch } from '../../../../src/features/whoRuns/changes';
import type { Services } from '../../../../src/ui/services';

type Heard = (told: EngineEvent | 'opened') => void;

/** A store that counts who listens. */
function countingStore() {
  const listeners = new Set<Heard>();
  const watching = new Set<object>();
  const add = <T>(to: Set<T>, one: T) => {
    to.add(one);
    return { dispose: () => void to.delete(one) };
  };
  const store = {
    onEvent: (listener: Heard) => add(listeners, listener),
    onDidChangeConnection: () => ({ dispose: () => undefined }),
    watch: () => add(watching, {}),
  };
  const services = { window: { looking: () => Promise.resolve({ store }) } } as unknown as Services;
  const tell = (action: string): void => {
    const event = { type: 'container', id: 'a', action, attributes: {}, timeNano: '1' };
    for (const listener of listeners) listener(event);
  };
  return { services, tell, open: () => listeners.size + watching.size };
}

describe('the events behind who runs a container', () => {
  const wanted = { is: 'engine', id: 'a' } as const;

  it('are told once for a burst', async () => {
    const { services, tell } = countingStore();
    let told = 0;
    const watch = new ChainWatch(services, wanted, () => (told += 1));
    await watch.follow([]);
    await watch.follow([]);
    for (const action of ['kill', 'die', 'stop', 'start', 'restart']) tell(action);
    assert.equal(told, 0);
    await wait(400);
    assert.equal(told, 1);
    watch.stop();
  });

  it('are heard by nobody after a stop, also when it comes while the engine is looked for, and again after a new start', async () => {
    const { services, tell, open } = countingStore();
    let told = 0;
    const watch = new ChainWatch(services, wanted, () => (told += 1));
    const following = watch.follow([]);
    watch.stop();
    await following;
    assert.equal(open(), 0);
    await watch.follow([]);
    assert.equal(open(), 2);
    tell('die');
    watch.stop();
    assert.equal(open(), 0);
    await wait(400);
    assert.equal(told, 0);
    await watch.follow([]);
    assert.equal(open(), 2);
    watch.stop();
  });
});
