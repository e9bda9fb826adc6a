import { t } from '../../../l10n/l10n';
import { change } from '../../fix/fixes';
import type { Rule } from '../rule';

const prefix = 'org.systemd.property.';

/** runc docs/systemd.md: the name of a property in letters, the value in GVariant's text format. */
export const annotationSystemd: Rule = {
  id: 'annotation-systemd',
  severity: 'error',
  spec: 'config.md#annotations',
  about: {
    en: 'org.systemd.property is followed by the name of a unit property, and its value is GVariant text: strings in quotes.',
    zh: 'org.systemd.property 之後是單元屬性名稱，值為 GVariant 文字格式：字串須加引號。',
  },
  *check({ root }) {
    for (const { key, keySpan, value } of root.at('annotations')?.entries() ?? []) {
      const written = value.asString();
      if (!key.startsWith(prefix) || written === undefined) continue;
      const name = key.slice(prefix.length);
      if (!/^[A-Za-z]{3,}$/.test(name))
        yield { at: keySpan, message: t('{0} is no name of a unit property.', name), case: 'name' };
      if (isVariant(written)) continue;
      yield {
        at: value,
        message: t('{0} is no GVariant text: a string is written in quotes.', written),
        case: 'value',
        fixes: /^[\w./ -]+$/.test(written) ? [change(value, `'${written}'`)] : [],
      };
    }
  },
};

/** The beginnings and ends of GVariant's text format; what is in between is systemd's to read. */
function isVariant(text: string): boolean {
  const value = text
    .trim()
    .replace(/^(?:@\S+|byte|u?int(?:16|32|64)|double|handle|boolean|string|objectpath|signature)\s+/, '');
  return /^(?:true|false|[+-]?\.?\d[\w.+-]*|b?'[^]*'|b?"[^]*"|\[[^]*\]|\([^]*\)|\{[^]*\}|<[^]*>)$/.test(value);
}
