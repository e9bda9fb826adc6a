import { t } from '../../l10n/l10n';
import { removed } from '../fix/removed';
import type { Span } from '../syntax/span';
import type { Value } from '../syntax/value';
import { mostOfOne } from '../finding';
import type { TextFound } from './textFound';
import { textRules } from './textRules';

/** Keys that are there twice. The last counts, so that one is marked, and the fix takes the one before. */
export function duplicateKeys(text: string, root: Value): readonly TextFound[] {
  const found: TextFound[] = [];
  const visit = (value: Value): void => {
    if (found.length >= mostOfOne) return;
    const entries = value.entries();
    const seen = entries.length > 1 ? new Map<string, Span>() : undefined;
    for (const { key, keySpan, span, value: inside } of entries) {
      const before = seen?.get(key);
      seen?.set(key, span);
      if (before && found.length < mostOfOne) {
        found.push({
          rule: textRules.duplicateKey,
          span: keySpan,
          message: t('{0} is there twice: runtimes take the last and say nothing.', key),
          fixes: [{ title: t('Remove the first {0}', key), edits: () => removed(text, before) }],
        });
      }
      visit(inside);
    }
    for (const item of value.items()) if (item.kind === 'object' || item.kind === 'array') visit(item);
  };
  visit(root);
  return found;
}
