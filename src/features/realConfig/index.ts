import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { realConfigScheme } from '../../protocol';
import { registerCommand } from '../../ui/command';
import type { Node } from '../../ui/rowTree';
import type { Services } from '../../ui/services';
import { comparedScheme, type Texts } from './texts';

/** The configs that runtimes were really given for running containers: shown read-only, and laid beside others. */
export function register(services: Services): vscode.Disposable {
  const texts: Texts = new Map();
  const provider: vscode.TextDocumentContentProvider = {
    // VS Code brings back the documents of the last time, but what is in them was of that time.
    provideTextDocumentContent: ({ path }) =>
      texts.get(path) ?? `// ${t('Open it again from the container: what was read is not kept.')}\n`,
  };
  const schemes = [realConfigScheme, comparedScheme];
  return vscode.Disposable.from(
    ...schemes.map((scheme) => vscode.workspace.registerTextDocumentContentProvider(scheme, provider)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      if (schemes.includes(uri.scheme)) texts.delete(uri.path);
    }),
    registerCommand(services, 'stevedore.realConfig.open', async (node?: Node) =>
      (await import('./realConfig')).openConfig(services, texts, node),
    ),
    registerCommand(services, 'stevedore.realConfig.compare', async (node?: Node) =>
      (await import('./realConfig')).compareConfig(services, texts, node),
    ),
  );
}
