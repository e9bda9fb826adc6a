import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** Version 1 is the only one there is; crun refuses others. */
export const versionMajor: Rule = {
  id: 'version-major',
  severity: 'error',
  spec: 'config.md#specification-version',
  about: {
    en: 'The major version of the specification is 1; a runtime cannot know what another one means.',
    zh: '規格的主版本為 1；runtime 不可能知道其他主版本的意義。',
  },
  *check({ root, version }) {
    const value = root.at('ociVersion');
    if (!value || version === undefined || version.startsWith('1.')) return;
    yield {
      at: value,
      message: t('There is no version {0} of the specification: the major version has to be 1.', version),
      fixes: [change(value, '1.0.2')],
    };
  },
};
