import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** config-solaris.md#capped-cpu: a number as a string. */
export const solarisCpus: Rule = {
  id: 'solaris-ncpus',
  severity: 'error',
  spec: 'config-solaris.md#capped-cpu',
  about: { en: 'ncpus is a number, written as a string.', zh: 'ncpus 是寫成字串的數字。' },
  *check({ root }) {
    const value = root.at('solaris', 'cappedCPU', 'ncpus');
    const written = value?.asString();
    if (!value || written === undefined || /^\d+(?:\.\d+)?$/.test(written)) return;
    yield { at: value, message: t('{0} is no number of CPUs.', written) };
  },
};
