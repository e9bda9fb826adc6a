import { t } from '../../../l10n/l10n';
import { isAbsolute, normalised } from '../paths';
import type { Rule } from '../rule';

/** pivot_root(2) answers EBUSY for the root that is already the root. */
export const rootIsHost: Rule = {
  id: 'root-is-host',
  severity: 'warning',
  spec: 'config.md#root',
  about: {
    en: "The root file system is the host's own: runtimes cannot change into it, and the container could write everywhere.",
    zh: '根檔案系統就是主機自己的根目錄：runtime 無法切換進去，而且容器可以寫入任何地方。',
  },
  *check({ root, platform }) {
    const path = root.at('root', 'path');
    const written = path?.asString();
    if (!path || !written || platform === 'windows' || !isAbsolute(written) || normalised(written) !== '/') return;
    yield { at: path, message: t("This is the host's own root.") };
  },
};
