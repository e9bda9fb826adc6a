import * as vscode from 'vscode';
import { t } from '../core/l10n/l10n';

/**
 * Whether this window may change the machine. When not, says why, with the button that opens trust management. Asked
 * where things run and not in the menus: a command can be called though no menu shows it.
 */
export function mayChange(): boolean {
  if (vscode.workspace.isTrusted) return true;
  const manage = t('Manage Workspace Trust');
  void vscode.window
    .showWarningMessage(
      t('This workspace is not trusted: Stevedore shows the engine here, but changes nothing.'),
      manage,
    )
    .then((answer) => (answer === manage ? vscode.commands.executeCommand('workbench.trust.manage') : undefined));
  return false;
}
