import { t } from '../../../l10n/l10n';
import { isAsked } from '../../verdicts/asked';
import type { Rule } from '../rule';

/** crun 1.8.1 takes what has 1.0 in it: `unknown version specified`. Later ones take 1.x. */
export const versionRuntime: Rule = {
  id: 'version-runtime',
  severity: 'warning',
  spec: 'config.md#specification-version',
  about: {
    en: 'A runtime that the config is checked for does not take this version of the specification.',
    zh: '所檢查的 runtime 不接受這個規格版本。',
  },
  *check({ root, version, target }) {
    const value = root.at('ociVersion');
    const written = value?.asString();
    if (!value || version === undefined || !/^1\./.test(version) || written?.includes('1.0') === true) return;
    if (isAsked(target, 'crun', '1.8.1'))
      yield { at: value, message: t('crun 1.8.1 and before take version 1.0 only.') };
  },
};
