import { t } from '../../../l10n/l10n';
import { append } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config.md#posix-platform-mounts: with mappings idmap or ridmap SHOULD be there. */
export const mappingsWithoutIdmap: Rule = {
  id: 'mount-mappings-without-idmap',
  severity: 'warning',
  spec: 'config.md#posix-platform-mounts',
  about: {
    en: 'Mappings of a mount without idmap or ridmap in its options: runtimes may leave them out.',
    zh: '掛載寫了對應，但選項中沒有 idmap 或 ridmap：runtime 可能不套用。',
  },
  *check(context) {
    for (const mount of context.mounts) {
      const entry = mount.value.entry('uidMappings') ?? mount.value.entry('gidMappings');
      if (!entry || !mount.value.at(entry.key) || mount.has('idmap', 'ridmap')) continue;
      if (mount.options.some((option) => option.asString()?.startsWith('idmap=') === true)) continue;
      yield {
        at: entry.keySpan,
        message: t('Neither idmap nor ridmap is in the options of the mount.'),
        fixes: append(context, [...mount.value.path, 'options'], 'idmap'),
      };
    }
  },
};
