import * as vscode from 'vscode';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import type { MakeWork } from './work';

/** Making bundles, and giving their root file systems to root. Loaded with the first of both. */
export function register(services: Services): vscode.Disposable {
  let loading: Promise<MakeWork> | undefined;
  const load = (): Promise<MakeWork> =>
    (loading ??= import('./work').then(({ createMakeWork }) => createMakeWork(services)));
  return vscode.Disposable.from(
    registerCommand(services, 'stevedore.bundles.make', async (asked?: unknown) => (await load()).make(asked)),
    registerCommand(services, 'stevedore.bundles.fixOwnership', async (asked?: unknown) =>
      (await load()).fixOwnership(asked),
    ),
  );
}
