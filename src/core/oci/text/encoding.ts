import { t } from '../../l10n/l10n';
import type { TextFound } from './textFound';
import { textRules } from './textRules';

/** A byte order mark, and UTF-16 that was read as UTF-8: every second unit is NUL. */
export function* encodingFaults(text: string): Iterable<TextFound> {
  const end = Math.min(1, text.length);
  if (/^[^]?[^]?\0?[{\s]\0|^[^]?[^]?\0[{\s]/.test(text)) {
    yield { rule: textRules.utf16, span: { start: 0, end }, message: t('This looks like UTF-16; JSON is UTF-8.') };
  } else if (text.startsWith('\uFEFF')) {
    const span = { start: 0, end };
    const edits = () => [{ span, text: '' }];
    yield {
      rule: textRules.byteOrderMark,
      span,
      message: t('Begins with a byte order mark, which is no JSON: no runtime reads it.'),
      fixes: [{ title: t('Remove the byte order mark'), edits, mechanical: true }],
    };
  }
}
