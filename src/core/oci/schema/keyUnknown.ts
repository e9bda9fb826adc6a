import { t } from '../../l10n/l10n';
import { config } from '../catalogue/config';
import { nearest } from '../fix/nearest';
import { renameKey } from '../fix/fixes';
import type { Rule } from '../rules/rule';
import { isDockerKey } from '../rules/seccomp/dockerKeys';
import type { Value } from '../syntax/value';
import { otherCase } from './otherCase';

/** Runtimes have to ignore keys that they do not know (config.md#extensibility), so that a slip of the pen goes unnoticed. */
export const keyUnknown: Rule = {
  id: 'schema-key-unknown',
  severity: 'warning',
  spec: 'config.md#extensibility',
  about: {
    en: 'A key that the specification does not have. Runtimes ignore it without a word, also when it is only misspelt.',
    zh: '規格沒有的鍵。runtime 會直接忽略、不作提示，即使只是拼錯。',
  },
  *check({ visits, catalogue }) {
    let known: { readonly object: Value; readonly free: readonly string[] } | undefined;
    for (const { entry, owner, object } of visits.unknown) {
      if (isDockerKey(owner, entry.key)) continue;
      if (otherCase(owner, entry.key) !== undefined) continue;
      if (known?.object !== object)
        known = { object, free: Object.keys(owner.fields).filter((one) => !object.entry(one)) };
      const name = nearest(entry.key, known.free);
      const what =
        catalogue === config
          ? t('{0} is no field of the specification: every runtime ignores it.', entry.key)
          : t('{0} is no field of a profile: Docker ignores it.', entry.key);
      yield {
        at: entry.keySpan,
        message: name === undefined ? what : `${what} ${t('Did you mean {0}?', name)}`,
        fixes: name === undefined ? [] : [renameKey(entry, name)],
      };
    }
  },
};
