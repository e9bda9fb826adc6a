/** What the run panel and the extension say to each other. What comes from the page is checked by `isFromRunPanel`. */

/** The lists that fields suggest from. */
export type Suggesting = 'images' | 'networks' | 'volumes' | 'capabilities' | 'restarts';

export interface ShownField {
  /** The long name of its option. */
  readonly name: string;
  readonly is: 'flag' | 'text' | 'list';
  /** `-m, --memory` */
  readonly option: string;
  readonly help: string;
  readonly placeholder: string;
  readonly suggests?: Suggesting;
}

export interface ShownGroup {
  readonly id: string;
  readonly title: string;
  readonly fields: readonly ShownField[];
}

/** What the fields hold. `command` as a person types it, with quotes. */
export interface FormValues {
  readonly image: string;
  readonly command: string;
  readonly flags: Readonly<Record<string, boolean>>;
  readonly texts: Readonly<Record<string, string>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

export interface ShownRemark {
  readonly about: string;
  readonly weight: 'error' | 'warning' | 'note';
  readonly text: string;
}

/** The texts of the page's own buttons and headings. */
export interface RunWords {
  readonly title: string;
  readonly line: string;
  readonly lineHelp: string;
  readonly image: string;
  readonly command: string;
  readonly commandHelp: string;
  readonly run: string;
  readonly create: string;
  readonly copy: string;
  readonly terminal: string;
  readonly recent: string;
  readonly also: string;
  readonly weights: Readonly<Record<ShownRemark['weight'], string>>;
}

/** How the form stands. `line` or `values` are absent where the page has the newer ones itself. */
export interface RunState {
  readonly is: 'state';
  /** The number of the message that this answers; what a person has typed since is newer. */
  readonly answers: number;
  readonly line?: string;
  readonly values?: FormValues;
  /** The line without secrets, which the page may keep. */
  readonly kept: string;
  readonly remarks: readonly ShownRemark[];
  /** The options that no field is for, as they stand in the line. */
  readonly also: readonly string[];
  /** Why it cannot be run; empty when it can. */
  readonly blocked: string;
  /** What is going on; empty when nothing is. */
  readonly busy: string;
}

export type ToRunPanel =
  | {
      readonly is: 'form';
      readonly words: RunWords;
      readonly groups: readonly ShownGroup[];
      readonly suggestions: Readonly<Record<Suggesting, readonly string[]>>;
      readonly recent: readonly string[];
    }
  | RunState;

export type RunHow = 'run' | 'create' | 'copy' | 'terminal';

export type FromRunPanel =
  /** `kept`: the line of before a reload of the window; empty when there is none. */
  | { readonly is: 'ready'; readonly kept: string }
  | { readonly is: 'line'; readonly number: number; readonly line: string }
  | { readonly is: 'values'; readonly number: number; readonly values: FormValues }
  | { readonly is: 'recent'; readonly number: number; readonly index: number }
  | { readonly is: 'do'; readonly how: RunHow };

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const each = (value: unknown, fits: (one: unknown) => boolean): boolean =>
  isFields(value) && Object.values(value).every(fits);
const isText = (value: unknown): boolean => typeof value === 'string';

/** Whether a message is one of ours, of the right shape. */
export function isFromRunPanel(message: unknown): message is FromRunPanel {
  if (!isFields(message)) return false;
  const isNumbered = typeof message['number'] === 'number';
  switch (message['is']) {
    case 'ready':
      return isText(message['kept']);
    case 'line':
      return isNumbered && isText(message['line']);
    case 'values':
      return isNumbered && isValues(message['values']);
    case 'recent':
      return isNumbered && Number.isInteger(message['index']);
    case 'do':
      return ['run', 'create', 'copy', 'terminal'].includes(String(message['how']));
    default:
      return false;
  }
}

function isValues(value: unknown): value is FormValues {
  return (
    isFields(value) &&
    isText(value['image']) &&
    isText(value['command']) &&
    each(value['flags'], (one) => typeof one === 'boolean') &&
    each(value['texts'], isText) &&
    each(value['lists'], (one) => Array.isArray(one) && one.every(isText))
  );
}
