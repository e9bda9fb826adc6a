import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** sethostname(2): HOST_NAME_MAX is 64 bytes on Linux. */
export const hostnameTooLong: Rule = {
  id: 'hostname-too-long',
  severity: 'error',
  spec: 'config.md#hostname',
  about: {
    en: 'Linux takes host names of at most 64 bytes.',
    zh: 'Linux 的主機名稱最長 64 位元組。',
  },
  *check({ root }) {
    const value = root.at('hostname');
    const written = value?.asString();
    const bytes = new TextEncoder().encode(written ?? '').length;
    if (value && bytes > 64)
      yield { at: value, message: t('The host name has {0} bytes; Linux takes at most 64.', bytes) };
  },
};
