import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** cgroup v1 devices.rst: any of r, w and m. crun refuses other letters. */
export const deviceAccess: Rule = {
  id: 'cgroup-device-access',
  severity: 'error',
  spec: 'config-linux.md#allowed-device-list',
  about: { en: 'access is made of r, w and m.', zh: 'access 由 r、w 與 m 組成。' },
  *check({ root }) {
    for (const rule of root.at('linux', 'resources', 'devices')?.items() ?? []) {
      const access = rule.at('access');
      const written = access?.asString();
      if (!access || !written || /^[rwm]+$/.test(written)) continue;
      const meant = ['r', 'w', 'm'].filter((letter) => written.includes(letter)).join('');
      yield {
        at: access,
        message: t('{0} is not made of r, w and m.', written),
        fixes: meant === '' ? [] : [change(access, meant)],
      };
    }
  },
};
