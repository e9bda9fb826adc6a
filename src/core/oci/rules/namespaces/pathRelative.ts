import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import { isAbsolute } from '../paths';
import type { Rule } from '../rule';

/** config-linux.md#namespaces: an absolute path in the runtime's mount namespace. */
export const namespacePathRelative: Rule = {
  id: 'namespace-path-relative',
  severity: 'error',
  spec: 'config-linux.md#namespaces',
  about: { en: 'The path of a namespace is absolute.', zh: '命名空間的路徑必須是絕對路徑。' },
  *check({ root }) {
    for (const item of root.at('linux', 'namespaces')?.items() ?? []) {
      const path = item.at('path');
      const written = path?.asString();
      if (!path || !written || isAbsolute(written)) continue;
      yield {
        at: path,
        message: t('{0} is relative; the path of a namespace is absolute.', written),
        fixes: [change(path, `/${written}`)],
      };
    }
  },
};
