import * as vscode from 'vscode';

/** A read-only document that is made from live data, under a scheme of its own. */
export class LiveDocuments implements vscode.TextDocumentContentProvider, vscode.Disposable {
  private readonly changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.changed.event;
  private readonly registration: vscode.Disposable;

  constructor(
    readonly scheme: string,
    private readonly content: (uri: vscode.Uri) => string | Promise<string>,
  ) {
    this.registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);
  }

  provideTextDocumentContent(uri: vscode.Uri): string | Promise<string> {
    return this.content(uri);
  }

  /** The documents of this scheme that are open now. */
  get open(): readonly vscode.Uri[] {
    return vscode.workspace.textDocuments.map((document) => document.uri).filter((uri) => uri.scheme === this.scheme);
  }

  /** What an open document shows now; empty when it is not open. */
  textOf(uri: vscode.Uri): string {
    return vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString())?.getText() ?? '';
  }

  update(uri: vscode.Uri): void {
    this.changed.fire(uri);
  }

  async show(uri: vscode.Uri, language: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    if (document.languageId !== language) await vscode.languages.setTextDocumentLanguage(document, language);
    await vscode.window.showTextDocument(document, { preview: true });
  }

  dispose(): void {
    this.registration.dispose();
    this.changed.dispose();
  }
}
