import { t } from '../../l10n/l10n';
import type { NumberUse } from '../catalogue/model';
import { inLargestUnit, type Unit } from './amount';
import { modeLetters, octalMode } from './fileMode';
import { readTime } from './readTime';

/** IEC 80000-13: the powers of 1024 that the kernel counts memory in. */
const binary: readonly Unit[] = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'].map((name, at) => [
  name,
  1024n ** BigInt(at),
]);

/**
 * A number as a person reads it, by what it stands for: 438 as a file mode is `0666 rw-rw-rw-`, 536870912 bytes are
 * `512 MiB`, 50000 microseconds `50 ms`. Undefined where that tells no more than the number itself. What is rounded has
 * `≈` before it. Ids are named by the root file system, which is not asked here.
 */
export function readNumber(value: bigint | number, use: NumberUse): string | undefined {
  if (typeof value === 'number' && !Number.isInteger(value)) return undefined;
  const whole = BigInt(value);
  switch (use) {
    case 'file-mode':
      return whole < 0n ? undefined : [octalMode(whole), modeLetters(whole)].filter(Boolean).join(' ');
    case 'umask':
      return whole < 0n ? undefined : octalMode(whole);
    case 'bytes':
      return unlimited(whole) ?? readBytes(whole);
    case 'bytes-per-second': {
      const read = readBytes(whole);
      return read && `${read}/s`;
    }
    case 'microseconds':
      return unlimited(whole) ?? readTime(whole, 'µs');
    case 'nanoseconds':
      return readTime(whole, 'ns');
    case 'seconds':
      return readTime(whole, 's');
    default:
      return undefined;
  }
}

/** config-linux.md#memory, #cpu: -1 takes the limit away. */
function unlimited(value: bigint): string | undefined {
  return value === -1n ? t('no limit') : undefined;
}

function readBytes(bytes: bigint): string | undefined {
  return bytes < 1024n ? undefined : inLargestUnit(bytes, binary);
}
