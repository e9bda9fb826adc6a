import { StringDecoder } from 'node:string_decoder';
import * as vscode from 'vscode';
import type { ExecSession } from '../../core/engine/engine';

/** How long a shell is silent when it waits for a line, and how long it may take until then, in milliseconds. */
const patience = { silence: 200, prompt: 5000 };

/**
 * A terminal inside of a container, through the engine's exec. Since its output is seen here, what is to be typed can wait
 * for the prompt: a terminal of `docker exec -it` would echo it twice.
 */
export class ContainerTerminal implements vscode.Pseudoterminal {
  private readonly written = new vscode.EventEmitter<string>();
  private readonly closed = new vscode.EventEmitter<void>();
  readonly onDidWrite = this.written.event;
  readonly onDidClose = this.closed.event;
  private readonly decoder = new StringDecoder('utf8');

  constructor(private readonly session: ExecSession) {}

  open(dimensions: vscode.TerminalDimensions | undefined): void {
    const { stream } = this.session;
    stream.on('data', (bytes: Buffer) => this.written.fire(this.decoder.write(bytes)));
    for (const event of ['end', 'close', 'error']) stream.once(event, () => this.closed.fire());
    if (dimensions) this.setDimensions(dimensions);
  }

  close(): void {
    this.session.dispose();
  }

  handleInput(data: string): void {
    if (this.session.stream.writable) this.session.stream.write(data);
  }

  setDimensions({ columns, rows }: vscode.TerminalDimensions): void {
    // A shell that has ended has no size.
    this.session.resize(columns, rows).catch(() => undefined);
  }

  /** Resolves when the shell has printed something and waits. */
  prompted(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        clearTimeout(latest);
        listening.dispose();
        resolve();
      };
      const latest = setTimeout(done, patience.prompt);
      let timer: NodeJS.Timeout | undefined;
      const listening = this.onDidWrite(() => {
        clearTimeout(timer);
        timer = setTimeout(done, patience.silence);
      });
    });
  }
}
