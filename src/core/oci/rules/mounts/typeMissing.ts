import { t } from '../../../l10n/l10n';
import { append, setAt } from '../../fix/fixes';
import type { Rule } from '../rule';

/** mount(2) needs a type of file system unless it binds. */
export const typeMissing: Rule = {
  id: 'mount-type-missing',
  severity: 'error',
  spec: 'config.md#mounts',
  about: {
    en: 'A mount has a type, or bind or rbind in its options.',
    zh: '掛載必須有類型，或在選項中有 bind 或 rbind。',
  },
  *check(context) {
    for (const mount of context.mounts) {
      const { value } = mount;
      if (context.platform === 'windows' || mount.type || value.entry('type')?.value.kind === 'object') continue;
      if (mount.bind || mount.has('remount')) continue;
      const options = [...value.path, 'options'];
      yield {
        at: value.at('type') ?? value.opening,
        case: value.at('type')?.asString() === '' ? 'empty' : 'absent',
        message: t('Neither a type nor bind: there is nothing to mount.'),
        fixes: mount.source?.startsWith('/')
          ? append(context, options, 'rbind')
          : setAt(context, [...value.path, 'type'], 'tmpfs'),
      };
    }
  },
};
