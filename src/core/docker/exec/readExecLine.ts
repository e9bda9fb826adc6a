import { parse, type Word } from 'unbash';
import { t } from '../../l10n/l10n';

/**
 * What a person typed to be run in a container. `words`: one program and its arguments. `shell`: something in it only
 * means something to a shell; `argv` hands the line to the container's own. `unready`: nothing yet, or `why` not.
 */
export type ExecLine =
  | { readonly kind: 'words'; readonly argv: readonly string[] }
  | { readonly kind: 'shell'; readonly argv: readonly string[] }
  | { readonly kind: 'unready'; readonly why: string };

/** Longer ones are pasted by mistake. */
const longest = 65_536;

/** Parts of a word that stand for themselves once the quotes are gone (bash(1), QUOTING). */
const fixed: readonly string[] = ['Literal', 'SingleQuoted', 'AnsiCQuoted'];

/** Takes a line apart as bash would, without running or filling in anything. */
export function readExecLine(text: string): ExecLine {
  const line = text.trim();
  if (line === '') return { kind: 'unready', why: t('Type a command.') };
  if (line.length > longest) return { kind: 'unready', why: t('This is too long for one line.') };
  const script = parse(line);
  if (script.errors && script.errors.length > 0) {
    return { kind: 'unready', why: t('A quote or a bracket is still open.') };
  }
  const [statement, ...more] = script.commands;
  const inShell: ExecLine = { kind: 'shell', argv: ['sh', '-c', line] };
  if (!statement || more.length > 0 || statement.background === true) return inShell;
  const { command } = statement;
  if (command.type !== 'Command' || command.redirects.length > 0) return inShell;
  if (!command.name || command.prefix.length > 0) return inShell;
  const argv: string[] = [];
  for (const word of [command.name, ...command.args]) {
    if (word.type !== 'Word' || isForShell(word)) return inShell;
    argv.push(word.value);
  }
  return { kind: 'words', argv };
}

/** Whether a shell would put something else in a word's place: variables, `~`, patterns. */
function isForShell(word: Word): boolean {
  const parts = word.parts ?? [];
  if (word.text.startsWith('~')) return true;
  if (parts.length === 0) return /[*?[{]/.test(word.text.replace(/\\./g, ''));
  return parts.some((part) => {
    if (part.type === 'DoubleQuoted') return part.parts.some((inside) => !fixed.includes(inside.type));
    return !fixed.includes(part.type) || (part.type === 'Literal' && /[*?[{]/.test(part.text.replace(/\\./g, '')));
  });
}
