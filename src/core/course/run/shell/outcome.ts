/**
 * How one command in a shell ended.
 * - `exit`: by itself. `timeout`: stopped when its time was over. `cancelled`: a person stopped it.
 * - `lost`: the shell died under it.
 */
export type ShellEnd = 'exit' | 'timeout' | 'cancelled' | 'lost';

export interface ShellOutcome {
  readonly end: ShellEnd;
  /** As the shell's `$?` had it; present when `end` is `exit` and the shell is still there to ask. */
  readonly exitCode?: number;
  /** The last part of what was printed, as it came; line ends are LF. */
  readonly output: string;
  /** How many bytes came before it. */
  readonly cut: number;
}

export interface ShellRequest {
  readonly signal?: AbortSignal;
  /** Milliseconds after which the command is stopped. */
  readonly timeLimitMs: number;
  /** Pieces as they come, cut anywhere. */
  readonly onOutput?: (bytes: Buffer) => void;
}

/** Times and sizes of a session; tests make them short. In milliseconds and bytes. */
export interface SessionLimits {
  /** How long a shell may take to answer when it is opened. */
  readonly open: number;
  /** How long one attempt to talk to a shell waits before the next. */
  readonly attempt: number;
  /** How long Ctrl-C may take. */
  readonly interrupt: number;
  /** How much output is kept. */
  readonly kept: number;
}

export const defaultLimits: SessionLimits = { open: 15_000, attempt: 800, interrupt: 2000, kept: 1024 * 1024 };
