import { StringDecoder } from 'node:string_decoder';
import * as vscode from 'vscode';
import { OutputTail } from '../../core/course/run/shell/tail';
import { t } from '../../core/l10n/l10n';
import { shownText } from './shownText';

/** Milliseconds between two pieces of output: a flood reaches the terminal as its newest part. */
const beat = 50;

/** How much of it that is, in bytes. */
const kept = 32_768;

/**
 * A terminal that shows what runs in a shell of ours, where the shell itself tells VS Code nothing: `sh` and `ash`, and
 * every shell inside of a container. Ctrl-C stops the command; other keys go nowhere.
 */
export class Mirror implements vscode.Pseudoterminal {
  private readonly written = new vscode.EventEmitter<string>();
  readonly onDidWrite = this.written.event;
  private decoder = new StringDecoder('utf8');
  private pending = new OutputTail(kept);
  private timer: NodeJS.Timeout | undefined;
  private isOpen = false;

  /** Called at Ctrl-C. */
  onInterrupt: () => void = () => undefined;

  constructor(private readonly opened: string) {}

  open(): void {
    this.isOpen = true;
    this.written.fire(`\u001b[2m${this.opened}\u001b[0m\r\n`);
    this.flush();
  }

  close(): void {
    this.isOpen = false;
    clearTimeout(this.timer);
    this.onInterrupt();
  }

  handleInput(data: string): void {
    if (data.includes('\u0003')) this.onInterrupt();
  }

  /** A command begins. */
  begin(prompt: string, text: string): void {
    this.decoder = new StringDecoder('utf8');
    this.push(`\u001b[1m${prompt}\u001b[0m ${shownText(text)}\n`);
  }

  write(bytes: Buffer): void {
    this.push(this.decoder.write(bytes));
  }

  /** A command has ended, with its exit code where that is known. */
  end(exitCode: number | undefined): void {
    const said = exitCode === undefined ? t('exit code unknown') : t('exit code {0}', exitCode);
    this.push(`\u001b[0m\u001b[2m(${said})\u001b[0m\n`);
  }

  private push(text: string): void {
    this.pending.push(text.replace(/\r*\n/g, '\r\n'));
    if (this.isOpen) this.timer ??= setTimeout(() => this.flush(), beat);
  }

  private flush(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    const { text, cut } = this.pending.read();
    this.pending = new OutputTail(kept);
    if (text !== '') this.written.fire(cut > 0 ? `\r\n…\r\n${text}` : text);
  }
}
