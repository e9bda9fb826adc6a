import { t } from '../../../l10n/l10n';
import { isWithin, normalised } from '../paths';
import type { Rule } from '../rule';

/** Runtimes make a missing working directory, as root and empty (runc libcontainer, mkdirall of cwd). */
export const cwdAbsent: Rule = {
  id: 'process-cwd-absent',
  severity: 'information',
  spec: 'config.md#process',
  about: {
    en: 'The working directory is not in the root file system, so that the runtime makes it, empty.',
    zh: '根檔案系統裡沒有這個工作目錄，runtime 會建立一個空的。',
  },
  *check({ root, disk, mounts }) {
    const cwd = root.at('process', 'cwd');
    const path = cwd?.asString();
    const is = disk?.cwd?.is;
    if (!cwd || !path || (is !== 'absent' && is !== 'file')) return;
    const own = normalised(path);
    const mounted = mounts.map(({ destination }) => normalised(destination ?? '/'));
    if (mounted.some((one) => one !== '/' && (one === own || isWithin(own, one)))) return;
    yield {
      at: cwd,
      ...(is === 'file' && { severity: 'warning', case: 'file' }),
      message: is === 'file' ? t('{0} is no directory.', path) : t('There is no {0} in the root file system.', path),
    };
  },
};
