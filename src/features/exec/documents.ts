import * as vscode from 'vscode';
import type { ExecCommand } from '../../core/engine/runExec';
import { shown } from '../../core/rows/row';
import { LiveDocuments } from '../../ui/documents';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';
import { ExecRun } from './execRun';
import type { ExecIn } from './index';

/** Runs that are kept to be read again; older ones that nobody has open are forgotten. */
const most = 20;

/** One read-only document for each command that was run. */
export class ExecDocuments implements vscode.Disposable {
  private readonly runs = new Map<string, ExecRun>();
  private readonly documents = new LiveDocuments('stevedore-exec', (uri) => this.runs.get(uri.query)?.text() ?? '');
  private readonly closing = vscode.workspace.onDidCloseTextDocument(({ uri }) => this.closed(uri));
  private count = 0;

  constructor(private readonly services: Services) {}

  async run(container: ExecIn, command: ExecCommand): Promise<void> {
    if (!mayChange()) return;
    const { target } = await this.services.window.looking();
    const key = String(++this.count);
    const program = shown(command.argv[0]?.split('/').at(-1) ?? '', 20).replaceAll('/', '_');
    const path = `/${shown(container.name, 40).replaceAll('/', '_')}: ${program}`;
    const uri = vscode.Uri.from({ scheme: this.documents.scheme, path, query: key });
    const run = new ExecRun(target, container, command, () => this.documents.update(uri));
    this.runs.set(key, run);
    this.forgetOld();
    const running = run.run(this.services.journal);
    await this.documents.show(uri, 'plaintext');
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: run.title, cancellable: false },
      () => running,
    );
    this.documents.update(uri);
  }

  cancel(): void {
    this.inFront()?.cancel();
  }

  async again(): Promise<void> {
    const run = this.inFront();
    if (run) await this.run(run.container, run.command);
  }

  dispose(): void {
    for (const run of this.runs.values()) run.cancel();
    this.closing.dispose();
    this.documents.dispose();
  }

  private inFront(): ExecRun | undefined {
    const uri = vscode.window.activeTextEditor?.document.uri;
    return uri?.scheme === this.documents.scheme ? this.runs.get(uri.query) : undefined;
  }

  /** Nobody can read on: what still runs is followed no longer. */
  private closed(uri: vscode.Uri): void {
    if (uri.scheme === this.documents.scheme) this.runs.get(uri.query)?.cancel();
  }

  private forgetOld(): void {
    const open = new Set(this.documents.open.map((uri) => uri.query));
    for (const key of [...this.runs.keys()].slice(0, -most)) if (!open.has(key)) this.runs.delete(key);
  }
}
