import { t } from '../../l10n/l10n';
import type { Finding } from '../finding';
import type { LintTarget } from '../lintContext';
import type { ConfigDocument } from '../syntax/configDocument';
import type { Value } from '../syntax/value';
import { verdictsOf } from '../verdicts/lookup';
import { duplicateKeys } from './duplicateKeys';
import { encodingFaults } from './encoding';
import { loneSurrogates } from './loneSurrogates';
import { syntaxErrors } from './syntaxErrors';
import type { TextFound } from './textFound';
import { textRules } from './textRules';

/** What is wrong with the text itself: not JSON, too long, nested too deep, keys that are there twice. */
export function textFindings(
  document: ConfigDocument,
  root: Value | undefined,
  target: LintTarget,
): readonly Finding[] {
  return [...faults(document, root)].map(({ rule, span, message, fixes = [] }) => ({
    code: rule.id,
    span,
    severity: rule.severity,
    message,
    spec: rule.spec,
    verdicts: verdictsOf(rule.id, target),
    fixes,
    ...(rule.textLevel ? { textLevel: true } : {}),
  }));
}

function* faults(document: ConfigDocument, root: Value | undefined): Iterable<TextFound> {
  const { text, unread } = document;
  const at = (offset: number) => ({ start: Math.min(offset, text.length), end: Math.min(offset + 1, text.length) });
  if (unread) {
    const deep = unread.why === 'too-deep';
    const rule = deep ? textRules.tooDeep : textRules.tooLong;
    const message = deep ? t('Nested deeper than any config is.') : t('Longer than any config is; not read.');
    yield { rule, span: at(unread.offset), message };
    return;
  }
  const encoding = [...encodingFaults(text)];
  yield* encoding;
  // The bytes of UTF-16 make an error of every second character.
  if (encoding.some(({ rule }) => rule === textRules.utf16)) return;
  yield* syntaxErrors(document);
  if (!root) {
    yield { rule: textRules.empty, span: at(0), message: t('Empty: a config is a JSON object.') };
    return;
  }
  if (root.kind !== 'object')
    yield { rule: textRules.notObject, span: root.span, message: t('A config is a JSON object.') };
  yield* duplicateKeys(text, root);
  yield* loneSurrogates(text, root);
}
