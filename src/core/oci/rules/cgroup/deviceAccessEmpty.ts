import { t } from '../../../l10n/l10n';
import { setAt } from '../../fix/fixes';
import type { Value } from '../../syntax/value';
import type { Rule } from '../rule';

/** runc: `device access at 1 field cannot be empty`. */
export const deviceAccessEmpty: Rule = {
  id: 'cgroup-device-access-empty',
  severity: 'error',
  spec: 'config-linux.md#allowed-device-list',
  about: { en: 'A device rule says which access it is about.', zh: '裝置規則必須寫明適用的存取方式。' },
  *check(context) {
    for (const rule of context.root.at('linux', 'resources', 'devices')?.items() ?? []) {
      const access = rule.at('access');
      if (rule.kind !== 'object' || (access && access.asString() !== '')) continue;
      yield {
        at: access ?? rule.opening,
        message: t('Which access is missing: r, w, m, or several of them.'),
        case: `${allOf(rule) ? 'all' : 'some'}-${access ? 'empty' : 'absent'}`,
        fixes: setAt(context, [...rule.path, 'access'], 'rwm'),
      };
    }
  },
};

/** Whether a rule is about every device. */
const allOf = (rule: Value): boolean => ['a', '', undefined].includes(rule.at('type')?.asString());
