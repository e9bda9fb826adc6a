import * as vscode from 'vscode';
import { t } from '../core/l10n/l10n';
import type { BatchReport } from '../core/plan/batch';
import { formatBytes } from '../core/text/formatBytes';

/** What a prune brought: the one success that the tree cannot show. Nothing where it did not succeed. */
export function announceReclaimed(report: BatchReport | undefined): void {
  const outcome = report?.items[0]?.outcome;
  if (outcome?.kind !== 'done') return;
  void vscode.window.showInformationMessage(broughtBy(outcome.removed?.length ?? 0, outcome.spaceReclaimed));
}

/** `bytes` is absent for what takes no space: networks. */
function broughtBy(count: number, bytes: number | undefined): string {
  if (count === 0) return t('There was nothing to prune.');
  return bytes === undefined ? t('Removed {0}.', count) : t('Removed {0}, reclaimed {1}.', count, formatBytes(bytes));
}

/** Puts text on the clipboard and says so in the status bar, where nobody has to click it away. */
export async function copy(text: string): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(t('Copied'), 2000);
}
