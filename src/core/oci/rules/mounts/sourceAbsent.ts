import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

import { hostFact } from '../hostFact';

/** Runtimes do not make the source of a bind mount. */
export const sourceAbsent: Rule = {
  id: 'mount-source-absent',
  severity: 'warning',
  spec: 'config.md#mounts',
  about: {
    en: 'What is to be bound into the container is not on this host.',
    zh: '要繫結到容器的來源在此主機上不存在。',
  },
  *check({ mounts, disk }) {
    for (const mount of mounts) {
      const at = mount.value.at('source');
      if (!mount.bind || !at || !mount.source || hostFact(disk, mount.source)?.is !== 'absent') continue;
      yield { at, message: t('There is no {0} on this host.', mount.source) };
    }
  },
};
