import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import { t } from '../../l10n/l10n';
import type { ConfigDocument } from '../syntax/configDocument';
import { spanOf } from '../syntax/span';
import type { TextFound } from './textFound';
import { textRules } from './textRules';

/** One fault makes many errors; what follows the first ones says nothing new. */
export const mostErrors = 20;

/** What RFC 8259 does not allow, comments and trailing commas by their own names. */
export function* syntaxErrors({ text, errors, root }: ConfigDocument): Iterable<TextFound> {
  const end = text.trimEnd().length;
  const complete = root ? root.offset + root.length : end;
  let before: TextFound | undefined;
  for (const told of errors.slice(0, mostErrors)) {
    // A comment that is not closed is told to be longer than the text.
    const error = { ...told, length: Math.min(told.length, text.length - told.offset) };
    const behind = error.offset >= complete && error.offset < end && nameOf(error) !== 'InvalidCommentToken';
    const found = behind ? garbage(error) : faultOf(error, text, end);
    // Of a comma that is one too many a key is missed, and a value.
    if (found && !(before?.rule === found.rule && before.span.start === found.span.start)) yield found;
    before = found ?? before;
    // What follows the end, or follows from it, says nothing new.
    if (found?.rule === textRules.trailingGarbage || found?.rule === textRules.truncated) return;
  }
}

/** One error by its own name; `end` is behind the last character that is no blank. */
function faultOf(error: ParseError, text: string, end: number): TextFound | undefined {
  const span = spanOf(error);
  if (end === 0 || (error.offset === 0 && text.startsWith('\uFEFF'))) return undefined;
  if (nameOf(error) === 'InvalidCommentToken') return comment(error);
  const comma = commaBefore(text, error);
  if (comma !== undefined) return trailingComma(comma);
  if (nameOf(error) === 'EndOfFileExpected') return garbage(error);
  if (error.offset >= end || (isOpen(error) && error.offset + error.length >= end))
    return { rule: textRules.truncated, span: { start: end - 1, end }, message: t('The text ends too early.') };
  return { rule: textRules.syntax, span, message: explained(error) };
}

function garbage(error: ParseError): TextFound {
  const message = t('Something stands behind the end of the config.');
  return { rule: textRules.trailingGarbage, span: spanOf(error), message };
}

function comment(error: ParseError): TextFound {
  const edits = () => [{ span: spanOf(error), text: '' }];
  return {
    rule: textRules.comment,
    span: spanOf(error),
    message: t('JSON has no comments: runc refuses the config.'),
    fixes: [{ title: t('Remove the comment'), edits, mechanical: true }],
  };
}

function trailingComma(at: number): TextFound {
  const span = { start: at, end: at + 1 };
  return {
    rule: textRules.trailingComma,
    span,
    message: t('A comma behind the last item is no JSON.'),
    fixes: [{ title: t('Remove the comma'), edits: () => [{ span, text: '' }], mechanical: true }],
  };
}

/** The offset of the comma in front of a bracket that closes. */
function commaBefore(text: string, error: ParseError): number | undefined {
  const { offset } = error;
  if (nameOf(error) !== 'PropertyNameExpected' && nameOf(error) !== 'ValueExpected') return undefined;
  if (text[offset] !== '}' && text[offset] !== ']') return undefined;
  const before = text.slice(0, offset).trimEnd();
  return before.endsWith(',') ? before.length - 1 : undefined;
}

function isOpen(error: ParseError): boolean {
  return nameOf(error) === 'UnexpectedEndOfString' || nameOf(error) === 'UnexpectedEndOfComment';
}

/** jsonc-parser's own name of an error; its enumeration is one that only its own compiler knows. */
function nameOf({ error }: ParseError): string {
  return printParseErrorCode(error);
}

function explained(error: ParseError): string {
  switch (nameOf(error)) {
    case 'PropertyNameExpected':
      return t('A key in double quotes is expected here.');
    case 'ValueExpected':
      return t('A value is expected here.');
    case 'ColonExpected':
      return t('A colon is expected here.');
    case 'CommaExpected':
      return t('A comma is expected here.');
    case 'InvalidNumberFormat':
    case 'UnexpectedEndOfNumber':
      return t('This is no number of JSON.');
    case 'UnexpectedEndOfString':
      return t('The string is not closed.');
    case 'InvalidUnicode':
    case 'InvalidEscapeCharacter':
      return t('JSON has no such escape.');
    case 'InvalidCharacter':
      return t('A control character in a string has to be written as an escape.');
    default:
      return t('This is no JSON.');
  }
}
