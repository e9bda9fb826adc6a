import * as vscode from 'vscode';
import { EngineError } from '../core/engine/errors';
import { t } from '../core/l10n/l10n';
import { type BatchReport, resolveUnknown } from '../core/plan/batch';
import { itemsThat } from '../core/plan/summary';
import { reportError } from './report';
import type { Services } from './services';
import type { Looking } from './window';

type UnknownItem = ReturnType<typeof itemsThat<'unknown'>>[number];

/** Longest time for the questions, in milliseconds. */
const asking = 30_000;

/**
 * Asks the engine what became of the items that nobody knows about, as soon as it answers, and says so. The journal
 * learns it too. Nothing is done again.
 */
export function resolveWhenAnswering(services: Services, { store, target }: Looking, report: BatchReport): void {
  const open = itemsThat(report, 'unknown').filter(({ outcome }) => outcome.probe !== undefined);
  if (open.length === 0) return;
  // The store may not have noticed yet that the engine is gone: what still cannot be asked waits for its return.
  const attempt = async (): Promise<void> => {
    const signal = AbortSignal.timeout(asking);
    const resolved = await resolveUnknown({ items: open }, target, signal, (step) =>
      services.journal.record(target.choice, step),
    );
    if (itemsThat(resolved, 'unknown').length > 0) return;
    subscription.dispose();
    say(services, open, itemsThat(resolved, 'done').length);
  };
  const ask = (): void => {
    attempt().catch((error: unknown) => reportError(services.log, t('Asking what became of it'), error));
  };
  const subscription = store.onDidChangeConnection(({ is }) => (is === 'ready' ? ask() : undefined));
  if (store.connection.is === 'ready') ask();
}

function say(services: Services, asked: readonly UnknownItem[], happened: number): void {
  const text = t(
    'The engine answers again: of {0} items that were not known, {1} had happened.',
    asked.length,
    happened,
  );
  services.log.info(text);
  // Whoever cancelled sees in the view what became of it.
  const lost = asked.some(({ outcome }) => !EngineError.is(outcome.error, 'cancelled'));
  if (lost) void vscode.window.showInformationMessage(text);
}
