import { StringDecoder } from 'node:string_decoder';
import * as vscode from 'vscode';
import type { Frame, NoteCommand } from '../../core/course/model';
import { entering } from '../../core/course/run/entering';
import type { Capture } from '../../core/course/run/capture';
import type { Confirmable } from '../../core/course/run/confirm';
import type { CommandResult } from '../../core/course/run/outcome';
import type { Values } from '../../core/course/run/placeholders';
import { Runner } from '../../core/course/run/runner';
import type { Services } from '../../ui/services';
import { setting } from '../../ui/settings';
import type { Note } from './note';
import { openPlaceOf, startFolder } from './openPlace';
import type { CourseTerminals } from './terminals';

export interface RunOptions {
  readonly what: Confirmable;
  readonly signal: AbortSignal;
  readonly onOutput: (text: string) => void;
}

/** The shells of each note, and running in them: quietly, or in a terminal that can be seen. */
export class Sessions implements vscode.Disposable {
  private readonly runners = new Map<Note, Runner>();

  constructor(
    private readonly services: Services,
    private readonly terminals: CourseTerminals,
  ) {}

  /** What would be sent for a command, and what it would do. Throws a FillError when a placeholder has no fit value. */
  confirmable(note: Note, command: NoteCommand, values: Values): Confirmable {
    const runner = this.runner(note);
    runner.fillIn(values);
    return runner.confirmable(command);
  }

  /** The same for a list that runs in this order: where its own commands leave the shell counts. */
  confirmables(note: Note, commands: readonly NoteCommand[], values: Values): readonly Confirmable[] {
    const runner = this.runner(note);
    runner.fillIn(values);
    return runner.confirmables(commands);
  }

  /** From now on a program is called by its path there. */
  locate(note: Note, context: readonly Frame[], program: string, path: string): void {
    this.runner(note).locate(context, program, path);
  }

  /** Names that the machine gave instead of the note's. */
  captured(note: Note): readonly Capture[] {
    return this.runner(note).captured;
  }

  /** Runs what was confirmed. Rejects with a RunError when that is not what would be sent by now. */
  async run(note: Note, command: NoteCommand, options: RunOptions): Promise<CommandResult> {
    if (setting('course.runIn') === 'terminal') return this.inTerminal(note, command, options);
    const decoder = new StringDecoder('utf8');
    return this.runner(note).run(command, {
      confirmed: options.what.digest,
      signal: options.signal,
      onOutput: (bytes) => options.onOutput(decoder.write(bytes)),
    });
  }

  /** Closes the shells of a note. */
  close(note: Note): void {
    void this.runners.get(note)?.close();
    this.runners.delete(note);
    this.terminals.close(note);
  }

  dispose(): void {
    [...this.runners.keys()].forEach((note) => this.close(note));
  }

  private runner(note: Note): Runner {
    const known = this.runners.get(note);
    if (known) {
      known.update(note.course);
      return known;
    }
    const start = startFolder(note.uri);
    const made = new Runner({
      course: note.course,
      open: openPlaceOf(this.services, start),
      ...(start === undefined ? {} : { start }),
      visibleDirectory: (frames) =>
        setting('course.runIn') === 'terminal' ? this.terminals.directory(note, frames) : undefined,
      workspace: (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri.fsPath),
      timeLimitMs: setting('course.timeLimit') * 1000,
    });
    this.runners.set(note, made);
    return made;
  }

  /**
   * In a terminal that can be seen: the host's own shell where it tells VS Code what becomes of a command, else a shell
   * of ours, shown in one. Containers are always of the second kind: their shells tell nothing.
   */
  private async inTerminal(note: Note, command: NoteCommand, options: RunOptions): Promise<CommandResult> {
    const { what, signal } = options;
    const inner = entering(command);
    const context = inner?.is === 'place' ? inner.frames : command.context;
    const visibly = inner || context.length > 1 ? undefined : await this.terminals.onHost(note, context, signal);
    const decoder = new StringDecoder('utf8');
    const base = { confirmed: what.digest, onOutput: (bytes: Buffer) => options.onOutput(decoder.write(bytes)) };
    if (visibly) return this.runner(note).run(command, { ...base, signal, elsewhere: visibly });
    const abort = new AbortController();
    const mirror = this.terminals.mirror(note, { context, sent: what.sent, stop: () => abort.abort() });
    let exitCode: number | undefined;
    try {
      const result = await this.runner(note).run(command, {
        confirmed: what.digest,
        signal: AbortSignal.any([signal, abort.signal]),
        onOutput: (bytes) => {
          mirror.write(bytes);
          base.onOutput(bytes);
        },
      });
      exitCode = result.exitCode;
      return result;
    } finally {
      mirror.onInterrupt = () => undefined;
      mirror.end(exitCode);
    }
  }
}
