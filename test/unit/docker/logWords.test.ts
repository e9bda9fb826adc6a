import assert from 'node:assert/strict';
import { logLine } from '../../../src/core/docker/logWords';

describe('the line of a log', () => {
  it('has every option that was chosen, and no other', () => {
    assert.equal(logLine('web1', { follow: true, timestamps: false, tail: 100 }), 'docker logs -f --tail 100 web1');
    const chosen = { follow: false, timestamps: true, tail: 'all', since: 1_700_000_000 } as const;
    assert.equal(logLine('web1', chosen), 'docker logs -t --tail all --since 1700000000 web1');
  });
});
