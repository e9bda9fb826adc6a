import * as vscode from 'vscode';
import { ownScheme } from '../../protocol';
import { registerCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import type { OciClient } from './client';
import { isWorthALook, ociCommands, selector } from './names';

/** How long somebody types on before a document is looked at, in milliseconds. */
const pause = 300;

/** Configs of OCI bundles. Client and server are loaded when the first one is open. */
export function register(services: Services): vscode.Disposable {
  const parts: vscode.Disposable[] = [];
  let loading: Promise<OciClient> | undefined;
  let timer: NodeJS.Timeout | undefined;
  const load = (): Promise<OciClient> =>
    (loading ??= import('./client').then(({ createOciClient }) => {
      const client = createOciClient(services);
      parts.push(client);
      return client;
    }));
  const look = (document: vscode.TextDocument): void => {
    if (isWorthALook(document))
      load()
        .then((client) => client.need())
        .catch(report);
  };
  const report = (error: unknown): void => services.log.error('OCI', error);
  const pages: vscode.TextDocumentContentProvider = {
    provideTextDocumentContent: async (uri) => (await load()).page(uri),
  };
  parts.push(
    new vscode.Disposable(() => clearTimeout(timer)),
    vscode.workspace.registerTextDocumentContentProvider(ownScheme, pages),
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (vscode.languages.match(selector, document) === 0) return;
      clearTimeout(timer);
      timer = setTimeout(() => look(document), pause);
    }),
    vscode.workspace.onDidCloseTextDocument(() => void loading?.then((client) => client.release())),
    ...ociCommands.map((name) =>
      registerCommand(services, `stevedore.ociConfig.${name}`, async (argument?: unknown) =>
        (await load()).call(name, argument),
      ),
    ),
  );
  vscode.workspace.textDocuments.forEach(look);
  return new vscode.Disposable(() => parts.forEach((part) => void part.dispose()));
}
