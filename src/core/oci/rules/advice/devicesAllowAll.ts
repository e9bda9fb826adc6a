import { t } from '../../../l10n/l10n';
import type { Value } from '../../syntax/value';
import type { Rule } from '../rule';

/** cgroup devices.rst: the last rule that fits wins; without a first one that denies all, all is allowed. */
export const adviseDevicesAllowAll: Rule = {
  id: 'advice-devices-allow-all',
  severity: 'warning',
  kind: 'advice',
  spec: 'config-linux.md#allowed-device-list',
  about: {
    en: 'The list of devices does not begin by denying all of them, or allows all: the disks of the host can be read.',
    zh: '裝置清單沒有先拒絕全部，或允許全部：可讀取主機的磁碟。',
  },
  *check(context) {
    const list = context.root.at('linux', 'resources', 'devices');
    const rules = list?.items() ?? [];
    const all = (rule: Value) =>
      ['a', undefined, ''].includes(rule.at('type')?.asString()) &&
      ['major', 'minor'].every((key) => (rule.at(key)?.asInteger() ?? -1n) < 0n);
    const open = rules.findLast((rule) => all(rule) && rule.at('allow')?.asBoolean() === true);
    const [first] = rules;
    if (open) yield { at: open, message: t('Every device of the host is allowed.'), case: 'all' };
    else if (list && first && !(all(first) && first.at('allow')?.asBoolean() === false))
      yield {
        at: list.opening,
        message: t('The list does not begin by denying every device.'),
        fixes: [
          {
            title: t('Deny all first'),
            edits: () => [
              {
                span: { start: first.span.start, end: first.span.start },
                text: '{ "allow": false, "access": "rwm" }, ',
              },
            ],
          },
        ],
      };
  },
};
