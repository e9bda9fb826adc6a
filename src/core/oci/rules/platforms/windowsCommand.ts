import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** config.md#process: args or commandLine on Windows; elsewhere args. */
export const windowsCommand: Rule = {
  id: 'windows-command-missing',
  severity: 'error',
  spec: 'config.md#process',
  about: { en: 'On Windows there is args or commandLine.', zh: '在 Windows 上必須有 args 或 commandLine。' },
  *check({ root, platform }) {
    const process = root.at('process');
    if (platform !== 'windows' || process?.kind !== 'object') return;
    if (process.at('commandLine')?.asString() || (process.at('args')?.items().length ?? 0) > 0) return;
    yield { at: process.opening, message: t('There is neither args nor commandLine.') };
  },
};
