import * as vscode from 'vscode';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import type { Prover } from './prove';

/** *Prove It*: whether what a config protects is protected. Loaded when it is first asked for. */
export function register(services: Services): vscode.Disposable {
  let loading: Promise<Prover> | undefined;
  const load = (): Promise<Prover> =>
    (loading ??= import('./prove').then(({ createProver }) => createProver(services)));
  return vscode.Disposable.from(
    registerCommand(services, 'stevedore.bundles.prove', async (argument?: unknown) => (await load()).call(argument)),
    { dispose: () => void loading?.then((prover) => prover.dispose()) },
  );
}
