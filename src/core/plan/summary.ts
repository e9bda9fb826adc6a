import { EngineError } from '../engine/errors';
import { t } from '../l10n/l10n';
import type { BatchItem, BatchReport } from './batch';
import type { Outcome } from './plan';

/** The items of a report that ended in one of these ways. */
export function itemsThat<K extends Outcome['kind']>(
  report: BatchReport,
  ...kinds: readonly K[]
): readonly (BatchItem & { readonly outcome: Extract<Outcome, { readonly kind: K }> })[] {
  return report.items.filter((item): item is BatchItem & { readonly outcome: Extract<Outcome, { readonly kind: K }> } =>
    kinds.some((kind) => kind === item.outcome.kind),
  );
}

/**
 * What has to be said about a batch, in the user's language; undefined when everything is done or was cancelled before
 * it began or midway. `words` turns an error into a sentence.
 */
export function batchSummary(report: BatchReport, words: (error: unknown) => string): string | undefined {
  const bad = [...itemsThat(report, 'failed'), ...itemsThat(report, 'unknown')];
  const [first] = bad.filter((item) => !EngineError.is(item.outcome.error, 'cancelled'));
  if (!first) return undefined;
  const why = words(first.outcome.error);
  if (report.items.length > 1) return t('{0} First: {1}: {2}', counts(report), first.plan.subject, why);
  if (first.outcome.kind === 'unknown') return t('{0}: not known whether it happened. {1}', first.plan.title, why);
  return `${first.plan.title}: ${why}`;
}

function counts(report: BatchReport): string {
  const [done, failed, unknown, cancelled] = (['done', 'failed', 'unknown', 'cancelled'] as const).map(
    (kind) => itemsThat(report, kind).length,
  );
  return t('{0} done, {1} failed, {2} not known, {3} not begun.', done ?? 0, failed ?? 0, unknown ?? 0, cancelled ?? 0);
}
