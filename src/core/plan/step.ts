import { bindMade, type CallResult } from '../engine/calls';
import { EngineError } from '../engine/errors';
import { t } from '../l10n/l10n';
import { visible } from '../text/visible';
import { PlanError } from './errors';
import { isUnknown, perform } from './perform';
import type { Doing, Probe } from './plan';
import { answerProbe, ask } from './probe';
import type { Workplace } from './workplace';

export interface StepOptions extends Workplace {
  readonly signal: AbortSignal;
  /** How long a state may take to settle before its probe is believed when it says no, in milliseconds. */
  readonly settleMs?: number;
}

/** Longest time for one question, in milliseconds. A cancel does not shorten it: what was done is done. */
const asking = 10_000;

export type StepEnd =
  | { readonly kind: 'done'; readonly result: CallResult }
  | { readonly kind: 'unknown'; readonly error: unknown; readonly probe?: Probe }
  | { readonly kind: 'failed'; readonly error: unknown };

/** Does one thing and looks whether it is so. Never rejects. */
export async function tryStep(doing: Doing, probe: Probe | undefined, options: StepOptions): Promise<StepEnd> {
  const unknown = (error: unknown): StepEnd => ({ kind: 'unknown', error, ...(probe ? { probe } : {}) });
  let result: CallResult;
  try {
    result = await perform(doing, options, options.signal);
  } catch (error) {
    if (isUnknown(error, options.signal)) return unknown(error);
    if (await wasSoAlready(error, probe, options)) return { kind: 'done', result: { alreadySo: true } };
    return { kind: 'failed', error };
  }
  if (!probe || result.alreadySo) return { kind: 'done', result };
  try {
    // A step that makes something is asked about what it made, which only the engine's answer says.
    const evidence = await evidenceAgainst(result.made ? bindMade(probe, result.made) : probe, options);
    return evidence === undefined ? { kind: 'done', result } : { kind: 'failed', error: notAsExpected(evidence) };
  } catch (error) {
    return unknown(error);
  }
}

/** It was refused; when the probe says that it is so all the same, somebody else was faster and nothing is wrong. */
async function wasSoAlready(error: unknown, probe: Probe | undefined, place: Workplace): Promise<boolean> {
  if (EngineError.is(error, 'not-modified')) return true;
  const refused = EngineError.is(error, 'not-found', 'conflict', 'refused') || PlanError.is(error, 'command-failed');
  if (!probe || !refused) return false;
  return (await answerProbe(probe, place, AbortSignal.timeout(asking))).verdict === 'yes';
}

/** Undefined when the probe does not say no within the time to settle; else what it saw. Rejects when it cannot be asked. */
async function evidenceAgainst(probe: Probe, place: StepOptions): Promise<string | undefined> {
  const patience = Date.now() + (place.settleMs ?? 2000);
  for (let pause = 25; ; pause = Math.min(pause * 2, 400)) {
    const answer = await ask(probe, place, AbortSignal.timeout(asking));
    if (answer.verdict !== 'no') return undefined;
    if (Date.now() >= patience) return answer.evidence;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function notAsExpected(evidence: string): PlanError {
  return new PlanError('not-as-expected', t('It was reported as done, but {0}.', visible(evidence)), evidence);
}
