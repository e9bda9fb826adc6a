import { t } from '../../../l10n/l10n';
import type { Rule } from '../rule';

/** RFC 1123 section 2.1: letters, digits, hyphens, and dots between labels. The kernel takes anything. */
export const hostnameCharacters: Rule = {
  id: 'hostname-characters',
  severity: 'warning',
  spec: 'config.md#hostname',
  about: {
    en: 'Host names have letters, digits and hyphens, in labels with dots between. Other programs do not take anything else.',
    zh: '主機名稱由字母、數字與連字號組成，標籤之間以點分隔。其他程式不接受別的字元。',
  },
  *check({ root }) {
    const value = root.at('hostname');
    const written = value?.asString();
    if (!value || !written || /^(?!-)[A-Za-z0-9-]+(?<!-)(?:\.(?!-)[A-Za-z0-9-]+(?<!-))*$/.test(written)) return;
    yield { at: value, message: t('{0} is no host name: letters, digits and hyphens only.', written) };
  },
};
