import { t } from '../l10n/l10n';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/**
 * How long ago something was, short and localised: "5 s", "3 min", "2 h", "9 d", "5 mo", "2 y".
 * @param seconds since 1970
 * @param now milliseconds since 1970
 */
export function formatAge(seconds: number, now: number = Date.now()): string {
  const age = Math.max(0, Math.floor(now / 1000 - seconds));
  if (age < minute) return t('{0} s', age);
  if (age < hour) return t('{0} min', Math.floor(age / minute));
  if (age < 2 * day) return t('{0} h', Math.floor(age / hour));
  if (age < 60 * day) return t('{0} d', Math.floor(age / day));
  if (age < 730 * day) return t('{0} mo', Math.floor(age / (30 * day)));
  return t('{0} y', Math.floor(age / (365 * day)));
}
