import * as vscode from 'vscode';
import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { t } from '../../core/l10n/l10n';
import { listText } from '../../core/text/message';
import * as protocol from '../../protocol';
import type { OciCommand } from './names';
import type { Pages } from './pages';
import { reviewed } from './review';

/** The server, as the commands use it. */
export interface Server {
  /** The edit of a document that a request answers with; null where there is nothing to do. Rejects when it is of another version. */
  readonly edit: (request: string, document: protocol.DocumentVersion) => Promise<WorkspaceEdit | null>;
  readonly asVscode: (edit: WorkspaceEdit) => Promise<vscode.WorkspaceEdit>;
  readonly compare: (document: protocol.DocumentVersion) => Promise<readonly protocol.Comparison[] | null>;
}

/** What can be done to a whole config: by its lens, by its address, or to the one in front. */
export class Commands {
  constructor(
    private readonly server: Server,
    private readonly pages: Pages,
  ) {}

  async call(name: Exclude<OciCommand, 'restartServer'>, argument: unknown): Promise<void> {
    const document = await documentOf(argument);
    if (!document) return void vscode.window.showInformationMessage(t('Open a config.json first.'));
    if (name === 'compare') await this.compare(document);
    else if (name === 'harden') await this.change(document, protocol.hardenRequest, t('There is nothing to harden.'));
    else await this.change(document, protocol.fixAllRequest, t('There is nothing to fix that has only one way.'));
  }

  private async change(document: vscode.TextDocument, request: string, nothing: string): Promise<void> {
    const asked = versionOf(document);
    const edit = await this.server.edit(request, asked);
    if (!edit) return void vscode.window.showInformationMessage(nothing);
    const wanted = request === protocol.hardenRequest ? await reviewed(edit, t('Harden')) : edit;
    if (!wanted) return;
    if (document.isClosed || document.version !== asked.version)
      throw new Error(t('The document has changed meanwhile: nothing was changed.'));
    await vscode.workspace.applyEdit(await this.server.asVscode(wanted));
  }

  /** Lets a person choose with what, saying of each what is less and more, and shows both side by side. */
  private async compare(document: vscode.TextDocument): Promise<void> {
    const found = (await this.server.compare(versionOf(document))) ?? [];
    if (found.length === 0) return void vscode.window.showInformationMessage(t('Open a config.json first.'));
    const items = found.map((comparison) => ({
      comparison,
      label: comparison.against === 'runc' ? 'runc spec' : 'Docker',
      description: t('{0} less protected, {1} more', comparison.less.length, comparison.more.length),
      detail: listText([...comparison.less, ...comparison.more].join(' · ')),
    }));
    const chosen = await vscode.window.showQuickPick(items, {
      title: t('Compare with the defaults of'),
      matchOnDetail: true,
    });
    if (!chosen) return;
    const title = t('{0} ↔ {1}', chosen.label, document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1));
    await vscode.commands.executeCommand('vscode.diff', this.pages.keep(chosen.comparison), document.uri, title);
  }
}

/** As the server knows a document: VS Code and the language client write addresses the same way. */
function versionOf(document: vscode.TextDocument): protocol.DocumentVersion {
  return { uri: document.uri.toString(), version: document.version };
}

async function documentOf(argument: unknown): Promise<vscode.TextDocument | undefined> {
  if (typeof argument === 'string') return vscode.workspace.openTextDocument(vscode.Uri.parse(argument, true));
  if (argument instanceof vscode.Uri) return vscode.workspace.openTextDocument(argument);
  return vscode.window.activeTextEditor?.document;
}
