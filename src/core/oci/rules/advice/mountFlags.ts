import { t } from '../../../l10n/l10n';
import { append } from '../../fix/fixes';
import type { Rule } from '../rule';

const exempt = ['devpts', 'proc', 'cgroup', 'cgroup2', 'sysfs', 'mqueue'];

/** mount(8): a mount for data needs neither set-user-ID programs nor devices. */
export const adviseMountFlags: Rule = {
  id: 'advice-mount-flags',
  severity: 'information',
  kind: 'advice',
  spec: 'config.md#mounts',
  about: {
    en: 'nosuid or nodev is missing: set-user-ID programs and devices work on a mount that hardly needs them.',
    zh: '缺少 nosuid 或 nodev：掛載上的 set-user-ID 程式與裝置節點有效，但通常不需要。',
  },
  *check(context) {
    for (const mount of context.mounts) {
      const at = mount.value.at('destination');
      if (!at || exempt.includes(mount.type ?? '') || context.platform !== 'linux') continue;
      const inDev = mount.destination === '/dev' || mount.destination?.startsWith('/dev/');
      const lacking = [
        mount.has('nosuid', 'rnosuid') ? '' : 'nosuid',
        mount.has('nodev', 'rnodev') || inDev ? '' : 'nodev',
      ];
      const [first, second] = lacking.filter((flag) => flag !== '');
      if (first === undefined) continue;
      yield {
        at,
        message: t('{0} is missing in the options of the mount.', [first, second].filter(Boolean).join(', ')),
        fixes: second === undefined ? append(context, [...mount.value.path, 'options'], first) : [],
      };
    }
  },
};
