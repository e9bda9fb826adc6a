import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import { normalised } from '../paths';
import type { Rule } from '../rule';

/** Runtimes resolve it inside the root file system (runc libcontainer, securejoin): it ends elsewhere than it reads. */
export const destinationDotDot: Rule = {
  id: 'mount-destination-parent',
  severity: 'warning',
  spec: 'config.md#mounts',
  about: {
    en: 'A mount point with `..` in it is hard to read, and stays inside the container whatever it says.',
    zh: '含有 `..` 的掛載點難以辨讀，而且無論如何都只會落在容器內。',
  },
  *check({ mounts }) {
    for (const { value, destination } of mounts) {
      const at = value.at('destination');
      if (!at || !destination?.split('/').includes('..')) continue;
      const plain = normalised(destination);
      yield { at, message: t('{0} leads to {1}.', destination, plain), fixes: [change(at, plain)] };
    }
  },
};
