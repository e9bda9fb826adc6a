import * as vscode from 'vscode';
import { registerRowCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import { createSourceView } from '../../ui/sourceTree';
import { commandNames, view } from './names';
import type { ContainerdWork } from './work';

/** A containerd without an engine around it. What speaks with it is loaded when somebody first looks. */
export function register(services: Services): vscode.Disposable {
  let loading: Promise<ContainerdWork> | undefined;
  let work: ContainerdWork | undefined;
  let isWanted = false;
  const load = (): Promise<ContainerdWork> =>
    (loading ??= import('./work').then(({ createWork }) => {
      const repaint = (): void => live.tree.repaint();
      return (work = createWork({ services, repaint }));
    }));
  const live = createSourceView(services, view, {
    start: async () => {
      isWanted = true;
      const loaded = await load();
      // It may be hidden again by now. The cast: the compiler does not see that others write to it.
      if (isWanted as boolean) await loaded.start();
    },
    stop: () => {
      isWanted = false;
      work?.stop();
    },
    rows: () => work?.rows() ?? [],
  });
  return vscode.Disposable.from(
    live,
    ...commandNames.map((name) =>
      registerRowCommand(services, live.view, `${view}.${name}`, async (nodes) => (await load()).call(name, nodes)),
    ),
    { dispose: () => work?.dispose() },
  );
}
