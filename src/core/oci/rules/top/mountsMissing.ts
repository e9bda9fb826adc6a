import { t } from '../../../l10n/l10n';
import { setAt } from '../../fix/fixes';
import type { Rule } from '../rule';

/** What `runc spec` mounts and every Linux program expects (config-linux.md#default-filesystems). */
const usual = [
  { destination: '/proc', type: 'proc', source: 'proc' },
  {
    destination: '/dev',
    type: 'tmpfs',
    source: 'tmpfs',
    options: ['nosuid', 'strictatime', 'mode=755', 'size=65536k'],
  },
  {
    destination: '/dev/pts',
    type: 'devpts',
    source: 'devpts',
    options: ['nosuid', 'noexec', 'newinstance', 'ptmxmode=0666', 'mode=0620'],
  },
  {
    destination: '/dev/shm',
    type: 'tmpfs',
    source: 'shm',
    options: ['nosuid', 'noexec', 'nodev', 'mode=1777', 'size=65536k'],
  },
  { destination: '/sys', type: 'sysfs', source: 'sysfs', options: ['nosuid', 'noexec', 'nodev', 'ro'] },
];

/** crun refuses a config without mounts; runc fails for want of /proc. */
export const mountsMissing: Rule = {
  id: 'mounts-missing',
  severity: 'warning',
  spec: 'config-linux.md#default-filesystems',
  about: {
    en: 'Without mounts there is no /proc, /dev and /sys in the container, and runtimes cannot start it.',
    zh: '沒有 mounts，容器裡就沒有 /proc、/dev 與 /sys，runtime 無法啟動它。',
  },
  *check(context) {
    const { root, platform } = context;
    if (platform !== 'linux' || root.at('mounts')) return;
    yield {
      at: root.opening,
      message: t('mounts is missing: without /proc no runtime starts the container.'),
      fixes: setAt(context, ['mounts'], usual),
    };
  },
};
