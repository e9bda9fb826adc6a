import { applyEdits, modify } from 'jsonc-parser';
import * as vscode from 'vscode';

/** Sets `process.terminal` of a config to false, in the editor's buffer of it, and saves that. False where it could not be saved. */
export async function withoutTerminal(config: string): Promise<boolean> {
  const document = await vscode.workspace.openTextDocument(config);
  const text = document.getText();
  const edits = modify(text, ['process', 'terminal'], false, {});
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(text.length));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, whole, applyEdits(text, edits));
  return (await vscode.workspace.applyEdit(edit)) && (await document.save());
}
