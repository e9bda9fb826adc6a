import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import { isAbsolute } from '../paths';
import type { Rule } from '../rule';
import { hooksOf, phaseOf } from './hooks';

/** config.md#posix-platform-hooks: absolute. */
export const hookPathRelative: Rule = {
  id: 'hook-path-relative',
  severity: 'error',
  spec: 'config.md#posix-platform-hooks',
  about: { en: 'The path of a hook is absolute.', zh: 'hook 的路徑必須是絕對路徑。' },
  *check({ root }) {
    for (const hook of hooksOf(root)) {
      const path = hook.at('path');
      const written = path?.asString();
      if (!path || written === undefined || isAbsolute(written)) continue;
      yield {
        at: path,
        message: t('{0} is relative; the path of a hook is absolute.', written),
        case: written === '' ? `${phaseOf(hook)}/empty` : phaseOf(hook),
        fixes: written === '' ? [] : [change(path, `/${written}`)],
      };
    }
  },
};
