import { t } from '../../l10n/l10n';
import { remove } from '../fix/fixes';
import { platformBlocks } from '../platform';
import type { Rule } from '../rules/rule';
import { hasItsOwnRule } from './ownRules';

/** Fields that mean nothing on the platform that the config is for. */
export const otherPlatform: Rule = {
  id: 'schema-other-platform',
  severity: 'warning',
  spec: 'config.md#platform-specific-configuration',
  about: {
    en: 'A field that does nothing on the platform that the config is for.',
    zh: '在設定所屬的平台上沒有作用的欄位。',
  },
  *check(context) {
    const { visits, platform } = context;
    // A config with a block for virtual machines is one of the system that runs in them, which is Linux.
    const own = platform === 'vm' ? 'linux' : platform;
    for (const { entry, field, place } of visits.known) {
      const { platforms } = field;
      if (!platforms || hasItsOwnRule(place) || platforms.includes(own) || platforms.includes(platform)) continue;
      if (platformBlocks.some((block) => block === entry.value.path[0])) continue;
      yield {
        at: entry.keySpan,
        message: t('{0} means something on {1} only; this config is for {2}.', entry.key, platforms.join(', '), own),
        case: place,
        fixes: [remove(context, entry)],
      };
    }
  },
};
