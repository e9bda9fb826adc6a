import { bindMade, type CallResult, type Subject } from '../engine/calls';
import { isUnknown, perform } from './perform';
import type { Doing, Outcome, Plan, Probe, Step, StepReport, StepResult } from './plan';
import { bindProbe } from './probe';
import { type StepEnd, type StepOptions, tryStep } from './step';

/** Longest time for taking one step back, in milliseconds. A cancel does not shorten it. */
const undoing = 60_000;

type Cancelled = { readonly kind: 'cancelled' };

export interface RunOptions extends StepOptions {
  /** Called after each thing that was tried, undoing included. */
  readonly onStep?: (report: StepReport) => void;
}

/**
 * Runs the steps in order, each followed by its probe. A step that fails, or a cancel between steps, takes the earlier
 * steps back in reverse, as far as they have an undo. Never rejects: how it ended is the value.
 */
export async function runPlan(plan: Plan, options: RunOptions): Promise<Outcome> {
  const results: CallResult[] = [];
  for (const index of plan.steps.keys()) {
    const step = bound(plan.steps[index], results);
    const end = await runStep(plan, index, { ...options, step });
    if (end.kind === 'unknown') return { ...end, step: index };
    if (end.kind === 'done') {
      results.push(end.result);
      continue;
    }
    const undone = await undo(plan, results, options);
    return end.kind === 'cancelled' ? end : { ...end, undone };
  }
  return done(results);
}

function done(results: readonly CallResult[]): Outcome {
  const reclaimed = results.flatMap((result) => result.spaceReclaimed ?? []);
  const removed = results.flatMap((result) => result.removed ?? []);
  const made = lastMade(results);
  const warnings = results.flatMap((result) => result.warnings ?? []);
  return {
    kind: 'done',
    alreadySo: results.length > 0 && results.every((result) => result.alreadySo === true),
    ...(reclaimed.length > 0 ? { spaceReclaimed: reclaimed.reduce((sum, bytes) => sum + bytes, 0) } : {}),
    ...(removed.length > 0 ? { removed } : {}),
    ...(made && { made }),
    ...(warnings.length > 0 && { warnings }),
  };
}

/** A step with what the steps before it have made. */
function bound(step: Step | undefined, results: readonly CallResult[]): Step | undefined {
  const made = lastMade(results);
  if (!step || !made) return step;
  const probe = step.probe && { probe: bindMade(step.probe, made) };
  if (step.kind === 'command') return { ...step, ...probe };
  return { ...step, call: bindMade(step.call, made), ...(step.undo && { undo: bindMade(step.undo, made) }), ...probe };
}

function lastMade(results: readonly CallResult[]): Subject | undefined {
  return results.flatMap((result) => result.made ?? []).at(-1);
}

interface OneStep extends RunOptions {
  readonly step: Step | undefined;
}

async function runStep(plan: Plan, index: number, { step, ...options }: OneStep): Promise<StepEnd | Cancelled> {
  if (!step || options.signal.aborted) return { kind: 'cancelled' };
  let probe: Probe | undefined;
  try {
    probe = step.probe && (await bindProbe(step.probe, options, options.signal));
  } catch (error) {
    // Nothing was handed over yet, so that a cancel here is a clean one.
    return aborted(options.signal) ? { kind: 'cancelled' } : { kind: 'failed', error };
  }
  if (aborted(options.signal)) return { kind: 'cancelled' };
  const end = await tryStep(step, probe, options);
  const line = step.line && { line: step.line };
  options.onStep?.({ plan, step: index, direction: 'do', doing: step, ...line, result: resultOf(end) });
  return end;
}

function resultOf(end: StepEnd): StepResult {
  return end.kind === 'done' ? { kind: 'done', alreadySo: end.result.alreadySo === true } : end;
}

/** Asked anew after each await; the compiler would take the first answer for good. */
function aborted(signal: AbortSignal): boolean {
  return signal.aborted;
}

/** Takes back what the steps that went well have changed, last one first, and says how many could be. */
async function undo(plan: Plan, results: readonly CallResult[], options: RunOptions): Promise<number> {
  const report = (step: number, doing: Doing, result: StepResult): void => {
    // What no line said that it was done has no line that takes it back.
    const line = plan.steps[step]?.line?.length === 0 && { line: [] };
    options.onStep?.({ plan, step, direction: 'undo', doing, ...line, result });
  };
  let undone = 0;
  for (const [at, step] of [...plan.steps.entries()].slice(0, results.length).reverse()) {
    const doing = undoOf(bound(step, results.slice(0, at + 1)) ?? step);
    if (!doing || results[at]?.alreadySo) continue;
    const signal = AbortSignal.timeout(undoing);
    try {
      const result = await perform(doing, options, signal);
      undone++;
      report(at, doing, { kind: 'done', alreadySo: result.alreadySo === true });
    } catch (error) {
      const kind = isUnknown(error, signal) ? 'unknown' : 'failed';
      report(at, doing, { kind, error });
    }
  }
  return undone;
}

function undoOf(step: Step): Doing | undefined {
  if (step.kind === 'engine-call') return step.undo && { kind: 'engine-call', call: step.undo };
  return step.undo && { kind: 'command', command: step.undo };
}
