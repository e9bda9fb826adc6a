import * as vscode from 'vscode';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import type { RunWork } from './work';

/** The form for `docker run`. It is loaded when it is first opened. */
export function register(services: Services): vscode.Disposable {
  let loading: Promise<RunWork> | undefined;
  const load = (): Promise<RunWork> => (loading ??= import('./work').then(({ createWork }) => createWork(services)));
  return vscode.Disposable.from(
    registerCommand(services, 'stevedore.run.open', async (asked?: unknown) => (await load()).open(asked)),
    registerCommand(services, 'stevedore.run.start', async (asked: unknown) => (await load()).start(asked)),
    vscode.window.registerWebviewPanelSerializer('stevedore.run', {
      deserializeWebviewPanel: async (panel) => (await load()).restore(panel),
    }),
    { dispose: () => void loading?.then((work) => work.dispose()) },
  );
}
