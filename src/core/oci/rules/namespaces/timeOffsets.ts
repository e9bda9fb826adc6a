import { t } from '../../../l10n/l10n';
import { append, remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** runc libcontainer/configs/validate (timens): offsets can be set for a new time namespace only. */
export const timeOffsets: Rule = {
  id: 'time-offsets-without-namespace',
  severity: 'error',
  spec: 'config-linux.md#offset-for-time-namespace',
  about: {
    en: 'Offsets of clocks need a new time namespace; one that is joined has its own.',
    zh: '時鐘位移需要新的 time 命名空間；加入的命名空間已有自己的位移。',
  },
  *check(context) {
    const entry = context.root.at('linux')?.entry('timeOffsets');
    if (!entry || !context.root.at('linux', 'timeOffsets') || context.namespaces.isNew('time')) return;
    const joined = context.namespaces.has('time');
    yield {
      at: entry.keySpan,
      message: joined
        ? t('The time namespace that is joined has its offsets already.')
        : t('Offsets of clocks need a time namespace.'),
      case: joined ? 'path' : 'none',
      fixes: joined ? [remove(context, entry)] : append(context, ['linux', 'namespaces'], { type: 'time' }),
    };
  },
};
