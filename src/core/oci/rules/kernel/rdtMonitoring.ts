import { t } from '../../../l10n/l10n';
import { renameKey } from '../../fix/fixes';
import { isOlder } from '../../specVersion';
import type { Rule } from '../rule';

/** config-linux.md#intelrdt of 1.3: enableMonitoring is what is left. */
export const rdtMonitoring: Rule = {
  id: 'rdt-monitoring-gone',
  severity: 'warning',
  spec: 'config-linux.md#intelrdt',
  about: {
    en: 'enableCMT and enableMBM are gone in version 1.3; enableMonitoring is there instead.',
    zh: 'enableCMT 與 enableMBM 已在 1.3 版移除，改用 enableMonitoring。',
  },
  *check({ root, version }) {
    if (version === undefined || isOlder(version, '1.3.0')) return;
    const rdt = root.at('linux', 'intelRdt');
    for (const key of ['enableCMT', 'enableMBM']) {
      const entry = rdt?.entry(key);
      if (!rdt || !entry) continue;
      const free = !rdt.entry('enableMonitoring') && !(key === 'enableMBM' && rdt.entry('enableCMT'));
      yield {
        at: entry.keySpan,
        message: t('{0} is gone in version 1.3: use enableMonitoring.', key),
        fixes: free ? [renameKey(entry, 'enableMonitoring')] : [],
      };
    }
  },
};
