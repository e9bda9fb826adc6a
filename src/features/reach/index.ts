import * as vscode from 'vscode';
import { registerCommand } from '../../ui/command';
import { LiveDocuments } from '../../ui/documents';
import type { Services } from '../../ui/services';

const scheme = 'stevedore-reach';
const uri = vscode.Uri.from({ scheme, path: '/reach.md' });

/** Who and what can reach the engine, in a read-only document that is read anew each time it is asked for. */
export function register(services: Services): vscode.Disposable {
  const documents = new LiveDocuments(scheme, async () => (await import('./reach')).reachText(services));
  return vscode.Disposable.from(
    documents,
    services.window.onDidChange(() => documents.open.forEach((one) => documents.update(one))),
    registerCommand(services, 'stevedore.reach.open', async () => {
      documents.update(uri);
      await vscode.commands.executeCommand('markdown.showPreview', uri);
    }),
  );
}
