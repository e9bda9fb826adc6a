/** A program with its arguments, as a value. There is no shell: every argument arrives as it is. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  /** Set in addition to the environment of the host. */
  readonly env?: Readonly<Record<string, string>>;
  /** Absolute path; the home of the host when absent. */
  readonly cwd?: string;
  /** Written to standard input, which is then closed. */
  readonly input?: string;
  /**
   * For what leaves a process behind: absolute path of a file, made anew, that standard output and error go to; standard input
   * is empty. What is left keeps writing there, and the result's `stderr` is what was in it when the command itself ended.
   */
  readonly outputFile?: string;
}

/** What a command that ended left. */
export interface CommandResult {
  /** Exit code; 128 + signal number when a signal ended it. */
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}
