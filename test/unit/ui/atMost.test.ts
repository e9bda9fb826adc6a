import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { atMost } from '../../../src/ui/atMost';

describe('drawing at most so often', () => {
  it('draws the first at once, what comes too fast once in between, and the last in any case', async () => {
    let state = 0;
    const drawn: number[] = [];
    const draw = atMost(40, () => drawn.push(state));
    const end = performance.now() + 200;
    while (performance.now() < end) {
      state += 1;
      draw();
      await wait(1);
    }
    draw.flush();
    assert.equal(drawn[0], 1);
    assert.ok(drawn.length >= 3 && drawn.length <= 7, String(drawn.length));
    assert.equal(drawn.at(-1), state);
  });

  it('draws no more once it was flushed', async () => {
    let drawn = 0;
    const draw = atMost(10, () => (drawn += 1));
    draw();
    draw();
    draw.flush();
    await wait(30);
    assert.equal(drawn, 2);
  });
});
