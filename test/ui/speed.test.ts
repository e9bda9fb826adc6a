import assert from 'node:assert/strict';
import { availableParallelism, loadavg } from 'node:os';
import { changesOnScreen } from '../harness/changeOnScreen';
import { setStage, shows } from './stage';

/** Milliseconds. On a machine that does more than this test at the moment twice as much is let pass. */
const limit = { quiet: 200, busy: 400 };

describe('how soon a change is seen', () => {
  const stage = setStage();

  it('shows a pause within 200 ms of the engine’s own time of it', async () => {
    const name = await stage.sleeper('quick');
    const window = await stage.open();
    await shows(window, 'Containers', name, /^running/);
    const times = await changesOnScreen(stage.lab, window.page, name, 6);
    const median = times.toSorted((left, right) => left - right)[3] ?? Infinity;
    const most = loadavg()[0]! > availableParallelism() ? limit.busy : limit.quiet;
    assert.ok(median < most, `${times.map(Math.round).join(', ')} ms`);
  });
});
