import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import type { Connection } from '../../core/store/snapshot';
import { explain } from '../../core/target/explain';
import type { Services } from '../../ui/services';

/** The status bar entry: which engine this window looks at. A click chooses another one. */
export function createStatus(services: Services): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('stevedore.engine', vscode.StatusBarAlignment.Left, 20);
  item.name = t('Stevedore: engine');
  item.command = 'stevedore.engine.choose';
  const paint = (connection: Connection): void => {
    const name = shown(services.window.current?.target.choice.name ?? t('Choose Engine'), 40);
    const failed = connection.is === 'failed';
    item.text = `$(${failed ? 'warning' : 'server'}) ${name}`;
    item.tooltip = failed ? explain(connection.error) : t('The engine that Stevedore looks at in this window');
    item.accessibilityInformation = {
      label: failed ? `${name}, ${explain(connection.error)}` : t('Engine {0}', name),
      role: 'button',
    };
  };
  paint(services.window.connection);
  item.show();
  return vscode.Disposable.from(
    item,
    services.window.onDidChangeConnection(paint),
    services.window.onDidChange(() => paint(services.window.connection)),
  );
}
