import * as vscode from 'vscode';
import { type LogLine, LogLines } from '../../core/docker/logLines';
import { logLine } from '../../core/docker/logWords';
import type { Engine, LogOptions } from '../../core/engine/engine';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import { explain } from '../../core/target/explain';
import { terminalText } from '../../core/text/terminalText';
import { visible } from '../../core/text/visible';
import type { Logged } from './index';

/** Lines that may wait to be written; of what comes faster than a terminal can show, the newest is kept. */
const mostWaiting = 5000;
/** Milliseconds between two writes. */
const beat = 50;

/** A terminal that shows the logs of containers. Ctrl-C ends following; closing it ends everything. */
export class LogTerminal implements vscode.Pseudoterminal {
  private readonly written = new vscode.EventEmitter<string>();
  private readonly renamed = new vscode.EventEmitter<string>();
  readonly onDidWrite = this.written.event;
  readonly onDidChangeName = this.renamed.event;
  private readonly abort = new AbortController();
  private waiting: string[] = [];
  private skipped = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly containers: readonly Logged[],
    private readonly options: LogOptions,
  ) {}

  open(): void {
    const width = Math.min(24, Math.max(...this.containers.map((one) => shown(one.name, 24).length)));
    const reading = this.containers.map((container, index) => {
      const prefix =
        this.containers.length === 1
          ? ''
          : `${paint(palette[index % palette.length] ?? 36, shown(container.name, 24).padEnd(width))} │ `;
      return this.read(container, prefix);
    });
    for (const { name } of this.containers) this.add(paint(90, `$ ${logLine(name, this.options)}`));
    void Promise.all(reading).then(() => this.add(paint(90, `── ${t('end of the log')} ──`)));
  }

  handleInput(data: string): void {
    if (data === '\u0003') this.abort.abort();
  }

  close(): void {
    this.abort.abort();
    clearTimeout(this.timer);
    this.waiting = [];
    this.written.dispose();
    this.renamed.dispose();
  }

  private async read(container: Logged, prefix: string): Promise<void> {
    const lines = new LogLines();
    try {
      for await (const piece of this.engine.logs(container.id, this.options, this.abort.signal)) {
        for (const line of lines.push(piece)) this.add(prefix + painted(line));
        if (this.waiting.length > mostWaiting) await breath();
      }
      for (const line of lines.end()) this.add(prefix + painted(line));
    } catch (error) {
      if (!this.abort.signal.aborted) this.add(prefix + paint(31, visible(explain(error))));
    }
  }

  private add(line: string): void {
    this.waiting.push(line);
    if (this.waiting.length > mostWaiting * 2) {
      this.skipped += this.waiting.length - mostWaiting;
      this.waiting = this.waiting.slice(-mostWaiting);
    }
    this.timer ??= setTimeout(() => this.flush(), beat);
  }

  private flush(): void {
    this.timer = undefined;
    const said =
      this.skipped > 0
        ? [paint(33, `… ${t('{0} lines left out: they came faster than they can be shown', this.skipped)} …`)]
        : [];
    const lines = [...said, ...this.waiting];
    this.waiting = [];
    this.skipped = 0;
    if (lines.length > 0) this.written.fire(`${lines.join('\r\n')}\r\n`);
  }
}

/** SGR colours for the names of merged containers: cyan, yellow, green, magenta, blue, red. */
const palette = [36, 33, 32, 35, 34, 31];

const paint = (code: number, text: string): string => `\u001b[${code}m${text}\u001b[0m`;

function painted(line: LogLine): string {
  const text = terminalText(line.text) + (line.cut ? paint(33, ` … ${t('line cut')}`) : '');
  return line.stream === 'stderr' ? `${paint(31, '▏')}${text}\u001b[0m` : `${text}\u001b[0m`;
}

/** Lets the terminal catch up: the engine waits meanwhile, since nobody reads. */
const breath = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, beat));
