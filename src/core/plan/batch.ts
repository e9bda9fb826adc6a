import { connectionKinds, EngineError } from '../engine/errors';
import { t } from '../l10n/l10n';
import { PlanError } from './errors';
import type { Outcome, Plan, StepReport, StepResult } from './plan';
import { answerProbe } from './probe';
import { type RunOptions, runPlan } from './run';
import type { Workplace } from './workplace';

export interface BatchItem {
  readonly plan: Plan;
  readonly outcome: Outcome;
}

/** How a batch ended: one item a plan, in the order of the plans. */
export interface BatchReport {
  readonly items: readonly BatchItem[];
}

export interface BatchOptions extends RunOptions {
  /** How many plans run at the same time; 4 when absent. */
  readonly concurrency?: number;
  /** Called after each plan that ended. */
  readonly onProgress?: (done: number, total: number, current: Plan) => void;
}

/**
 * Runs independent plans. One that fails leaves the others as they are. When the connection is lost, those not yet begun
 * end as failed with that error at once: they were not sent, and that is known. After a cancel they end as cancelled.
 * Never rejects.
 */
export async function runBatch(plans: readonly Plan[], options: BatchOptions): Promise<BatchReport> {
  const outcomes = new Map<number, Outcome>();
  const queue = plans.entries();
  let broken: EngineError | undefined;
  const worker = async (): Promise<void> => {
    for (const [index, plan] of queue) {
      const outcome: Outcome = broken ? { kind: 'failed', error: broken, undone: 0 } : await runPlan(plan, options);
      outcomes.set(index, outcome);
      options.onProgress?.(outcomes.size, plans.length, plan);
      // Who has nothing left to begin need not ask, and so says it at once.
      if (outcomes.size < plans.length) broken ??= await connectionLoss(outcome, options);
    }
  };
  await Promise.all(Array.from({ length: Math.max(1, options.concurrency ?? 4) }, worker));
  return { items: plans.map((plan, index) => ({ plan, outcome: outcomes.get(index) ?? { kind: 'cancelled' } })) };
}

/**
 * The error that ends the whole batch, if this outcome holds one. A deadline that passed may be the fault of one
 * container that will not stop: then the engine is asked whether it still answers.
 */
async function connectionLoss(outcome: Outcome, { engine, signal }: BatchOptions): Promise<EngineError | undefined> {
  if (outcome.kind !== 'failed' && outcome.kind !== 'unknown') return undefined;
  const { error } = outcome;
  if (!EngineError.is(error, ...connectionKinds)) return undefined;
  if (error.kind !== 'timeout' || !engine) return error;
  try {
    await engine.connect(signal);
    return undefined;
  } catch (second) {
    return EngineError.is(second, ...connectionKinds) ? second : undefined;
  }
}

/**
 * Asks an engine that is back, or the host, what became of the items that nobody knows about. Only asks: nothing is done again.
 * An item whose probe is missing, or still cannot be answered, stays unknown. Never rejects.
 * @param onStep told what was learnt, for the journal
 */
export async function resolveUnknown(
  report: BatchReport,
  place: Workplace,
  signal: AbortSignal,
  onStep?: (report: StepReport) => void,
): Promise<BatchReport> {
  const resolve = async (item: BatchItem): Promise<BatchItem> => {
    if (item.outcome.kind !== 'unknown') return item;
    const result = await learn(item.outcome, place, signal);
    const doing = item.plan.steps[item.outcome.step];
    if (!result || !doing) return item;
    onStep?.({ plan: item.plan, step: item.outcome.step, direction: 'do', doing, result });
    return { plan: item.plan, outcome: ending(item.plan, item.outcome.step, result) };
  };
  return { items: await Promise.all(report.items.map(resolve)) };
}

type Unknown = Extract<Outcome, { readonly kind: 'unknown' }>;

/** What is known now; undefined when it still is not. */
async function learn(outcome: Unknown, place: Workplace, signal: AbortSignal): Promise<StepResult | undefined> {
  if (!outcome.probe) return undefined;
  const { verdict } = await answerProbe(outcome.probe, place, signal);
  if (verdict === 'unknown') return undefined;
  return verdict === 'yes' ? { kind: 'done', alreadySo: false } : { kind: 'failed', error: outcome.error };
}

function ending(plan: Plan, step: number, result: StepResult): Outcome {
  if (result.kind !== 'done') return { kind: 'failed', error: result.error, undone: 0 };
  const behind = plan.steps.length - step - 1;
  if (behind === 0) return { kind: 'done', alreadySo: false };
  const message = t('Interrupted: {0} steps were not begun.', behind);
  return { kind: 'failed', error: new PlanError('interrupted', message, ''), undone: 0 };
}
