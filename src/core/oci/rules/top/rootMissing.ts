import { t } from '../../../l10n/l10n';
import { setAt } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config.md#root: required but for Hyper-V containers. */
export const rootMissing: Rule = {
  id: 'root-missing',
  severity: 'error',
  spec: 'config.md#root',
  about: {
    en: 'A container needs a root file system.',
    zh: '容器需要根檔案系統。',
  },
  *check(context) {
    const { root } = context;
    if (root.at('root') || root.at('windows', 'hyperv') || context.platform === 'vm') return;
    yield {
      at: root.opening,
      message: t('root is missing: there is no file system to start in.'),
      fixes: setAt(context, ['root'], { path: 'rootfs' }, 'mechanical'),
    };
  },
};
