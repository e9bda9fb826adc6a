import { t } from '../../../l10n/l10n';
import { hostFact, insideFact } from '../hostFact';
import type { Rule } from '../rule';

/** mount(2), ENOTDIR: a file system is mounted at a directory; only a file is bound over a file. */
export const mountOverFile: Rule = {
  id: 'mount-over-file',
  severity: 'warning',
  spec: 'config.md#mounts',
  about: {
    en: 'Something that is a directory is mounted at a file of the root file system.',
    zh: '把目錄掛載到根檔案系統裡的檔案上。',
  },
  *check({ mounts, disk }) {
    for (const mount of mounts) {
      const at = mount.value.at('destination');
      if (!at || !mount.destination || insideFact(disk, mount.destination)?.is !== 'file') continue;
      if (mount.bind && hostFact(disk, mount.source ?? '')?.is !== 'directory') continue;
      yield {
        at,
        message: t('{0} is a file in the root file system: no directory can be mounted there.', mount.destination),
      };
    }
  },
};
