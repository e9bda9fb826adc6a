import { t } from '../../../l10n/l10n';
import { isAbsolute } from '../paths';
import type { Rule } from '../rule';

import { hostFact, insideFact } from '../hostFact';

/** Hooks run on the host; startContainer runs in the container. */
export const hookAbsent: Rule = {
  id: 'hook-absent',
  severity: 'warning',
  spec: 'config.md#posix-platform-hooks',
  about: {
    en: 'The program of a hook is not there, or cannot be executed.',
    zh: 'hook 的程式不存在，或沒有執行權限。',
  },
  *check({ root, disk }) {
    for (const { key, value } of root.at('hooks')?.entries() ?? []) {
      for (const hook of value.items()) {
        const path = hook.at('path');
        const written = path?.asString();
        const fact = written && isAbsolute(written) ? factOf(key)(disk, written) : undefined;
        if (!path || written === undefined || !fact) continue;
        if (fact.is === 'absent') yield { at: path, message: absent(key, written), case: key };
        else if (fact.is === 'directory' || fact.executable === false || fact.format === 'other')
          yield { at: path, message: t('{0} cannot be executed.', written), case: key };
      }
    }
  },
};

/** startContainer runs in the container, the others on the host. */
const factOf = (phase: string) => (phase === 'startContainer' ? insideFact : hostFact);

const absent = (phase: string, path: string): string =>
  phase === 'startContainer'
    ? t('{0} is not in the root file system.', path)
    : t('There is no {0} on this host.', path);
