import * as vscode from 'vscode';
import { registerCommand } from '../../ui/command';
import { LiveDocuments } from '../../ui/documents';
import type { Services } from '../../ui/services';

const uri = vscode.Uri.from({ scheme: 'stevedore-journal', path: '/Stevedore Journal.sh' });

/** The Command Journal: what was really done, as a script that would do it again, in a read-only document. */
export function register(services: Services): vscode.Disposable {
  const documents = new LiveDocuments('stevedore-journal', () => services.journal.toScript());
  const changed = services.journal.onDidChange(() => documents.update(uri));
  return vscode.Disposable.from(
    documents,
    changed,
    registerCommand(services, 'stevedore.journal.open', () => documents.show(uri, 'stevedore-journal')),
    registerCommand(services, 'stevedore.journal.clear', () => services.journal.clear()),
  );
}
