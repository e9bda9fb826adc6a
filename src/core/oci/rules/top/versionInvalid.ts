import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

import { valid } from 'semver';

/** config.md#specification-version: SemVer 2.0.0. Runtimes take what is not, and read it each in its own way. */
export const versionInvalid: Rule = {
  id: 'version-invalid',
  severity: 'error',
  spec: 'config.md#specification-version',
  about: {
    en: 'ociVersion has to be a version in SemVer 2.0.0 form: three numbers, no v in front.',
    zh: 'ociVersion 必須是 SemVer 2.0.0 格式的版本：三個數字，前面不加 v。',
  },
  *check({ root, version }) {
    const value = root.at('ociVersion');
    const written = value?.asString();
    if (!value || written === undefined || version !== undefined) return;
    const meant = repaired(written);
    yield {
      at: value,
      case: written.includes('1.0') ? 'with-1.0' : 'other',
      message: t('{0} is no version in SemVer form, as {1} is.', written, meant ?? '1.0.2'),
      fixes: meant === undefined ? [] : [change(value, meant, 'mechanical')],
    };
  },
};

/** `v1.0.2` → 1.0.2, `1.0` → 1.0.0. */
function repaired(written: string): string | undefined {
  const plain = written.trim().replace(/^[vV=]+/, '');
  const full = /^\d+$/.test(plain) ? `${plain}.0.0` : /^\d+\.\d+$/.test(plain) ? `${plain}.0` : plain;
  return valid(full) ?? undefined;
}
