import * as vscode from 'vscode';
import { EngineError } from '../core/engine/errors';
import { t } from '../core/l10n/l10n';
import { type BatchReport, resolveUnknown } from '../core/plan/batch';
import { itemsThat } from '../core/plan/summary';
import { reportError } from './report';
import type { Services } from './services';
import type { Looking } from './window';

/** Longest time for the questions, in milliseconds. */
const asking = 30_000;

/**
 * Asks the engine what became of the items that nobody knows about, as soon as it answers, and says so. The journal
 * learns it too. Nothing is done again.
 */
export function resolveWhenAnswering(services: Services, looking: Looking, report: BatchReport): void {
  if (itemsThat(report, 'unknown').length === 0) return;
  const { store } = looking;
  if (store.connection.is === 'ready') void resolve(services, looking, report);
  const subscription = store.onDidChangeConnection((connection) => {
    if (connection.is !== 'ready') return;
    subscription.dispose();
    void resolve(services, looking, report);
  });
  if (store.connection.is === 'ready') subscription.dispose();
}

async function resolve(services: Services, { target }: Looking, report: BatchReport): Promise<void> {
  try {
    const resolved = await resolveUnknown(report, target.engine, AbortSignal.timeout(asking), (step) =>
      services.journal.record(target.choice, step),
    );
    const asked = itemsThat(report, 'unknown').length;
    const happened = itemsThat(resolved, 'done').length - itemsThat(report, 'done').length;
    const text = t('The engine answers again: of {0} items that were not known, {1} had happened.', asked, happened);
    services.log.info(text);
    // Whoever cancelled sees in the view what became of it.
    const lost = itemsThat(report, 'unknown').some((item) => !EngineError.is(item.outcome.error, 'cancelled'));
    if (lost) void vscode.window.showInformationMessage(text);
  } catch (error) {
    reportError(services.log, t('Asking what became of it'), error);
  }
}
