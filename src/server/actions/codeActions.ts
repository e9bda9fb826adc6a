import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import { t } from '../../core/l10n/l10n';
import type { Finding, Fix } from '../../core/oci/finding';
import { visible } from '../../core/text/visible';
import { type DocumentVersion, isReadOnly } from '../../protocol';
import type { Asked } from '../asked';
import { diagnosticOf, rangeOf } from '../diagnostics/diagnostics';
import { shown } from '../diagnostics/shown';

/** The kind of *Fix all*, for `editor.codeActionsOnSave` and the command of that name. */
export const fixAllKind = `${CodeActionKind.SourceFixAll}.stevedore`;

/** What is asked for: a range, and the kinds that are wanted where not all are. */
export interface ActionsAsked {
  readonly range: Range;
  readonly only: readonly string[] | undefined;
}

/**
 * The mends of what is wrong in a range, each an edit of this version of the document, and *Fix all*, whose edit is worked
 * out when it is chosen (codeAction/resolve). What VS Code's JSON support reports is mended too. There are none
 * for a config that nobody can change.
 */
export function codeActions(asked: Asked, findings: readonly Finding[], { range, only }: ActionsAsked): CodeAction[] {
  const wanted = (kind: string) => only === undefined || only.some((one) => kind === one || kind.startsWith(`${one}.`));
  const { document } = asked;
  if (isReadOnly(document.uri)) return [];
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  const here = findings.filter(({ span }) => span.start <= to && from <= span.end);
  const quick = wanted(CodeActionKind.QuickFix)
    ? here.flatMap((finding) => finding.fixes.flatMap((fix) => quickFix(asked, finding, fix)))
    : [];
  const mechanical = findings.filter(({ fixes }) => fixes.some((fix) => fix.mechanical)).length;
  const all = (kind: string): CodeAction => {
    const data: DocumentVersion = { uri: document.uri, version: document.version };
    return { title: t('Fix all mechanical problems'), kind, data };
  };
  return [
    ...quick,
    ...(quick.length > 0 && mechanical > 1 ? [all(CodeActionKind.QuickFix)] : []),
    ...(mechanical > 0 && wanted(fixAllKind) ? [all(fixAllKind)] : []),
  ];
}

function quickFix({ document }: Asked, finding: Finding, fix: Fix): readonly CodeAction[] {
  const edits = fix.edits().map(({ span, text }) => ({ range: rangeOf(span, document), newText: text }));
  if (edits.length === 0) return [];
  const { uri, version, languageId } = document;
  const reported = shown([finding], 'warning', languageId).map((one) => diagnosticOf(one, document));
  return [
    {
      title: visible(fix.title),
      kind: CodeActionKind.QuickFix,
      ...(reported.length > 0 ? { diagnostics: reported } : {}),
      ...(fix.mechanical ? { isPreferred: true } : {}),
      edit: { documentChanges: [{ textDocument: { uri, version }, edits }] },
    },
  ];
}
