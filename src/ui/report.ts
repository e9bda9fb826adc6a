import * as vscode from 'vscode';
import { EngineError } from '../core/engine/errors';
import { t } from '../core/l10n/l10n';
import { explain } from '../core/target/explain';
import { messageText } from '../core/text/message';
import type { Log } from './log';

/** A button of a message: what it says and what it does. */
export interface Remedy {
  readonly label: string;
  readonly run: () => unknown;
}

/** Shows one message with its remedies and *Show Log*. Does not wait for the answer. */
export function reportProblem(log: Log, text: string, remedies: readonly Remedy[] = []): void {
  const all = [...remedies, { label: t('Show Log'), run: () => log.show() }];
  const labels = all.map((remedy) => remedy.label);
  void vscode.window
    .showErrorMessage(messageText(text), ...labels)
    .then((label) => all.find((remedy) => remedy.label === label)?.run());
}

/** Whether an error only says that a person took their wish back. */
export function isCancelled(error: unknown): boolean {
  return (
    EngineError.is(error, 'cancelled') ||
    error instanceof vscode.CancellationError ||
    (error instanceof Error && error.name === 'AbortError')
  );
}

/** One message for an error that reached the edge; none when it was a cancellation. */
export function reportError(log: Log, what: string, error: unknown): void {
  if (isCancelled(error)) return;
  log.error(what, error);
  reportProblem(log, `${what}: ${explain(error)}`);
}
