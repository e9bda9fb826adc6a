import assert from 'node:assert/strict';
import { formatTime } from '../../../src/core/text/formatTime';

describe('a moment', () => {
  it('is written the same in every language, in the time of the machine', () => {
    const moment = new Date(2026, 0, 2, 3, 4, 5);
    assert.equal(formatTime(moment.getTime() / 1000), '2026-01-02 03:04:05');
  });
});
