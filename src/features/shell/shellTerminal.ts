import { StringDecoder } from 'node:string_decoder';
import * as vscode from 'vscode';
import type { Engine, ExecSession } from '../../core/engine/engine';
import { t } from '../../core/l10n/l10n';
import { explain } from '../../core/target/explain';
import { visible } from '../../core/text/visible';

/** A terminal whose other end is a process in a container. What is typed before the process is there is kept for it. */
export class ShellTerminal implements vscode.Pseudoterminal {
  private readonly written = new vscode.EventEmitter<string>();
  private readonly closed = new vscode.EventEmitter<number | undefined>();
  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.closed.event;
  private readonly abort = new AbortController();
  private session: ExecSession | undefined;
  private typed: string[] = [];
  private size: vscode.TerminalDimensions | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly containerId: string,
    private readonly shell: string,
  ) {}

  open(size: vscode.TerminalDimensions | undefined): void {
    this.size = size;
    this.run().catch((error: unknown) => this.fail(error));
  }

  handleInput(data: string): void {
    if (this.session) this.session.stream.write(data);
    else this.typed.push(data);
  }

  setDimensions(size: vscode.TerminalDimensions): void {
    this.size = size;
    void this.resize();
  }

  close(): void {
    this.abort.abort();
    this.session?.dispose();
    this.written.dispose();
    this.closed.dispose();
  }

  private async run(): Promise<void> {
    const session = await this.engine.exec(this.containerId, [this.shell], this.abort.signal);
    this.session = session;
    await this.resize();
    this.typed.forEach((data) => session.stream.write(data));
    const decoder = new StringDecoder('utf8');
    for await (const bytes of session.stream as AsyncIterable<Buffer>) this.written.fire(decoder.write(bytes));
    const code = await session.exitCode();
    this.closed.fire(code === 0 ? undefined : code);
  }

  /** A process that ended meanwhile has no size to change. */
  private async resize(): Promise<void> {
    if (this.session && this.size) await this.session.resize(this.size.columns, this.size.rows).catch(() => undefined);
  }

  private fail(error: unknown): void {
    if (this.abort.signal.aborted) return;
    this.written.fire(`\r\n\u001b[31m${t('The shell ended: {0}', visible(explain(error)))}\u001b[0m\r\n`);
  }
}
