import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** config.md#platform-specific-configuration: required on Windows. */
export const windowsMissing: Rule = {
  id: 'windows-missing',
  severity: 'error',
  spec: 'config.md#platform-specific-configuration',
  about: {
    en: 'A config for Windows needs the windows block.',
    zh: 'Windows 的設定需要 windows 區塊。',
  },
  *check({ root, platform }) {
    if (platform !== 'windows' || root.at('windows')) return;
    yield { at: root.opening, message: t('The paths are those of Windows, and there is no windows block.') };
  },
};
