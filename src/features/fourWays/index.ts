import * as vscode from 'vscode';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import type { FourWays } from './fourWays';

/** *Run It Four Ways* on an image. Loaded when it is first asked for. */
export function register(services: Services): vscode.Disposable {
  let loading: Promise<FourWays> | undefined;
  const load = (): Promise<FourWays> =>
    (loading ??= import('./fourWays').then(({ createFourWays }) => createFourWays(services)));
  return vscode.Disposable.from(
    registerCommand(services, 'stevedore.fourWays.open', async (argument?: unknown) => (await load()).call(argument)),
    { dispose: () => void loading?.then((ways) => ways.dispose()) },
  );
}
