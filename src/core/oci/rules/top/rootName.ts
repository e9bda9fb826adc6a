import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** config.md#root: by convention the directory is called rootfs. */
export const rootName: Rule = {
  id: 'root-name',
  severity: 'information',
  spec: 'config.md#root',
  about: {
    en: 'By custom the root file system of a bundle is called rootfs.',
    zh: '依慣例，bundle 的根檔案系統命名為 rootfs。',
  },
  *check({ root, platform }) {
    const path = root.at('root', 'path');
    const written = path?.asString();
    if (!path || !written || platform === 'windows' || /(?:^|\/)rootfs\/*$/.test(written)) return;
    yield { at: path, message: t('By custom this directory is called rootfs.') };
  },
};
