import type { Choice } from '../target/target';
import type { Doing, Plan, Step, StepReport, StepResult } from './plan';
import { journalScript } from './journalScript';

/** One thing that was tried. Names in it are the ones that were true at the time, so that the script can be run again. */
export interface JournalEntry {
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Name of the target. */
  readonly target: string;
  readonly cliEnvironment: Readonly<Record<string, string>>;
  /** What the plan was called: "Stop web1". */
  readonly title: string;
  readonly direction: StepReport['direction'];
  readonly doing: Doing;
  /** See `Step.line`. */
  readonly line?: readonly string[];
  /** What has to be there before the line would do it again, where that is nowhere to be found: "what the editor held". */
  readonly needs?: string;
  readonly result: StepResult;
}

export interface JournalOptions {
  /** How many entries are kept; 5,000 when absent. */
  readonly limit?: number;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
}

interface Kept {
  entry: JournalEntry;
  readonly plan: Plan;
  readonly step: Step | undefined;
}

/** What was really done from this window, in the order in which it ended. */
export class Journal {
  private kept: Kept[] = [];
  private dropped = 0;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly options: JournalOptions = {}) {}

  get entries(): readonly JournalEntry[] {
    return this.kept.map((one) => one.entry);
  }

  /** Writes down what a run reports. What was unknown and is now known takes the place of what was written then. */
  record(choice: Pick<Choice, 'name' | 'cliEnvironment'>, report: StepReport, needs?: string): void {
    const entry: JournalEntry = {
      time: (this.options.now ?? Date.now)(),
      target: choice.name,
      cliEnvironment: choice.cliEnvironment,
      title: report.plan.title,
      direction: report.direction,
      doing: report.doing,
      ...(report.line && { line: report.line }),
      ...(needs !== undefined && { needs }),
      result: report.result,
    };
    const unknown = this.kept.find((one) => isAbout(one, report) && one.entry.result.kind === 'unknown');
    if (unknown) unknown.entry = { ...entry, time: unknown.entry.time };
    else this.add({ entry, plan: report.plan, step: report.plan.steps[report.step] });
    this.tell();
  }

  /**
   * Writes down what a session has done that is no plan, a pull or a push: the argv of `docker` that does the same again.
   * `error` when it failed; the line is then a comment.
   */
  recordLine(
    choice: Pick<Choice, 'name' | 'cliEnvironment'>,
    done: {
      readonly title: string;
      readonly argv: readonly [string, ...string[]];
      /** Where it runs, for what reads files by their names. */
      readonly cwd?: string;
      /** See `JournalEntry.needs`. */
      readonly needs?: string;
      readonly error?: unknown;
    },
  ): void {
    const [program, ...args] = done.argv;
    const plan: Plan = { title: done.title, subject: '', steps: [] };
    const doing: Doing = {
      kind: 'command',
      command: { program, args, ...(done.cwd !== undefined && { cwd: done.cwd }) },
    };
    const result: StepResult =
      done.error === undefined ? { kind: 'done', alreadySo: false } : { kind: 'failed', error: done.error };
    this.record(choice, { plan, step: 0, direction: 'do', doing, result }, done.needs);
  }

  /** A bash script that would do it again (see `journalScript`). */
  toScript(): string {
    return journalScript(this.entries, this.dropped);
  }

  clear(): void {
    this.kept = [];
    this.dropped = 0;
    this.tell();
  }

  onDidChange(listener: () => void): { dispose(): void } {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  }

  private add(kept: Kept): void {
    this.kept.push(kept);
    const over = this.kept.length - (this.options.limit ?? 5000);
    if (over <= 0) return;
    this.kept.splice(0, over);
    this.dropped += over;
  }

  private tell(): void {
    for (const listener of [...this.listeners]) listener();
  }
}

function isAbout(kept: Kept, report: StepReport): boolean {
  return (
    kept.plan === report.plan &&
    kept.step === report.plan.steps[report.step] &&
    kept.entry.direction === report.direction
  );
}
