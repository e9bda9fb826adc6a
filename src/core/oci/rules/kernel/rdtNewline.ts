import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** config-linux.md#intelrdt: a schema is one line; another one would set something else. */
export const rdtNewline: Rule = {
  id: 'rdt-newline',
  severity: 'error',
  spec: 'config-linux.md#intelrdt',
  about: { en: 'A line of schemata is one line.', zh: 'schemata 的每一項只能是一行。' },
  *check({ root }) {
    const rdt = root.at('linux', 'intelRdt');
    for (const value of [rdt?.at('l3CacheSchema'), rdt?.at('memBwSchema'), ...(rdt?.at('schemata')?.items() ?? [])])
      if (value?.asString()?.includes('\n')) yield { at: value, message: t('There is a line break in it.') };
  },
};
