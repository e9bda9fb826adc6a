import { t } from '../../l10n/l10n';
import { type Course, commandsOf, type Frame, type NoteCommand } from '../model';
import { type Capture, captured, mergeCaptures, withCaptures } from './capture';
import { fixedWords } from './compare/masks';
import { plainOutput } from './compare/plainOutput';
import { type Confirmable, confirmable, isConfirmed } from './confirm';
import { type Danger, keptFromRunAll } from './dangers';
import { Whereabouts } from './directory';
import { entering, isLeaving } from './entering';
import { RunError } from './errors';
import { runInPlace } from './inPlace';
import type { Located } from './located';
import { type Ask, findMissing, type Missing } from './missing';
import type { CommandResult } from './outcome';
import { timeLimitOf } from './patience';
import { keyOfPlace } from './placeKey';
import { type OpenPlace, Places } from './places';
import type { Values } from './placeholders';
import { refuse } from './refuse';
import { withRemedy } from './remedy';
import type { ShellOutcome, ShellRequest } from './shell/outcome';
import { judge } from './verdict';

export interface RunnerOptions {
  readonly course: Course;
  readonly open: OpenPlace;
  /** Placeholder as written → the reader's value. */
  readonly values?: Values;
  /** The absolute path that a shell of the host starts in. */
  readonly start?: string;
  /** The directory of a shell that a person sees and types into, by its place; undefined where there is none. */
  readonly visibleDirectory?: (frames: readonly Frame[]) => { readonly path: string | undefined } | undefined;
  /** Absolute folders in which writing needs no question. */
  readonly workspace?: readonly string[];
  /** Milliseconds for one command; 60 s when absent. What downloads or builds may take longer (`timeLimitOf`). */
  readonly timeLimitMs?: number;
  /** Milliseconds for one that never ends by itself; 3 s when absent. */
  readonly endlessMs?: number;
}

export interface RunOptions {
  /** The digest of what was confirmed (`confirmable`). */
  readonly confirmed: string;
  readonly signal: AbortSignal;
  readonly onOutput?: (bytes: Buffer) => void;
  /** Runs the text in a shell that is not one of the runner's: a terminal that a person sees. */
  readonly elsewhere?: (sent: string, request: ShellRequest) => Promise<ShellOutcome>;
}

/** What a command of a run-all would be: run, or left out and why. */
export interface Listed {
  readonly command: NoteCommand;
  readonly what: Confirmable;
  readonly leftOut?: Danger;
}

export type RunState = 'running' | CommandResult;

const stopping: ReadonlySet<CommandResult['verdict']> = new Set(['failed', 'timeout', 'lost', 'cancelled']);

/** Runs the commands of one note, each in its right place, with one shell for each place. */
export class Runner {
  private course: Course;
  private readonly places: Places;
  private values: Values;
  private captures: readonly Capture[] = [];
  /** By places. */
  private readonly located = new Map<string, Located>();
  private readonly listeners = new Set<(command: NoteCommand, state: RunState) => void>();

  constructor(private readonly options: RunnerOptions) {
    this.course = options.course;
    this.values = options.values ?? {};
    this.places = new Places(options.open, options.start);
  }

  /** The note was edited. Commands that it no longer shows are refused from now on. */
  update(course: Course): void {
    this.course = course;
  }

  /** The reader's own values from now on. */
  fillIn(values: Values): void {
    this.values = values;
  }

  /** Names that the machine gave instead of the note's. */
  get captured(): readonly Capture[] {
    return this.captures;
  }

  /** From now on a program is called by its path, in this place: what would be sent changes, and is confirmed as that. */
  locate(frames: readonly Frame[], program: string, path: string): void {
    const key = keyOfPlace(frames);
    this.located.set(key, new Map([...(this.located.get(key) ?? []), [program, path]]));
  }

  onChange(listener: (command: NoteCommand, state: RunState) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** What would be sent now. Throws a FillError when a placeholder has no fit value. */
  confirmable(command: NoteCommand): Confirmable {
    return this.confirmableIn(command, this.directory(command.context));
  }

  /** What would be sent for each of a list that runs in this order: where its own commands leave the shell counts. */
  confirmables(commands: readonly NoteCommand[]): readonly Confirmable[] {
    const whereabouts = new Whereabouts((frames) => this.directory(frames));
    return commands.map((command) => {
      const what = this.confirmableIn(command, whereabouts.at(command.context));
      whereabouts.ran(command, what.sent);
      return what;
    });
  }

  /**
   * Runs one command. Resolves with what became of it; rejects with a RunError when it was not run, with a FillError,
   * and with whatever kept its place from being opened.
   */
  async run(command: NoteCommand, options: RunOptions): Promise<CommandResult> {
    refuse(command, this.course);
    const what = this.confirmable(command);
    if (!isConfirmed(options.confirmed, what))
      throw new RunError('changed', t('What would run is not what was confirmed. It was not run.'));
    this.tell(command, 'running');
    try {
      const result = await this.perform(command, what, options);
      this.captures = mergeCaptures(this.captures, captured(command, what.sent, plainOutput(result.output)));
      this.tell(command, result);
      return result;
    } catch (error) {
      const cancelled = options.signal.aborted;
      const outcome: ShellOutcome = { end: cancelled ? 'cancelled' : 'lost', output: '', cut: 0 };
      this.tell(command, this.judged(command, what, outcome));
      throw withRemedy(error, this.course, entering(command), command.context);
    }
  }

  /** What a run-all of these commands would do: shown before it is asked about. Cards and what is not run are not in it. */
  list(commands: readonly NoteCommand[]): readonly Listed[] {
    const steps = commands.filter(({ kind, dialect }) => kind !== 'reference' && kind !== 'login' && dialect === 'sh');
    const whats = this.confirmables(steps);
    return whats.map((what, index) => {
      const command = steps[index] as NoteCommand;
      const leftOut = keptFromRunAll(what.dangers);
      return leftOut === undefined ? { command, what } : { command, what, leftOut };
    });
  }

  /** Runs what was listed and confirmed, in order, until one fails or the signal is aborted. Never what is left out. */
  async runAll(listed: readonly Listed[], options: Omit<RunOptions, 'confirmed'>): Promise<readonly CommandResult[]> {
    const results: CommandResult[] = [];
    for (const { command, what } of listed) {
      if (options.signal.aborted) break;
      // Asked again, not taken from the list: what never runs in a list does not depend on who made the list.
      if (keptFromRunAll(what.dangers) ?? keptFromRunAll(this.confirmable(command).dangers)) continue;
      const result = await this.run(command, { ...options, confirmed: what.digest });
      results.push(result);
      if (stopping.has(result.verdict)) break;
    }
    return results;
  }

  /** Closes every shell of the note. */
  close(): Promise<void> {
    return this.places.close();
  }

  private confirmableIn(command: NoteCommand, cwd: string | undefined): Confirmable {
    const { workspace = [] } = this.options;
    const located = this.located.get(keyOfPlace(command.context)) ?? new Map<string, string>();
    return confirmable(command, { values: this.values, captures: this.captures, located, workspace, cwd });
  }

  private timeLimit({ endless, sent }: Confirmable): number {
    const { timeLimitMs = 60_000, endlessMs = 3000 } = this.options;
    return endless ? endlessMs : timeLimitOf(sent, timeLimitMs);
  }

  private directory(frames: readonly Frame[]): string | undefined {
    const seen = this.options.visibleDirectory?.(frames);
    return seen ? seen.path : this.places.directory(frames);
  }

  private async perform(command: NoteCommand, what: Confirmable, options: RunOptions): Promise<CommandResult> {
    const { signal } = options;
    const request: ShellRequest = {
      signal,
      timeLimitMs: this.timeLimit(what),
      ...(options.onOutput === undefined ? {} : { onOutput: options.onOutput }),
    };
    const outcome = options.elsewhere
      ? await options.elsewhere(what.sent, request)
      : await runInPlace(this.places, command, { sent: what.sent, request, signal });
    const missing = await this.missing(command, what.sent, outcome);
    return this.judged(command, what, outcome, missing);
  }

  /** Asked in a shell of ours: one that a person types into is theirs. */
  private missing({ context }: NoteCommand, sent: string, outcome: ShellOutcome): Promise<Missing | undefined> {
    const ask: Ask = async (text, request) => {
      const shell = await this.places.at(context, request.signal ?? new AbortController().signal);
      return shell.run(text, request);
    };
    return findMissing({ sent, course: this.course, outcome }, ask).catch(() => undefined);
  }

  private judged(command: NoteCommand, what: Confirmable, outcome: ShellOutcome, missing?: Missing): CommandResult {
    const texts = commandsOf(this.course).map(({ text }) => text);
    return judge({
      command,
      sent: what.sent,
      outcome,
      endless: what.endless,
      timeLimitMs: this.timeLimit(what),
      ...(missing === undefined ? {} : { missing }),
      leaves: isLeaving(what.sent),
      expected: command.expected.lines.map((line) => withCaptures(line, this.captures)),
      fixed: fixedWords([...texts, what.sent]),
    });
  }

  private tell(command: NoteCommand, state: RunState): void {
    this.listeners.forEach((listener) => listener(command, state));
  }
}
