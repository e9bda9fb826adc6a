import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** runc docs/systemd.md: slice:prefix:name. */
export const cgroupsPathSystemd: Rule = {
  id: 'cgroups-path-systemd',
  severity: 'information',
  spec: 'config-linux.md#cgroups-path',
  about: {
    en: 'With systemd as the driver of cgroups the path has three parts: slice:prefix:name.',
    zh: '以 systemd 作為 cgroup 驅動程式時，路徑分三段：slice:prefix:name。',
  },
  *check({ root }) {
    const value = root.at('linux', 'cgroupsPath');
    const path = value?.asString();
    if (!value || !path?.includes(':')) return;
    const parts = path.split(':');
    if (parts.length === 3 && parts[2] !== '') return;
    yield { at: value, message: t('For systemd it has three parts: slice:prefix:name.') };
  },
};
