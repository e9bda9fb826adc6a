import { t } from '../../../l10n/l10n';
import { append } from '../../fix/fixes';
import { isWithin, normalised } from '../paths';
import type { Rule } from '../rule';

/** config-linux.md#default-filesystems. */
const usual = ['/proc', '/sys', '/dev/pts', '/dev/shm'];

const made: Readonly<Record<string, unknown>> = {
  '/proc': { destination: '/proc', type: 'proc', source: 'proc' },
  '/sys': { destination: '/sys', type: 'sysfs', source: 'sysfs', options: ['nosuid', 'noexec', 'nodev', 'ro'] },
  '/dev/pts': {
    destination: '/dev/pts',
    type: 'devpts',
    source: 'devpts',
    options: ['nosuid', 'noexec', 'newinstance', 'ptmxmode=0666', 'mode=0620'],
  },
  '/dev/shm': {
    destination: '/dev/shm',
    type: 'tmpfs',
    source: 'shm',
    options: ['nosuid', 'noexec', 'nodev', 'mode=1777', 'size=65536k'],
  },
};

/** config-linux.md#default-filesystems: SHOULD be made available. What is bound over a parent brings its own. */
export const defaultMissing: Rule = {
  id: 'mount-default-missing',
  severity: 'warning',
  spec: 'config-linux.md#default-filesystems',
  about: {
    en: 'Programs expect /proc, /sys, /dev/pts and /dev/shm; without /proc runtimes do not even start them.',
    zh: '程式需要 /proc、/sys、/dev/pts 與 /dev/shm；沒有 /proc 時 runtime 根本無法啟動。',
  },
  *check(context) {
    const array = context.root.at('mounts');
    if (array?.kind !== 'array' || context.platform !== 'linux') return;
    const there = context.mounts.map((mount) => ({ place: normalised(mount.destination ?? '/'), bind: mount.bind }));
    for (const path of usual) {
      if (there.some(({ place, bind }) => place === path || (bind && isWithin(path, place)))) continue;
      yield {
        at: array.opening,
        message: t('{0} is not mounted.', path),
        case: `${path.slice(1).replace('/', '-')}${there.length === 0 ? '/alone' : ''}`,
        fixes: append(context, ['mounts'], made[path]).map((fix) => ({ ...fix, title: t('Mount {0}', path) })),
      };
    }
  },
};
