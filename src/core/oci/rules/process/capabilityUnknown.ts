import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import { nearest } from '../../fix/nearest';
import type { Rule } from '../rule';
import { capabilityItems, capabilitySets } from './capabilitySets';

import { capabilityNames } from './capabilitySets';

/** capabilities(7). runc: `ignoring unknown or unavailable capabilities`; crun says nothing. */
export const capabilityUnknown: Rule = {
  id: 'capability-unknown',
  severity: 'warning',
  spec: 'config.md#linux-process',
  about: {
    en: 'A capability that Linux does not have. Runtimes leave it out, so that the program lacks what was meant.',
    zh: 'Linux 沒有的 capability。runtime 會略過它，程式便缺少原本要給的權限。',
  },
  *check(context) {
    const names = capabilityNames();
    const known = new Set(names);
    for (const item of capabilitySets.flatMap((set) => capabilityItems(context, set))) {
      const written = item.asString() ?? '';
      if (known.has(written) || known.size === 0) continue;
      const full = written.toUpperCase().replace(/^(?!CAP_)/, 'CAP_');
      const exact = known.has(full);
      const meant = exact ? full : nearest(full, names);
      const what = t('Linux has no capability {0}: runtimes ignore it.', written);
      yield {
        at: item,
        message: meant === undefined ? what : `${what} ${t('Did you mean {0}?', meant)}`,
        fixes: meant === undefined ? [] : [change(item, meant, exact ? 'mechanical' : undefined)],
      };
    }
  },
};
