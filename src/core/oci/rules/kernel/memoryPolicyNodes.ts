import { t } from '../../../l10n/l10n';
import { remove, setAt } from '../../fix/fixes';
import type { Rule } from '../rule';

const none = ['MPOL_DEFAULT', 'MPOL_LOCAL'];
const some = ['MPOL_BIND', 'MPOL_INTERLEAVE', 'MPOL_PREFERRED_MANY', 'MPOL_WEIGHTED_INTERLEAVE'];

/** set_mempolicy(2). */
export const memoryPolicyNodes: Rule = {
  id: 'memory-policy-nodes',
  severity: 'error',
  spec: 'config-linux.md#memory-policy',
  about: {
    en: 'MPOL_DEFAULT and MPOL_LOCAL take no nodes; BIND, INTERLEAVE, PREFERRED_MANY and WEIGHTED_INTERLEAVE need some.',
    zh: 'MPOL_DEFAULT 與 MPOL_LOCAL 不接受節點；BIND、INTERLEAVE、PREFERRED_MANY 與 WEIGHTED_INTERLEAVE 需要節點。',
  },
  *check(context) {
    const policy = context.root.at('linux', 'memoryPolicy');
    const [mode, entry] = [policy?.at('mode'), policy?.entry('nodes')];
    const name = mode?.asString() ?? '';
    const nodes = entry?.value.asString() ?? '';
    if (entry && nodes !== '' && none.includes(name))
      yield { at: entry.value, message: t('{0} takes no nodes.', name), case: 'some', fixes: [remove(context, entry)] };
    if (mode && nodes === '' && some.includes(name)) {
      const fixes = setAt(context, ['linux', 'memoryPolicy', 'nodes'], '0');
      yield { at: mode, message: t('{0} needs nodes.', name), case: 'none', fixes };
    }
  },
};
