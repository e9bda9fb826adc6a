import { t } from '../../l10n/l10n';
import type { Value } from '../syntax/value';
import type { TextFound } from './textFound';
import { textRules } from './textRules';

/** Strings with half of a surrogate pair: Go puts U+FFFD there (encoding/json). */
export function* loneSurrogates(text: string, root: Value): Iterable<TextFound> {
  if (/\\u[dD][89a-fA-F]|\p{Surrogate}/u.test(text)) yield* within(root);
}

function* within(value: Value): Iterable<TextFound> {
  const written = value.asString();
  if (written !== undefined && /\p{Surrogate}/u.test(written)) {
    const message = t('Half of a surrogate pair: runtimes read another character.');
    yield { rule: textRules.surrogate, span: value.span, message };
  }
  for (const { value: inside } of value.entries()) yield* within(inside);
  for (const item of value.items()) yield* within(item);
}
