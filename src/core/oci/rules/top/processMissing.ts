import { t } from '../../../l10n/l10n';
import { setAt } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config.md#process: required when start is called. */
export const processMissing: Rule = {
  id: 'process-missing',
  severity: 'warning',
  spec: 'config.md#process',
  about: {
    en: 'Without process there is nothing to start: `create` of runc and crun refuses it.',
    zh: '沒有 process 就沒有可啟動的程式：runc 與 crun 的 `create` 會拒絕。',
  },
  *check(context) {
    const { root } = context;
    if (root.at('process')) return;
    yield {
      at: root.opening,
      message: t('process is missing: there is no program to start.'),
      fixes: setAt(context, ['process'], {
        user: { uid: 0, gid: 0 },
        cwd: '/',
        args: ['sh'],
        env: ['PATH=/bin:/usr/bin'],
      }),
    };
  },
};
