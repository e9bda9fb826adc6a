import { posix } from 'node:path';
import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import type { Connection } from '../../core/store/snapshot';
import { explain } from '../../core/target/explain';
import type { Choice } from '../../core/target/target';
import type { Services } from '../../ui/services';

/** The status bar entry: which engine this window looks at. A click chooses another one. */
export function createStatus(services: Services): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('stevedore.engine', vscode.StatusBarAlignment.Left, 20);
  item.name = t('Stevedore: engine');
  item.command = 'stevedore.engine.choose';
  const paint = (connection: Connection): void => {
    const choice = services.window.current?.target.choice;
    const name = choice ? shortName(choice) : t('Choose Engine');
    const failed = connection.is === 'failed';
    item.text = `$(${failed ? 'warning' : 'server'}) ${name}`;
    const where = choice ? t('Stevedore looks at {0} in this window', shown(choice.name)) : '';
    item.tooltip = failed ? explain(connection.error) : where;
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

/** A name that fits into the status bar; the whole address is in the tooltip. */
function shortName(choice: Choice): string {
  if (choice.source === 'environment') return 'DOCKER_HOST';
  if (choice.endpoint?.kind === 'unix' && choice.source !== 'context')
    return shown(posix.basename(choice.endpoint.path), 40);
  return shown(choice.name, 40);
}
