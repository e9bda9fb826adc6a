import * as vscode from 'vscode';
import type { NoteCommand } from '../../core/course/model';
import { isConfirmed } from '../../core/course/run/confirm';
import type { Values } from '../../core/course/run/placeholders';
import { t } from '../../core/l10n/l10n';
import { breadcrumb } from '../../core/rows/courseState';
import { listText, messageText } from '../../core/text/message';
import { isCancelled, reportError } from '../../ui/report';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';
import { confirmList, confirmOne, type Filled } from './confirm';
import type { Note } from './note';
import { make, type Offer, offerAfter, offerInstead, type RunShown } from './offers';
import type { Placeholders } from './placeholders';
import type { Sessions } from './sessions';
import { runsWhere } from './shownCommand';

/** States after which the next command of a list would run into the void. */
const stopping: readonly string[] = ['failed', 'timeout', 'lost', 'cancelled'];

/** Runs commands of notes: asks what has to be asked, runs what was confirmed, and keeps what came of it with the note. */
export class Runs implements vscode.Disposable {
  private readonly running = new Map<Note, AbortController>();
  private readonly offers = new Map<Note, Offer>();

  constructor(
    private readonly services: Services,
    private readonly sessions: Sessions,
    private readonly placeholders: Placeholders,
  ) {}

  isRunning(note: Note): boolean {
    return this.running.has(note);
  }

  stop(note: Note): void {
    this.running.get(note)?.abort();
  }

  /** Runs one command, asked about where it may destroy something, or always. */
  async one(note: Note, command: NoteCommand, ask: 'dangers' | 'always' = 'dangers'): Promise<void> {
    const [filled] = (await this.prepare(note, [command])) ?? [];
    if (!filled || !(await confirmOne(filled, ask))) return;
    await this.run(note, [filled]);
  }

  /** Runs commands of the sequence in their order, after one question that lists them. Ends at the first that fails. */
  async list(note: Note, commands: readonly NoteCommand[]): Promise<void> {
    const steps = commands.filter((one) => runsWhere(one) === 'here');
    const filled = await this.prepare(note, steps);
    if (!filled) return;
    const agreed = await confirmList(filled);
    if (agreed) await this.run(note, agreed);
  }

  /**
   * What is left of a list when a name that the machine chose changes what would be sent: nothing that was not confirmed
   * runs, so that is said, and asked once more with what would be sent now. Undefined when a person leaves it at that.
   */
  private async again(note: Note, rest: readonly Filled[]): Promise<readonly Filled[] | undefined> {
    const values = this.placeholders.values(note);
    const now = this.filled(
      note,
      rest.map(({ command }) => command),
      values,
    );
    const changed = now.filter(({ what }, index) => !isConfirmed(rest[index]?.what.digest ?? '', what));
    if (changed.length === 0) return rest;
    const names = this.sessions
      .captured(note)
      .filter(({ real }) => changed.some(({ what }) => what.sent.includes(real.slice(0, 12))))
      .map((one) => t('{0} is {1} on this machine', listText(one.note), listText(one.real)));
    const why = names.length > 0 ? names.join(', ') : t('What would run is not what was confirmed');
    const button = t('Confirm the Rest');
    const text = messageText(t('{0}. Confirm the rest again, or it does not run.', why));
    const answer = await vscode.window.showWarningMessage(text, button);
    return answer === button ? confirmList(now) : undefined;
  }

  dispose(): void {
    this.running.forEach((abort) => abort.abort());
  }

  /** What is to run, placeholders filled in; undefined where nothing may run, or a person took it back. */
  private async prepare(note: Note, commands: readonly NoteCommand[]): Promise<readonly Filled[] | undefined> {
    if (commands.length === 0 || !mayChange()) return undefined;
    if (this.isRunning(note)) {
      void vscode.window.showInformationMessage(t('A command of this note is still running.'));
      return undefined;
    }
    const values = await this.placeholders.complete(note, commands);
    return values && this.filled(note, commands, values);
  }

  private filled(note: Note, commands: readonly NoteCommand[], values: Values): readonly Filled[] {
    const whats = this.sessions.confirmables(note, commands, values);
    return whats.map((what, index) => {
      const command = commands[index] as NoteCommand;
      return { command, key: note.keyOf(command), what };
    });
  }

  private async run(note: Note, filled: readonly Filled[]): Promise<void> {
    if (this.isRunning(note) || !mayChange()) return;
    const abort = new AbortController();
    this.running.set(note, abort);
    this.tellRunning();
    try {
      let rest: readonly Filled[] | undefined = filled;
      for (;;) {
        const [next, ...later]: readonly Filled[] = rest;
        if (!next || abort.signal.aborted || !(await this.runOne(note, next, abort.signal))) return;
        rest = await this.again(note, later);
        if (!rest) return;
      }
    } finally {
      this.running.delete(note);
      this.tellRunning();
      const offer = this.offers.get(note);
      this.offers.delete(note);
      if (offer)
        void make(offer).then(undefined, (error: unknown) => reportError(this.services.log, t('Course'), error));
    }
  }

  /** Whether the next one may follow. */
  private async runOne(note: Note, filled: Filled, signal: AbortSignal): Promise<boolean> {
    const { command, key, what } = filled;
    note.catchUp();
    const current = note.command(key);
    // The key is made from what the note says: when it is gone, the note says something else now.
    if (current === undefined) {
      void vscode.window.showWarningMessage(
        messageText(
          t('The note has changed meanwhile and no longer shows this command. It was not run: {0}', what.sent),
        ),
      );
      return false;
    }
    const before = note.status(key);
    const tail = note.begin(key);
    try {
      const result = await this.sessions.run(note, command, { what, signal, onOutput: (text) => tail.push(text) });
      note.end(key, { state: result.verdict, differences: result.differences, result });
      this.offer(note, offerAfter(note, filled, result, { sessions: this.sessions, run: this.runShown(note) }));
      return !stopping.includes(result.verdict);
    } catch (error) {
      note.end(key, isCancelled(error) ? { state: 'cancelled', differences: [] } : before);
      if (isCancelled(error)) return false;
      const { services } = this;
      if (this.offer(note, offerInstead(note, filled, error, { services, run: this.runShown(note) }))) return false;
      this.services.log.error(`${breadcrumb(command.context)}: ${command.text}`, error);
      throw error;
    }
  }

  /** Kept until nothing of the note runs. */
  private offer(note: Note, offer: Offer | undefined): boolean {
    if (offer) this.offers.set(note, offer);
    return offer !== undefined;
  }

  private runShown(note: Note): RunShown {
    return async (key) => {
      const command = note.command(key);
      if (command) await this.one(note, command, 'always');
    };
  }

  private tellRunning(): void {
    void vscode.commands.executeCommand('setContext', 'stevedore.course.running', this.running.size > 0);
  }
}
