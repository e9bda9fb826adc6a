import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import { isOlder } from '../../specVersion';
import type { Rule } from '../rule';

/** config-linux.md#pids: 0 is a limit since 1.3; before, runtimes read it as no limit. */
export const pidsLimit: Rule = {
  id: 'pids-limit-zero',
  severity: 'information',
  spec: 'config-linux.md#pids',
  about: {
    en: 'A limit of 0 processes means what it says since version 1.3 only; older runtimes read it as no limit.',
    zh: '限制為 0 個行程自 1.3 版起才有字面意義；較舊的 runtime 會視為不限制。',
  },
  *check({ root, version }) {
    const value = root.at('linux', 'resources', 'pids', 'limit');
    if (!value || value.asInteger() !== 0n || version === undefined || !isOlder(version, '1.3.0')) return;
    yield { at: value, message: t('Before version 1.3 this means no limit: write -1.'), fixes: [change(value, -1)] };
  },
};
