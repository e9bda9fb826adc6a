import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

/** resctrl.rst: lines of the schemata file begin with the resource. */
export const rdtCachePrefix: Rule = {
  id: 'rdt-l3-prefix',
  severity: 'warning',
  spec: 'config-linux.md#intelrdt',
  about: { en: 'l3CacheSchema begins with L3.', zh: 'l3CacheSchema 以 L3 開頭。' },
  *check({ root }) {
    const value = root.at('linux', 'intelRdt', 'l3CacheSchema');
    const written = value?.asString();
    if (!value || written === undefined || /^L3(?:CODE|DATA)?:/.test(written)) return;
    const fixes = /^\d+=[0-9a-f]/.test(written) ? [change(value, `L3:${written}`)] : [];
    yield { at: value, message: t('{0} does not begin with {1}.', written, 'L3:'), fixes };
  },
};
