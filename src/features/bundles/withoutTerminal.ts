import { lstat, readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { applyEdits, modify } from 'jsonc-parser';
import * as vscode from 'vscode';
import { writeAtomically } from '../../core/files/atomicFile';
import { t } from '../../core/l10n/l10n';

/**
 * Sets `process.terminal` of a config to false: in the editor's buffer where one has it open, which is then saved, else in the
 * file, which is no symbolic link. False where it could not be saved. Rejects with a FileError.
 */
export async function withoutTerminal(config: string): Promise<boolean> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'file' && uri.fsPath === config);
  return open ? inBuffer(open) : inFile(config);
}

const changed = (text: string): string => applyEdits(text, modify(text, ['process', 'terminal'], false, {}));

async function inBuffer(document: vscode.TextDocument): Promise<boolean> {
  const text = document.getText();
  const whole = new vscode.Range(document.positionAt(0), document.positionAt(text.length));
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, whole, changed(text));
  return (await vscode.workspace.applyEdit(edit)) && (await document.save());
}

async function inFile(config: string): Promise<boolean> {
  const found = await lstat(config);
  if (!found.isFile()) throw new Error(t('{0} is a symbolic link: nothing was written through it.', config));
  const bytes = Buffer.from(changed(await readFile(config, 'utf8')));
  await writeAtomically(config, Readable.from([bytes]), {
    signal: AbortSignal.timeout(10_000),
    mode: found.mode & 0o777,
  });
  return true;
}
