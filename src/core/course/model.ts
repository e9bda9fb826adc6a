/** Notes read into a course, as values. Lines are counted from 1, as people and editors count them. */

/** One shell in the stack of shells that a note has entered, outermost first: "host › d1". */
export interface Frame {
  readonly kind: 'host' | 'container' | 'runc' | 'netns' | 'remote';
  /** The container, bundle, namespace or machine, as the note names it. */
  readonly name?: string;
}

/**
 * How a command is meant.
 * - `run`: a step of the sequence.
 * - `reference`: a card in prose (`\$ docker info`): listed with a button, not part of the sequence.
 * - `file`: makes a file whose content the note shows.
 * - `interactive`: opens a shell or a full-screen program.
 * - `login`: asks for a name or a password, which Stevedore never types.
 */
export type CommandKind = 'run' | 'reference' | 'file' | 'interactive' | 'login';

/** Something in a command that stands for a reader's own value, exactly as it is written there. */
export interface Placeholder {
  readonly text: string;
  /** What it may be, where the note says so: `tap0(eth0)` is one of two. */
  readonly choices?: readonly string[];
}

/** What the note says that a command prints, and whether it is meant to succeed. */
export interface Expected {
  readonly lines: readonly string[];
  readonly exit: 'ok' | 'fail' | 'any';
}

/** The language that a command is written in. Only `sh` is run; the others are shown and copied. */
export type Dialect = 'sh' | 'powershell' | 'cmd';

export interface NoteCommand {
  /** Without prompts and continuation prompts, every line of it; what runs, byte for byte, once placeholders are filled. */
  readonly text: string;
  readonly line: number;
  readonly endLine: number;
  readonly kind: CommandKind;
  readonly dialect: Dialect;
  /** Where it runs; never empty. */
  readonly context: readonly Frame[];
  readonly sudo: boolean;
  /** Gives the prompt back while what it started goes on: `-d`, `&`. */
  readonly detaches: boolean;
  readonly placeholders: readonly Placeholder[];
  readonly expected: Expected;
  /** What the note shows as the content of the file that an editor is opened for; of kind `file` only. */
  readonly body?: string;
}

/** Words of the author between commands, inside a fence: not output, not a command. */
export interface Narration {
  readonly text: string;
  readonly line: number;
}

export interface NoteStep {
  readonly title: string;
  readonly line: number;
  readonly commands: readonly NoteCommand[];
  readonly narration: readonly Narration[];
}

export interface Chapter {
  readonly title: string;
  readonly line: number;
  readonly steps: readonly NoteStep[];
}

/** What an author says about a note at its top, in YAML between `---` lines. All of it may be absent. */
export interface FrontMatter {
  readonly title?: string;
  readonly language?: string;
  /** Placeholder as written → the question to ask, or the value to take when nothing is said. */
  readonly placeholders?: Readonly<Record<string, { readonly ask?: string; readonly default?: string }>>;
  /** Commands (their text, or how it begins) that are meant to fail. */
  readonly expectedFailures?: readonly string[];
  /** Command (its text, or how it begins) → a hint. */
  readonly hints?: Readonly<Record<string, string>>;
}

export interface Course {
  readonly title: string;
  /** BCP 47, as far as it can be told: "zh-TW", "en". */
  readonly language: string;
  readonly chapters: readonly Chapter[];
  readonly frontMatter: FrontMatter;
}

/** All commands of a course in the order of the note, references among them. */
export function commandsOf(course: Course): readonly NoteCommand[] {
  return course.chapters.flatMap((chapter) => chapter.steps.flatMap((step) => step.commands));
}
