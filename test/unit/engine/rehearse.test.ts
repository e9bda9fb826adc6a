import assert from 'node:assert/strict';
import { rehearse } from '../../../src/core/engine/rehearse';

describe('the rehearsal of the first request', () => {
  it('comes to an end at once and leaves nothing that keeps the process alive', async () => {
    const before = process.getActiveResourcesInfo().filter((name) => name !== 'Timeout').length;
    const begun = performance.now();
    await rehearse();
    assert.ok(performance.now() - begun < 900);
    assert.ok(process.getActiveResourcesInfo().filter((name) => name !== 'Timeout').length <= before);
  });
});
