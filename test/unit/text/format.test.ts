import assert from 'node:assert/strict';
import { formatAge } from '../../../src/core/text/formatAge';
import { formatBytes } from '../../../src/core/text/formatBytes';

describe('sizes', () => {
  // Each pair but the last two is what `docker images` prints for that size.
  const pairs: readonly (readonly [number, string])[] = [
    [0, '0B'],
    [999, '999B'],
    [1000, '1kB'],
    [4_261_000, '4.26MB'],
    [142_400_000, '142MB'],
    [1_500_000, '1.5MB'],
    [1_240_000_000, '1.24GB'],
    [999_900, '1MB'],
    [-1, ''],
  ];
  for (const [bytes, text] of pairs) {
    it(`${bytes} bytes are "${text}"`, () => assert.equal(formatBytes(bytes), text));
  }
});

describe('ages', () => {
  const now = Date.UTC(2025, 0, 1);
  const pairs: readonly (readonly [number, string])[] = [
    [-5, '0 s'],
    [59, '59 s'],
    [60, '1 min'],
    [7200, '2 h'],
    [3 * 86400, '3 d'],
    [90 * 86400, '3 mo'],
    [800 * 86400, '2 y'],
  ];
  for (const [seconds, text] of pairs) {
    it(`${seconds} seconds ago is "${text}"`, () => assert.equal(formatAge(now / 1000 - seconds, now), text));
  }
});
