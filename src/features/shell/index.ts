import * as vscode from 'vscode';
import { findShell } from '../../core/docker/shells';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import { registerCommand } from '../../ui/command';
import { reportProblem } from '../../ui/report';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';
import { ShellTerminal } from './shellTerminal';

/** A shell in a running container, over the engine's API: it needs no docker program. */
export function register(services: Services): vscode.Disposable {
  return registerCommand(
    services,
    'stevedore.shell.open',
    async (container: { readonly id: string; readonly name: string }) => {
      if (!mayChange()) return;
      const { target } = await services.window.looking();
      const shell = await findShell(target.engine, container.id);
      const name = shown(container.name, 40);
      if (shell === undefined) {
        reportProblem(
          services.log,
          t('There is no shell in {0}: its image holds none. Copy one in, or use an image that has one.', name),
        );
        return;
      }
      const pty = new ShellTerminal(target.engine, container.id, shell);
      vscode.window
        .createTerminal({
          name: t('Shell: {0}', name),
          pty,
          iconPath: new vscode.ThemeIcon('terminal'),
          isTransient: true,
        })
        .show();
    },
  );
}
