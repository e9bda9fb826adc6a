import { t } from '../../../l10n/l10n';
import { remove } from '../../fix/fixes';
import { platformBlocks } from '../../platform';
import type { Rule } from '../rule';

/** config.md#platform-specific-configuration: a block only for its own platform. vm goes with linux, and windows does with Hyper-V. */
export const platformMixed: Rule = {
  id: 'platform-mixed',
  severity: 'warning',
  spec: 'config.md#platform-specific-configuration',
  about: {
    en: 'A config is for one platform; the block of another one does nothing.',
    zh: '一份設定只屬於一個平台；其他平台的區塊沒有作用。',
  },
  *check(context) {
    const { root, platform } = context;
    for (const block of platformBlocks) {
      const entry = root.entry(block);
      if (block === platform || !entry || !root.at(block)) continue;
      if (block === 'vm' || platform === 'vm' || (block === 'windows' && root.at('windows', 'hyperv'))) continue;
      yield {
        at: entry.keySpan,
        message: t('This config is for {0}: the block {1} does nothing.', platform, block),
        fixes: [remove(context, entry)],
      };
    }
  },
};
