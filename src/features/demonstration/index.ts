import * as vscode from 'vscode';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import type { DemonstrationCommand } from './demonstration';

/** *Stop an Engine and See What Lives On*, in a lab. Loaded when it is first asked for. */
export function register(services: Services): vscode.Disposable {
  let loading: Promise<DemonstrationCommand> | undefined;
  const load = (): Promise<DemonstrationCommand> =>
    (loading ??= import('./demonstration').then(({ createDemonstration }) => createDemonstration(services)));
  return vscode.Disposable.from(
    registerCommand(services, 'stevedore.demonstration.run', async () => (await load()).call()),
    { dispose: () => void loading?.then((one) => one.dispose()) },
  );
}
