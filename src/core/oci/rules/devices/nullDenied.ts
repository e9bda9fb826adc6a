import { t } from '../../../l10n/l10n';
import type { Value } from '../../syntax/value';
import type { Rule } from '../rule';

/** runc allows its default devices only where the config does not make them itself, and then opens /dev/null inside (specconv, createDevices). */
export const deviceNullDenied: Rule = {
  id: 'device-null-denied',
  severity: 'warning',
  spec: 'config-linux.md#devices',
  about: {
    en: 'Who makes /dev/null in devices has to allow it in the device rules too: runc opens it before the program starts.',
    zh: '在 devices 裡自行建立 /dev/null，就必須在裝置規則中允許它：runc 會在程式啟動前開啟它。',
  },
  *check({ root }) {
    const rules = root.at('linux', 'resources', 'devices')?.items() ?? [];
    const allowed = rules.some(
      (rule) => rule.at('allow')?.asBoolean() === true && covers(rule, 'major', 1n) && covers(rule, 'minor', 3n),
    );
    if (allowed) return;
    for (const device of root.at('linux', 'devices')?.items() ?? []) {
      const path = device.at('path');
      if (path?.asString() !== '/dev/null') continue;
      const none = rules.length === 0 ? { case: 'no-rules' } : {};
      yield { at: path, message: t('No device rule allows /dev/null.'), ...none };
    }
  },
};

/** Whether a rule is about this number: what is not written, or -1, is about all. */
function covers(rule: Value, key: string, number: bigint): boolean {
  const written = rule.at(key)?.asInteger();
  return written === undefined || written === -1n || written === number;
}
