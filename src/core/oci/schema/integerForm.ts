import { t } from '../../l10n/l10n';
import type { Rule } from '../rules/rule';
import { keyOf } from './kinds';

/** Integers have neither fraction nor exponent, whatever their value: decoders read the literal (encoding/json, yajl). */
export const integerForm: Rule = {
  id: 'schema-integer-form',
  severity: 'error',
  spec: 'config.md',
  about: {
    en: 'An integer is written with digits only. 1e3 and 1024.0 are refused although their value is whole.',
    zh: '整數只能以數字書寫。1e3 與 1024.0 即使值為整數也會被拒絕。',
  },
  *check({ visits }) {
    for (const { value, shape, place } of visits.values) {
      if (shape.is !== 'integer' || value.kind !== 'number') continue;
      const whole = wholeNumber(value.literal);
      const edits = () => [{ span: value.span, text: String(whole) }];
      yield {
        at: value,
        message: t('{0} has to be written as an integer, with digits only: not {1}.', keyOf(place), value.literal),
        fixes:
          whole === undefined ? [] : [{ title: t('Change to {0}', String(whole)), edits, mechanical: true as const }],
      };
    }
  },
};

/** The integer that a literal with fraction or exponent is, if it is one, and not of more digits than any field takes. */
function wholeNumber(literal: string): bigint | undefined {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(literal);
  if (!match) return undefined;
  const [, sign = '', digits = '', fraction = '', exponent = '0'] = match;
  const shift = Number(exponent) - fraction.length;
  const all = digits + fraction;
  if (Math.abs(shift) > 40 || all.length > 60) return undefined;
  if (shift >= 0) return BigInt(sign + all) * 10n ** BigInt(shift);
  const cut = all.padStart(1 - shift, '0');
  return /^0*$/.test(cut.slice(shift)) ? BigInt(sign + cut.slice(0, shift)) : undefined;
}
