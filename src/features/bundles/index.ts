import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import type { Row } from '../../core/rows/row';
import { registerCommand } from '../../ui/command';
import { reportError } from '../../ui/report';
import type { Node } from '../../ui/rowTree';
import type { Services } from '../../ui/services';
import { createSourceView, type SourceView } from '../../ui/sourceTree';
import type { Bundles } from './bundles';
import { bundleCommands } from './names';

const id = 'stevedore.bundles';

/** The OCI Bundles view. What it shows and does is loaded when it is first seen or called. */
export function register(services: Services): vscode.Disposable {
  let loading: Promise<Bundles> | undefined;
  let bundles: Bundles | undefined;
  let isWanted = false;
  const load = (): Promise<Bundles> =>
    (loading ??= import('./bundles').then(({ createBundles }) => {
      bundles = createBundles(services, () => live.tree.repaint());
      return bundles;
    }));
  const live: SourceView = createSourceView(services, id, {
    start: async () => {
      isWanted = true;
      try {
        const loaded = await load();
        // It may be hidden again by now. The cast: the compiler does not see that others write to it.
        if (isWanted as boolean) await loaded.start();
      } catch (error) {
        reportError(services.log, t('OCI Bundles'), error);
      }
    },
    stop: () => {
      isWanted = false;
      bundles?.stop();
    },
    rows: (): readonly Row[] => bundles?.rows() ?? [],
  });
  return vscode.Disposable.from(
    live,
    { dispose: () => bundles?.dispose() },
    ...bundleCommands.map((name) =>
      registerCommand(services, `${id}.${name}`, async (argument?: unknown, selected?: readonly Node[]) =>
        (await load()).call(name, argument, selected ?? live.view.selection),
      ),
    ),
  );
}
