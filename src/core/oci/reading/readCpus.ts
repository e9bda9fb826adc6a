import { t } from '../../l10n/l10n';
import { decimal } from './amount';

/** config-linux.md#cpu; cpu.max of the kernel's cgroup-v2 has the same: microseconds. 0 counts as not written. */
const usualPeriod = 100_000n;

/**
 * How many CPUs a quota is within its period, both in microseconds: 50000 of 100000 is `0.5 CPUs`. Undefined where it is
 * less than a hundredth, or no quota.
 */
export function readCpus(quota: bigint, period = usualPeriod): string | undefined {
  const whole = period === 0n ? usualPeriod : period;
  if (quota <= 0n || whole < 0n) return undefined;
  const hundredths = (200n * quota + whole) / (2n * whole);
  if (hundredths === 0n) return undefined;
  const about = hundredths * whole === 100n * quota ? '' : '≈ ';
  return about + (hundredths === 100n ? t('1 CPU') : t('{0} CPUs', decimal(hundredths)));
}
