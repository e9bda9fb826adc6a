import * as vscode from 'vscode';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { t } from '../../core/l10n/l10n';
import { listText } from '../../core/text/message';

/**
 * Shows the changes of an edit, each with its reason, all chosen; gives the edit with those that a person leaves chosen, to
 * be made without another question. Undefined when it was cancelled or none was left.
 */
export async function reviewed(edit: WorkspaceEdit, title: string): Promise<WorkspaceEdit | undefined> {
  const items = Object.entries(edit.changeAnnotations ?? {}).map(([id, { label, description }]) => ({
    id,
    label: listText(label),
    detail: listText(description ?? ''),
    picked: true,
  }));
  const placeHolder = t('What stays chosen is written into the editor, and can be undone there');
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder,
    canPickMany: true,
    ignoreFocusOut: true,
  });
  if (!chosen || chosen.length === 0) return undefined;
  const ids = new Set(chosen.map(({ id }) => id));
  const documentChanges = (edit.documentChanges as readonly TextDocumentEdit[]).map(({ textDocument, edits }) => ({
    textDocument,
    edits: edits.flatMap((one) =>
      'annotationId' in one && ids.has(one.annotationId) && 'newText' in one
        ? [{ range: one.range, newText: one.newText }]
        : [],
    ),
  }));
  return { documentChanges };
}
