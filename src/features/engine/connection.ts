import * as vscode from 'vscode';
import type { Connection } from '../../core/store/snapshot';
import { later } from '../../ui/later';
import type { Services } from '../../ui/services';

/** Tells the manifest's welcome texts how the connection stands: `stevedore.connection`, `stevedore.platform`, `stevedore.devContainers`. */
export function followConnection(services: Services): vscode.Disposable {
  setContext('platform', process.platform);
  let asking: vscode.Disposable | undefined;
  const follow = (connection: Connection): void => {
    setContext('connection', connection.is === 'failed' ? connection.error.kind : connection.is);
    // The answer names thousands of commands: not before the rows are there whose menu it is for.
    if (connection.is === 'ready')
      asking ??= later(() => {
        void offersDevContainers().then((offers) => setContext('devContainers', offers));
      });
  };
  follow(services.window.connection);
  return vscode.Disposable.from(
    { dispose: () => void asking?.dispose() },
    services.window.onDidChangeConnection(follow),
    services.window.onDidChange(() => follow(services.window.connection)),
  );
}

function setContext(name: string, value: string | boolean): void {
  void vscode.commands.executeCommand('setContext', `stevedore.${name}`, value);
}

/** Dev Containers runs beside the user interface, where this host cannot see extensions; its commands can be seen from here. */
async function offersDevContainers(): Promise<boolean> {
  const commands = await vscode.commands.getCommands(true);
  return commands.some((command) => command.startsWith('remote-containers.attachToRunningContainer'));
}
