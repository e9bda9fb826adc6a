import * as vscode from 'vscode';
import { t } from '../core/l10n/l10n';
import { explain } from '../core/target/explain';
import { visible } from '../core/text/visible';
import { isCancelled } from './report';

/** The part of the log that is about one transfer. */
export interface TransferBlock {
  write(lines: readonly string[]): void;
  failed(error: unknown): void;
}

interface Block {
  readonly head: string;
  lines: readonly string[];
  end: string;
}

/** How many transfers are kept to be read back. */
const kept = 50;

/** What pulls, pushes and loads said, layer by layer, in an output channel that is made with the first of them. */
export class TransferLog implements vscode.Disposable {
  private channel: vscode.OutputChannel | undefined;
  private blocks: Block[] = [];

  begin(title: string): TransferBlock {
    const block: Block = { head: `${new Date().toISOString()}  ${visible(title)}`, lines: [], end: '' };
    this.blocks = [...this.blocks, block].slice(-kept);
    this.draw();
    return {
      write: (lines) => {
        block.lines = lines;
        this.draw();
      },
      failed: (error) => {
        block.end = isCancelled(error) ? t('Cancelled.') : t('Failed: {0}', visible(explain(error)));
        this.draw();
      },
    };
  }

  show(): void {
    this.opened.show(true);
  }

  dispose(): void {
    this.channel?.dispose();
  }

  private get opened(): vscode.OutputChannel {
    return (this.channel ??= vscode.window.createOutputChannel('Stevedore Images'));
  }

  private draw(): void {
    const text = this.blocks.map(({ head, lines, end }) =>
      [head, ...lines.map((line) => `  ${line}`), ...(end === '' ? [] : [`  ${end}`])].join('\n'),
    );
    this.opened.replace(`${text.join('\n\n')}\n`);
  }
}
