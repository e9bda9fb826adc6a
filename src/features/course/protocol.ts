/** What the panel and the extension say to each other. Both sides are ours; what is in it may be hostile and is text only. */

/** One part of a command taken apart: the words as they stand in the note, and what they mean. */
export interface ExplainedPart {
  readonly text: string;
  readonly meaning: string;
}

/** One line about why the output is not what the note shows. */
export interface ShownDifference {
  readonly why: string;
  readonly expected?: string;
  readonly real?: string;
}

/** A line beside a command, and what kind of line it is: "In fact", "Hint". */
export interface ShownFact {
  readonly label: string;
  readonly text: string;
}

/** A command as the panel shows it. Every text is in the reader's language and visible already. */
export interface ShownCommand {
  readonly key: string;
  readonly line: number;
  readonly text: string;
  readonly place: string;
  readonly kind: string;
  readonly state: string;
  readonly stateWord: string;
  /** `here`: with a button; `terminal`: only typed into one, where a person answers; `nowhere`: for another shell. */
  readonly runs: 'here' | 'terminal' | 'nowhere';
  readonly isCard: boolean;
  readonly expected: string;
  /** What the note says of the exit, where it says something: "meant to fail". */
  readonly expectedExit: string;
  readonly real: string;
  /** In place of `real`: what became of a run of before this window was opened, whose output is not kept; else empty. */
  readonly ofBefore: string;
  /** Bytes of the output before `real`, in words; empty where there are none. */
  readonly cut: string;
  readonly exit: string;
  readonly differences: readonly ShownDifference[];
  /** Lines beside the command: what is in fact so, hints of the author, values that were filled in. */
  readonly facts: readonly ShownFact[];
  readonly explained: readonly ExplainedPart[];
}

/** The texts of the panel's own buttons and headings. */
export interface PanelWords {
  readonly run: string;
  readonly runAgain: string;
  readonly stop: string;
  readonly copy: string;
  readonly explain: string;
  readonly terminal: string;
  /** What `terminal` does, in full. */
  readonly terminalMeans: string;
  readonly expected: string;
  readonly real: string;
  readonly differences: string;
  readonly explanation: string;
  readonly noteShows: string;
  readonly came: string;
}

export type ToPanel =
  | {
      readonly is: 'note';
      /** The address of the note, by which the panel is found again after a reload. */
      readonly note: string;
      readonly html: string;
      readonly language: string;
      readonly commands: readonly ShownCommand[];
      readonly words: PanelWords;
    }
  | { readonly is: 'commands'; readonly commands: readonly ShownCommand[] }
  /** The newest part of what a running command prints, in place of what was there. */
  | { readonly is: 'output'; readonly key: string; readonly text: string; readonly cut: string }
  | { readonly is: 'reveal'; readonly place: PanelPlace };

/** A command by its key, or what stands at a line of the note. */
export type PanelPlace = { readonly key: string } | { readonly line: number };

export type PanelAction = 'run' | 'stop' | 'copy' | 'explain' | 'terminal';

export type FromPanel =
  | { readonly is: 'ready' }
  | { readonly is: 'action'; readonly action: PanelAction; readonly note: string; readonly key: string }
  | { readonly is: 'link'; readonly address: string }
  | { readonly is: 'pictures'; readonly site: string };

const actions: readonly string[] = ['run', 'stop', 'copy', 'explain', 'terminal'];

/** Whether a message is one of ours, of the right shape. */
export function isFromPanel(message: unknown): message is FromPanel {
  if (typeof message !== 'object' || message === null || !('is' in message)) return false;
  const one = message as Readonly<Record<string, unknown>>;
  if (one['is'] === 'ready') return true;
  if (one['is'] === 'link') return typeof one['address'] === 'string';
  if (one['is'] === 'pictures') return typeof one['site'] === 'string';
  if (one['is'] !== 'action' || !actions.includes(String(one['action']))) return false;
  return typeof one['key'] === 'string' && typeof one['note'] === 'string';
}
