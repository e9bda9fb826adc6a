import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import { normalised } from '../paths';
import type { Rule } from '../rule';

/** crun refuses it; others leave the tree of the container (config-linux.md#cgroups-path). */
export const cgroupsPathParent: Rule = {
  id: 'cgroups-path-parent',
  severity: 'error',
  spec: 'config-linux.md#cgroups-path',
  about: { en: 'cgroupsPath has no `..` in it.', zh: 'cgroupsPath 不得含有 `..`。' },
  *check({ root }) {
    const value = root.at('linux', 'cgroupsPath');
    const path = value?.asString();
    if (!value || !path?.split('/').includes('..')) return;
    const plain = normalised(path);
    yield {
      at: value,
      message: t('{0} leads out of its own place.', path),
      fixes: plain === '/' ? [] : [change(value, path.startsWith('/') ? plain : plain.slice(1))],
    };
  },
};
