import assert from 'node:assert/strict';
import type { NumberUse } from '../../../../src/core/oci/catalogue/model';
import { readNumber } from '../../../../src/core/oci/reading/readNumber';

const cases: readonly (readonly [use: NumberUse, value: bigint | number, read: string | undefined])[] = [
  ['file-mode', 438n, '0666 rw-rw-rw-'],
  ['file-mode', 493, '0755 rwxr-xr-x'],
  ['file-mode', 0n, '0000 ---------'],
  ['file-mode', 0o4755n, '4755 rwsr-xr-x'],
  ['file-mode', 0o6644n, '6644 rwSr-Sr--'],
  ['file-mode', 0o1777n, '1777 rwxrwxrwt'],
  ['file-mode', 0o1770n, '1770 rwxrwx--T'],
  ['file-mode', 0o20666n, '20666'],
  ['file-mode', -1n, undefined],
  ['umask', 18n, '0022'],
  ['umask', -18n, undefined],
  ['bytes', 9n, undefined],
  ['bytes', 1023n, undefined],
  ['bytes', 1024n, '1 KiB'],
  ['bytes', 1536n, '1.5 KiB'],
  ['bytes', 536870912n, '512 MiB'],
  ['bytes', 209715200n, '200 MiB'],
  ['bytes', 1000000000n, '≈ 953.67 MiB'],
  ['bytes', 1048575n, '≈ 1 MiB'],
  ['bytes', 9223372036854771712n, '≈ 8 EiB'],
  ['bytes', 2n ** 80n, '1048576 EiB'],
  ['bytes', -1n, 'no limit'],
  ['bytes', -2048n, undefined],
  ['bytes-per-second', 1048576n, '1 MiB/s'],
  ['bytes-per-second', 10n, undefined],
  ['bytes-per-second', -1n, undefined],
  ['microseconds', 500n, undefined],
  ['microseconds', 50000n, '50 ms'],
  ['microseconds', 1500n, '1.5 ms'],
  ['microseconds', 999999n, '≈ 1 s'],
  ['microseconds', -1n, 'no limit'],
  ['nanoseconds', 999n, undefined],
  ['nanoseconds', 10000000n, '10 ms'],
  ['nanoseconds', 123456789n, '≈ 123.46 ms'],
  ['nanoseconds', 90500000000n, '≈ 1 min 31 s'],
  ['nanoseconds', 60000000000n, '1 min'],
  ['seconds', 59n, undefined],
  ['seconds', 5400n, '1 h 30 min'],
  ['seconds', -90000n, '-1 d 1 h'],
  ['user-id', 1000n, undefined],
  ['plain', 1048576n, undefined],
  ['bytes', 1024.5, undefined],
  ['bytes', Infinity, undefined],
];

describe('a number as a person reads it', () => {
  for (const [use, value, read] of cases)
    it(`${value} as ${use}: ${read ?? 'nothing'}`, () => assert.equal(readNumber(value, use), read));
});
