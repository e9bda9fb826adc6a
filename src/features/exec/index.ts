import * as vscode from 'vscode';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import type { ExecWork } from './work';

/** A container that another feature names. */
export interface ExecIn {
  readonly id: string;
  readonly name: string;
}

/** Commands in containers, and terminals at their first processes. What does it is loaded with the first use. */
export function register(services: Services): vscode.Disposable {
  let loading: Promise<ExecWork> | undefined;
  const load = (): Promise<ExecWork> => (loading ??= import('./work').then(({ createWork }) => createWork(services)));
  return vscode.Disposable.from(
    registerCommand(services, 'stevedore.exec.open', async (container: ExecIn, asked?: unknown) =>
      (await load()).exec(container, asked),
    ),
    registerCommand(services, 'stevedore.exec.cancel', async () => (await load()).cancel()),
    registerCommand(services, 'stevedore.exec.again', async () => (await load()).again()),
    registerCommand(services, 'stevedore.attach.open', async (container: ExecIn) => (await load()).attach(container)),
    { dispose: () => void loading?.then((work) => work.dispose()) },
  );
}
