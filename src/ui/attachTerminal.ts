import { StringDecoder } from 'node:string_decoder';
import * as vscode from 'vscode';
import { attach, type Attachment } from '../core/engine/attach';
import type { Engine } from '../core/engine/engine';
import { t } from '../core/l10n/l10n';
import { explain } from '../core/target/explain';
import { terminalText } from '../core/text/terminalText';
import { visible } from '../core/text/visible';

export interface AttachOptions {
  readonly engine: Engine;
  readonly containerId: string;
  /** Shown first, dimmed. */
  readonly greeting: string;
  /** Starts the container once nothing that it prints can be lost; false when that did not happen. */
  readonly start?: () => Promise<boolean>;
}

/** A terminal whose other end is the first process of a container. Closing it lets go; the process goes on. */
export class AttachTerminal implements vscode.Pseudoterminal {
  private readonly written = new vscode.EventEmitter<string>();
  private readonly closed = new vscode.EventEmitter<number | undefined>();
  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.closed.event;
  private readonly abort = new AbortController();
  private attachment: Attachment | undefined;
  private size: vscode.TerminalDimensions | undefined;
  private isOver = false;

  constructor(private readonly options: AttachOptions) {}

  open(size: vscode.TerminalDimensions | undefined): void {
    this.size = size;
    this.run().catch((error: unknown) => this.end(`\u001b[31m${visible(explain(error))}\u001b[0m`));
  }

  handleInput(data: string): void {
    if (this.isOver) this.closed.fire(undefined);
    else if (this.attachment?.hasTerminal) this.attachment.write(data);
    else this.typeLine(data);
  }

  setDimensions(size: vscode.TerminalDimensions): void {
    this.size = size;
    void this.resize();
  }

  close(): void {
    this.abort.abort();
    this.attachment?.dispose();
    this.written.dispose();
    this.closed.dispose();
  }

  private async run(): Promise<void> {
    const { engine, containerId, greeting, start } = this.options;
    const attachment = await attach(engine, containerId, this.abort.signal);
    this.attachment = attachment;
    this.written.fire(`\u001b[2m${visible(greeting)}\u001b[0m\r\n`);
    const printing = this.print(attachment);
    printing.catch(() => undefined);
    if (start && !(await start())) {
      attachment.dispose();
      this.end(`\u001b[31m${t('It could not be started.')}\u001b[0m`);
      return;
    }
    await this.resize();
    await printing;
    const code = await attachment.exitCode();
    this.end(`\u001b[2m${code === undefined ? t('It ended.') : t('It ended with exit code {0}.', code)}\u001b[0m`);
  }

  /** With a terminal of its own the process draws the screen; without one its control characters are written out. */
  private async print(attachment: Attachment): Promise<void> {
    const decoders = { stdout: new StringDecoder('utf8'), stderr: new StringDecoder('utf8') };
    for await (const { stream, bytes } of attachment.pieces) {
      const text = decoders[stream].write(bytes);
      if (attachment.hasTerminal) this.written.fire(text);
      else this.written.fire(stream === 'stderr' ? `\u001b[31m${asLines(text)}\u001b[0m` : asLines(text));
    }
  }

  /** There is nobody else to echo what is typed: Enter sends a line feed, Ctrl-D ends the input. */
  private typeLine(data: string): void {
    if (!this.attachment?.hasInput) return;
    if (data === '\u0004') {
      this.attachment.endInput();
      return;
    }
    const text = data.replaceAll('\r', '\n');
    this.attachment.write(text);
    this.written.fire(asLines(text));
  }

  /** A process that ended meanwhile has no size to change. */
  private async resize(): Promise<void> {
    if (this.size) await this.attachment?.resize(this.size.columns, this.size.rows).catch(() => undefined);
  }

  /** What was printed stays to be read; the next key closes the terminal. */
  private end(line: string): void {
    if (this.abort.signal.aborted) return;
    this.isOver = true;
    this.written.fire(`\r\n${line}\r\n\u001b[2m${t('Press a key to close.')}\u001b[0m\r\n`);
  }
}

function asLines(text: string): string {
  return text.replaceAll('\r\n', '\n').split('\n').map(terminalText).join('\r\n');
}
