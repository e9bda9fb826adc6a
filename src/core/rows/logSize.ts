import type { LogSize } from '../docker/logSize';
import { t } from '../l10n/l10n';
import { formatBytes } from '../text/formatBytes';
import { formatTime } from '../text/formatTime';

/** What a container's tooltip says of its log; `seconds` is when it was looked at, since 1970: a tooltip may stand for long. */
export function logFacts(size: LogSize | undefined, seconds: number): readonly (readonly [string, string])[] {
  switch (size?.is) {
    case 'known':
      return [[t('Log'), t('{0} at {1}', formatBytes(size.bytes), formatTime(seconds))]];
    case 'not-readable':
      return [[t('Log'), t('its size is not readable by this user')]];
    case undefined:
      return [];
  }
}
