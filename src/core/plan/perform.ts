import type { CallResult } from '../engine/calls';
import { EngineError, leavesUnknown } from '../engine/errors';
import { t } from '../l10n/l10n';
import { lastLine } from '../text/lastLine';
import { visible } from '../text/visible';
import { PlanError } from './errors';
import type { Doing } from './plan';
import { engineOf, type Workplace } from './workplace';

/** Does one thing. Rejects with an EngineError, a HostError, or PlanError('command-failed'). */
export async function perform(doing: Doing, place: Workplace, signal: AbortSignal): Promise<CallResult> {
  if (doing.kind === 'engine-call') return engineOf(place).perform(doing.call, signal);
  const { program } = doing.command;
  const { code, stdout, stderr } = await place.host.run(doing.command, signal);
  if (code === 0) return {};
  const said = lastLine(stderr) || lastLine(stdout);
  throw new PlanError('command-failed', t('{0} ended with exit code {1}: {2}', program, code, visible(said)), said);
}

/**
 * Whether nothing is known of what became of something that was begun and ended with this error: the connection broke,
 * the deadline passed, or it was cancelled midway.
 */
export function isUnknown(error: unknown, signal: AbortSignal): boolean {
  if (EngineError.is(error)) return error.kind === 'cancelled' || leavesUnknown.includes(error.kind);
  return signal.aborted;
}
