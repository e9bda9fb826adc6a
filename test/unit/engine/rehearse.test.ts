import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { rehearse } from '../../../src/core/engine/rehearse';

/** What keeps this process alive, timers aside. */
const held = (): number => process.getActiveResourcesInfo().filter((name) => name !== 'Timeout').length;

describe('the rehearsal of the first request', () => {
  it('comes to an end at once and leaves nothing open', async () => {
    const before = held();
    const begun = performance.now();
    await rehearse();
    assert.ok(performance.now() - begun < 900);
    await wait(20);
    assert.ok(held() <= before);
  });
});
