import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import * as vscode from 'vscode';
import type { Holdings } from '../../core/docker/line/lookUp';
import type { LineView } from '../../core/docker/line/meaning';
import { t } from '../../core/l10n/l10n';
import { visible } from '../../core/text/visible';
import { mayChange } from '../../ui/trust';
import { viewCalls } from './viewCalls';

/** Shows what a line asks for, by the commands of the other features; false when there is none for it. */
export async function openView(open: LineView, holdings: Holdings): Promise<boolean> {
  const found = viewCalls(open, holdings, lineDirectory());
  if (!('calls' in found)) return false;
  const known = new Set(await vscode.commands.getCommands(true));
  if (found.calls.some(([id]) => !known.has(id))) return false;
  if (found.writes !== undefined && !(await mayWrite(found.writes))) return true;
  for (const [id, ...args] of found.calls) await vscode.commands.executeCommand(id, ...args);
  return true;
}

/** Where a terminal of this window would begin, and with it the paths of a line. */
export function lineDirectory(): string {
  return vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? homedir();
}

/** Docker replaces a file without a word; here it is asked about. */
async function mayWrite(file: string): Promise<boolean> {
  if (!mayChange()) return false;
  if (!existsSync(file)) return true;
  const button = t('Replace');
  const question = t('{0} is there already. Replace it?', visible(file));
  return (await vscode.window.showWarningMessage(question, { modal: true }, button)) === button;
}
