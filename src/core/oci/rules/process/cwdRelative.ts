import { t } from '../../../l10n/l10n';
import { replaced } from '../../fix/edit';
import type { Rule } from '../rule';

/** A working directory is an absolute path of the container (config.md#process; runc libcontainer/specconv). */
export const processCwdRelative: Rule = {
  id: 'process-cwd-relative',
  severity: 'error',
  spec: 'config.md#process',
  about: {
    en: 'The working directory has to be an absolute path inside the container.',
    zh: '工作目錄必須是容器內的絕對路徑。',
  },
  *check({ root, platform }) {
    const cwd = root.at('process', 'cwd');
    const path = cwd?.asString();
    if (!cwd || path === undefined || path === '' || platform === 'windows' || path.startsWith('/')) return;
    const absolute = `/${path}`;
    yield {
      at: cwd,
      message: t('The working directory must be an absolute path: {0} is relative.', path),
      fixes: [{ title: t('Change to {0}', absolute), edits: () => replaced(cwd, absolute), mechanical: true }],
    };
  },
};
