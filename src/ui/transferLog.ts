import * as vscode from 'vscode';
import { t } from '../core/l10n/l10n';
import { explain } from '../core/target/explain';
import { visible } from '../core/text/visible';
import { isCancelled } from './report';

/** The part of the log that is about one transfer. */
export interface TransferBlock {
  /** Adds those of the lines that are not in it yet. */
  write(lines: readonly string[]): void;
  failed(error: unknown): void;
}

/** What pulls, pushes and loads said, layer by layer, in an output channel that is made with the first of them. */
export class TransferLog implements vscode.Disposable {
  private channel: vscode.OutputChannel | undefined;

  begin(title: string): TransferBlock {
    const seen = new Set<string>();
    const add = (line: string): void => {
      if (seen.has(line)) return;
      seen.add(line);
      this.opened.appendLine(`  ${line}`);
    };
    this.opened.appendLine(`${new Date().toISOString()}  ${visible(title)}`);
    return {
      write: (lines) => lines.forEach(add),
      failed: (error) => add(isCancelled(error) ? t('Cancelled.') : t('Failed: {0}', visible(explain(error)))),
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
}
