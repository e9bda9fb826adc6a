import { t } from '../../../l10n/l10n';
import { resctrl } from '../../disk/hostPaths';
import { hostFact } from '../hostFact';
import type { Rule } from '../rule';

/** runc: `Intel RDT/CAT is not enabled`. The kernel's resctrl.rst: /sys/fs/resctrl has to be mounted. */
export const rdtUnavailable: Rule = {
  id: 'rdt-unavailable',
  severity: 'warning',
  spec: 'config-linux.md#intelrdt',
  about: {
    en: 'Resource Director Technology is asked for, and resctrl is not mounted on this host: runc refuses it.',
    zh: '設定了 Resource Director Technology，但此主機沒有掛載 resctrl：runc 會拒絕。',
  },
  *check({ root, disk }) {
    const rdt = root.at('linux', 'intelRdt');
    if (hostFact(disk, resctrl)?.is !== 'absent') return;
    for (const key of ['l3CacheSchema', 'memBwSchema']) {
      const value = rdt?.at(key);
      if (value?.asString()) yield { at: value, message: t('resctrl is not mounted on this host.'), case: key };
    }
  },
};
