import * as vscode from 'vscode';
import { registerRowCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import type { LiveView } from '../../ui/view';
import { containersOf } from './select';

/** Commands about what a container holds, by the verb that the Files feature knows them by. */
const verbs = { files: 'browse', diff: 'changes', commit: 'commit', export: 'export' } as const;

/** Files, changes, commit and export of a container: each is handed to the feature that does it. */
export function registerFiles(services: Services, live: LiveView): vscode.Disposable {
  return vscode.Disposable.from(
    ...Object.entries(verbs).map(([name, verb]) =>
      registerRowCommand(services, live.view, `stevedore.containers.${name}`, async (nodes) => {
        const [record] = await containersOf(services, nodes, /^container\./, 'one');
        if (!record) return;
        const asked = { verb, kind: 'container', id: record.id, name: record.name };
        await vscode.commands.executeCommand('stevedore.files.open', asked);
      }),
    ),
  );
}
