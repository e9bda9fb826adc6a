import type { CallResult } from '../engine/calls';
import type { Engine } from '../engine/engine';
import { EngineError, leavesUnknown } from '../engine/errors';
import type { Host } from '../host/host';
import { t } from '../l10n/l10n';
import { visible } from '../text/visible';
import { PlanError } from './errors';
import type { Doing } from './plan';

/** Where things are done. */
export interface Workplace {
  readonly engine: Engine;
  readonly host: Host;
}

/** Does one thing. Rejects with an EngineError, a HostError, or PlanError('command-failed'). */
export async function perform(doing: Doing, { engine, host }: Workplace, signal: AbortSignal): Promise<CallResult> {
  if (doing.kind === 'engine-call') return engine.perform(doing.call, signal);
  const { program } = doing.command;
  const { code, stdout, stderr } = await host.run(doing.command, signal);
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

/** What a program said last. Programs in Go write it with time and level before it (sirupsen/logrus, TextFormatter). */
function lastLine(text: string): string {
  const line = text.trimEnd().split('\n').at(-1) ?? '';
  const quoted = /^time=\S+ level=\w+ msg=("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
  return quoted === undefined ? line : unquoted(quoted);
}

function unquoted(text: string): string {
  try {
    return JSON.parse(text) as string;
  } catch {
    return text;
  }
}
