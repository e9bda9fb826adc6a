import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** config-linux.md#intelrdt: begins with MB:, one line. */
export const rdtBandwidth: Rule = {
  id: 'rdt-bandwidth-prefix',
  severity: 'error',
  spec: 'config-linux.md#intelrdt',
  about: { en: 'memBwSchema begins with MB.', zh: 'memBwSchema 以 MB 開頭。' },
  *check({ root }) {
    const value = root.at('linux', 'intelRdt', 'memBwSchema');
    const written = value?.asString();
    if (!value || written === undefined || written.startsWith('MB:')) return;
    const fixes = /^\d+=\d/.test(written) ? [change(value, `MB:${written}`)] : [];
    yield { at: value, message: t('{0} does not begin with {1}.', written, 'MB:'), fixes };
  },
};
