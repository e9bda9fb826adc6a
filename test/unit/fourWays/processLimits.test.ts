import assert from 'node:assert/strict';
import { parseLimits } from '../../../src/core/fourWays/processLimits';

describe('the limits of a process, for podman', () => {
  it('are read from the file of the kernel, without a limit as -1, and never more processes than there are numbers', () => {
    const text = (pidMax: string): string =>
      [
        pidMax,
        'Limit                     Soft Limit           Hard Limit           Units     ',
        'Max cpu time              unlimited            unlimited            seconds   ',
        'Max processes             1024                 unlimited            processes ',
        'Max open files            1024                 20000                files     ',
      ].join('\n');
    assert.deepEqual(parseLimits(text('')), ['nofile=1024:20000', 'nproc=1024:-1']);
    assert.deepEqual(parseLimits(text('32768')), ['nofile=1024:20000', 'nproc=1024:32768']);
  });

  it('are left to podman where the kernel does not say them', () => {
    assert.deepEqual(parseLimits(''), []);
  });
});
