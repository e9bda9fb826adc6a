import { t } from '../../../l10n/l10n';
import { append, remove } from '../../fix/fixes';
import type { Rule } from '../rule';
import { capabilityItems } from './capabilitySets';

/** capabilities(7): ambient ones are both permitted and inheritable, or the kernel does not raise them. */
export const capabilityAmbient: Rule = {
  id: 'capability-ambient',
  severity: 'warning',
  spec: 'config.md#linux-process',
  about: {
    en: 'An ambient capability has to be permitted and inheritable too, or it is not given.',
    zh: 'ambient 的 capability 必須同時在 permitted 與 inheritable 裡，否則不會生效。',
  },
  *check(context) {
    const sets = ['permitted', 'inheritable'] as const;
    const held = sets.map(
      (set) => [set, new Set(capabilityItems(context, set).map((item) => item.asString()))] as const,
    );
    for (const item of capabilityItems(context, 'ambient')) {
      const name = item.asString() ?? '';
      const lacking = held.filter(([, names]) => !names.has(name)).map(([set]) => set);
      if (lacking.length === 0) continue;
      yield {
        at: item,
        message: t('{0} is ambient, and not {1}: it is not given.', name, lacking.join(', ')),
        fixes: [
          { ...remove(context, item), title: t('Drop {0} from ambient', name) },
          ...lacking.slice(0, lacking.length === 1 ? 1 : 0).flatMap((set) =>
            append(context, ['process', 'capabilities', set], name).map((fix) => ({
              ...fix,
              title: t('Add {0} to {1}', name, set),
            })),
          ),
        ],
      };
    }
  },
};
