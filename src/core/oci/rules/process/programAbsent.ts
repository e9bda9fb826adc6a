import { t } from '../../../l10n/l10n';
import { searchPath } from '../../disk/readDiskFacts';
import { isWithin, normalised } from '../paths';
import type { Rule } from '../rule';

/** execvp(3) in the root file system, with PATH of env. What is mounted over it is not looked into. */
export const programAbsent: Rule = {
  id: 'process-program-absent',
  severity: 'warning',
  spec: 'config.md#process',
  about: {
    en: 'The program is not in the root file system, or is not executable.',
    zh: '根檔案系統裡找不到程式，或程式沒有執行權限。',
  },
  *check({ root, disk, mounts }) {
    const program = root.at('process', 'args', 0);
    const written = program?.asString();
    const fact = disk?.program;
    if (!program || !written || !fact || fact.is === 'unknown' || disk.root?.is !== 'directory') return;
    const places = written.includes('/') ? [written] : searchPath(root).map((folder) => `${folder}/${written}`);
    const binds = mounts.filter(({ bind }) => bind).map(({ destination }) => normalised(destination ?? '/'));
    // What is bound into the container can hold it.
    const isBound = (place: string) => binds.some((one) => one === place || isWithin(place, one));
    if (places.map(normalised).some(isBound)) return;
    if (fact.is === 'absent')
      yield { at: program, message: t('{0} is not in the root file system.', written), case: 'absent' };
    else if (fact.is === 'directory' || fact.executable === false)
      yield { at: program, message: t('{0} cannot be executed.', written), case: 'not-executable' };
  },
};
