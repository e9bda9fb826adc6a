import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config.md#posix-platform-mounts: both or none. */
export const mappingsPair: Rule = {
  id: 'mount-mappings-pair',
  severity: 'error',
  spec: 'config.md#posix-platform-mounts',
  about: {
    en: 'uidMappings and gidMappings of a mount come together.',
    zh: '掛載的 uidMappings 與 gidMappings 必須成對出現。',
  },
  *check(context) {
    for (const { value } of context.mounts) {
      const [uid, gid] = [value.at('uidMappings'), value.at('gidMappings')];
      const only = uid ? (gid ? undefined : 'uidMappings') : gid ? 'gidMappings' : undefined;
      const entry = only === undefined ? undefined : value.entry(only);
      if (!entry) continue;
      const other = entry.key === 'uidMappings' ? 'gidMappings' : 'uidMappings';
      const edits = () => [
        { span: { start: entry.span.end, end: entry.span.end }, text: `, "${other}": ${entry.value.literal}` },
      ];
      yield {
        at: entry.keySpan,
        message: t('{0} is there without {1}.', entry.key, other),
        fixes: [{ title: t('Set {0}', other), edits }, remove(context, entry)],
      };
    }
  },
};
