import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import { isAbsolute } from '../paths';
import type { Rule } from '../rule';

/** config-linux.md#masked-paths, #readonly-paths: absolute in the container's namespace. */
export const protectedPathRelative: Rule = {
  id: 'protected-path-relative',
  severity: 'error',
  spec: 'config-linux.md#masked-paths',
  about: {
    en: 'Masked and read-only paths are absolute paths in the container.',
    zh: '遮蔽與唯讀路徑都是容器內的絕對路徑。',
  },
  *check({ root }) {
    for (const key of ['maskedPaths', 'readonlyPaths']) {
      for (const item of root.at('linux', key)?.items() ?? []) {
        const path = item.asString();
        if (path === undefined || isAbsolute(path)) continue;
        yield {
          at: item,
          message: t('{0} is relative; {1} are absolute paths.', path, key),
          fixes: [change(item, `/${path}`, 'mechanical')],
        };
      }
    }
  },
};
