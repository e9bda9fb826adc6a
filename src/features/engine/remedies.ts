import * as vscode from 'vscode';
import {
  installRemedy,
  linuxHostRemedy,
  type Machine,
  permissionRemedy,
  type Remedy,
  startRemedy,
} from '../../core/target/remedies';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import { showRemedy, thisMachine } from '../../ui/showRemedy';

/** The buttons of the connection states. Each shows its exact lines and runs none of them: a terminal holds them, for Enter. */
export function registerRemedies(services: Services): vscode.Disposable {
  const offer = (id: string, remedy: (machine: Machine) => Remedy) =>
    registerCommand(services, `stevedore.engine.${id}`, async () => showRemedy(remedy(await thisMachine(services))));
  return vscode.Disposable.from(
    offer('start', (machine) => startRemedy(machine, services.window.current?.target.choice.endpoint)),
    offer('install', installRemedy),
    offer('grant', (machine) => {
      const connection = services.window.connection;
      const error = connection.is === 'failed' ? connection.error : undefined;
      return permissionRemedy(machine, error, services.window.current?.target.choice.endpoint);
    }),
    offer('linuxHost', linuxHostRemedy),
  );
}
