import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import { isAbsolute } from '../paths';
import type { Rule } from '../rule';

/** config.md#mounts: absolute. On Linux a relative one is deprecated since 1.2.0, and taken from the root. */
export const destinationRelative: Rule = {
  id: 'mount-destination-relative',
  severity: 'warning',
  spec: 'config.md#mounts',
  about: {
    en: 'Where something is mounted is an absolute path. Linux runtimes still take a relative one, from the root.',
    zh: '掛載位置必須是絕對路徑。Linux 的 runtime 仍接受相對路徑，並視為從根目錄開始。',
  },
  *check({ mounts, platform }) {
    for (const { value, destination } of mounts) {
      const at = value.at('destination');
      if (!at || !destination || isAbsolute(destination)) continue;
      if (platform === 'windows' && /^[A-Za-z]:[\\/]|^\\\\/.test(destination)) continue;
      yield {
        at,
        severity: platform === 'linux' || platform === 'vm' ? 'warning' : 'error',
        message: t('{0} is relative; it is taken from the root of the container.', destination),
        fixes: platform === 'windows' ? [] : [change(at, `/${destination}`, 'mechanical')],
      };
    }
  },
};
