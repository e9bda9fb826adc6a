import type { FrontMatter, NoteCommand, Placeholder } from '../model';
import { accountsIn } from './accounts';
import { expectedOf } from './expected';
import type { Placed, Shown } from './walk';

export interface CommandOptions {
  /** Lines of the note before the segment that the command stands in. */
  readonly offset: number;
  readonly frontMatter: FrontMatter;
  /** The accounts that the note writes as its reader's own. */
  readonly accounts: readonly string[];
  /** What later segments show of it. */
  readonly more: Shown | undefined;
}

/** A command as the course has it, with what the author said about such commands. */
export function commandOf({ item, facts, context, shown }: Placed, options: CommandOptions): NoteCommand {
  const { offset, frontMatter, more } = options;
  const { kind, sudo, detaches, placeholders, edits } = facts;
  const lines = more ? [...shown.lines, ...more.lines] : shown.lines;
  const body = edits && (shown.file || more?.file === true || lines.length > 0);
  const expected = expectedOf(item.text, { lines: body ? [] : lines, error: shown.error || more?.error === true });
  const fails = frontMatter.expectedFailures?.some((start) => item.text.startsWith(start)) === true;
  const command: NoteCommand = {
    text: item.text,
    line: item.line + offset,
    endLine: item.endLine + offset,
    kind: body ? 'file' : kind,
    dialect: item.dialect,
    context,
    sudo,
    detaches,
    placeholders: withNames(placeholders, item.text, options),
    expected: fails ? { ...expected, exit: 'fail' } : expected,
  };
  return body ? { ...command, body: shown.body ?? more?.body ?? `${lines.join('\n')}\n` } : command;
}

/** A word that the author declares a placeholder is one wherever it stands by itself; an account where it is named as one. */
function withNames(
  found: readonly Placeholder[],
  text: string,
  { frontMatter: { placeholders = {} }, accounts }: CommandOptions,
): readonly Placeholder[] {
  const declared = Object.keys(placeholders).filter((name) => name !== '' && standsIn(text, name));
  const names = accounts.length === 0 ? declared : [...new Set([...declared, ...accountsIn(text, accounts)])];
  const more = names.filter((name) => !found.some((one) => one.text.includes(name)));
  return more.length === 0 ? found : [...found, ...more.map((name) => ({ text: name }))];
}

function standsIn(text: string, name: string): boolean {
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    if (!/[\w-]/.test(text.charAt(at - 1)) && !/[\w-]/.test(text.charAt(at + name.length))) return true;
  }
  return false;
}
