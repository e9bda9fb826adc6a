import { constants } from 'node:os';

/** What a shell says of how a process ended: its code, or 128 + the number of the signal that ended it (bash(1), EXIT STATUS). */
export function exitCode(code: number | null, signal: NodeJS.Signals | null): number {
  return code ?? 128 + (signal === null ? 0 : constants.signals[signal]);
}
