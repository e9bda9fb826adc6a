import { t } from '../../l10n/l10n';
import { config } from '../catalogue/config';
import { renameKey } from '../fix/fixes';
import type { Rule } from '../rules/rule';
import { otherCase } from './otherCase';

/** Go matches keys whatever their case, C does not: the same config means two things (encoding/json, Unmarshal). */
export const keyCase: Rule = {
  id: 'schema-key-case',
  severity: 'error',
  spec: 'config.md#extensibility',
  about: {
    en: 'A key is written in another case than its field: runc takes it, crun ignores it.',
    zh: '鍵的大小寫與欄位不同：runc 會採用，crun 會忽略。',
  },
  *check({ visits, catalogue }) {
    const both = catalogue === config;
    for (const { entry, owner, object } of visits.unknown) {
      const name = otherCase(owner, entry.key);
      if (name === undefined) continue;
      yield {
        at: entry.keySpan,
        ...(both ? {} : { severity: 'warning' as const }),
        message: both
          ? t('{0} is written {1}. runc takes it all the same, crun ignores it.', name, entry.key)
          : t('{0} is written {1}. Docker takes it all the same, others may not.', name, entry.key),
        fixes: object.entry(name) ? [] : [renameKey(entry, name, 'mechanical')],
      };
    }
  },
};
