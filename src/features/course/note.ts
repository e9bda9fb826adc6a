import { basename } from 'node:path/posix';
import * as vscode from 'vscode';
import { hangFacts, type HungFact, inFact } from '../../core/course/explain/inFact';
import { type Course, commandsOf, type NoteCommand } from '../../core/course/model';
import { CourseReader } from '../../core/course/read/courseReader';
import type { CommandResult, Difference } from '../../core/course/run/outcome';
import { contentKeys, type Progress } from '../../core/course/run/progress';
import { OutputTail } from '../../core/course/run/shell/tail';
import type { CommandState } from '../../core/rows/courseState';

/** What is known of one command. The result is there when it was run in this session. */
export interface Status {
  readonly state: CommandState;
  readonly differences: readonly Difference[];
  /** Whether this is what was known before the window was opened: then the output of that run is not kept. */
  readonly isOfBefore?: true;
  readonly result?: CommandResult;
}

/** Something of a note changed: what it says, or how one of its commands stands. */
export type NoteChange = { readonly is: 'text' } | { readonly is: 'status'; readonly key: string };

/** How much of what a running command prints is kept to be shown, in bytes. */
const keptOutput = 32_768;

const untouched: Status = { state: 'todo', differences: [] };

/** One note that is open: what it says, and what became of its commands. */
export class Note implements vscode.Disposable {
  private readonly reader: CourseReader;
  private readonly changed = new vscode.EventEmitter<NoteChange>();
  readonly onDidChange = this.changed.event;
  private keys: ReadonlyMap<NoteCommand, string> = new Map();
  private byKey: ReadonlyMap<string, NoteCommand> = new Map();
  private readonly statuses = new Map<string, Status>();
  readonly tails = new Map<string, OutputTail>();
  private hung: readonly HungFact[] | undefined;
  private current: Course | undefined;
  private read = '';

  constructor(readonly uri: vscode.Uri) {
    this.reader = new CourseReader(basename(uri.path));
  }

  get id(): string {
    return this.uri.toString();
  }

  get text(): string {
    return this.read;
  }

  get course(): Course {
    return this.current ?? this.reader.update('');
  }

  get commands(): readonly NoteCommand[] {
    return [...this.byKey.values()];
  }

  /** Reads the note again where it has changed. */
  update(text: string): void {
    if (this.current && text === this.read) return;
    this.read = text;
    this.hung = undefined;
    const course = (this.current = this.reader.update(text));
    this.keys = contentKeys(commandsOf(course));
    this.byKey = new Map([...this.keys].map(([command, key]) => [key, command]));
    this.changed.fire({ is: 'text' });
  }

  /** Reads the note as it is in the editor at this moment: what was typed last counts before a command runs. */
  catchUp(): void {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === this.id);
    if (document) this.update(document.getText());
  }

  keyOf(command: NoteCommand): string {
    return this.keys.get(command) ?? '';
  }

  command(key: string): NoteCommand | undefined {
    return this.byKey.get(key);
  }

  /** The command that stands at a line, or the last one before it. */
  commandAt(line: number): NoteCommand | undefined {
    return this.commands.findLast((command) => command.line <= line);
  }

  status(key: string): Status {
    return this.statuses.get(key) ?? untouched;
  }

  /** Where the note is not right, or what one would want to know first; each beside a command or in the prose. Made when asked for. */
  get facts(): readonly HungFact[] {
    return (this.hung ??= hangFacts(this.course, inFact(this.course, this.read)));
  }

  /** What was known before this session. */
  restore(known: Progress): void {
    for (const [key, { verdict, differences }] of Object.entries(known)) {
      this.statuses.set(key, { state: verdict, differences, isOfBefore: true });
    }
  }

  begin(key: string): OutputTail {
    const tail = new OutputTail(keptOutput);
    this.tails.set(key, tail);
    this.setStatus(key, { ...untouched, state: 'running' });
    return tail;
  }

  end(key: string, status: Status): void {
    this.tails.delete(key);
    this.setStatus(key, status);
  }

  clear(): void {
    const keys = [...this.statuses.keys()];
    this.statuses.clear();
    keys.forEach((key) => this.changed.fire({ is: 'status', key }));
  }

  dispose(): void {
    this.changed.dispose();
  }

  private setStatus(key: string, status: Status): void {
    this.statuses.set(key, status);
    this.changed.fire({ is: 'status', key });
  }
}
