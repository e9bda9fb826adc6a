import { parse, type Word } from 'unbash';
import { t } from '../../l10n/l10n';

/** A line as the words that a shell would hand to the program, or why only a shell can say what they are. */
export type Lexed =
  { readonly is: 'words'; readonly words: readonly string[] } | { readonly is: 'shell'; readonly why: string };

/**
 * Takes a line apart as bash would, as far as that is possible without being bash: quotes are taken away, `\` at the end of a
 * line joins. Variables, substitutions, patterns, pipes and redirections are for a shell.
 */
export function lexLine(line: string): Lexed {
  const { commands, errors = [] } = parse(line.trim());
  if (errors.length > 0) return forShell(t('A quotation mark or a bracket is not closed.'));
  const [statement] = commands;
  if (!statement || commands.length !== 1 || statement.command.type !== 'Command')
    return forShell(t('It is more than one command.'));
  const { name, prefix, args, redirects } = statement.command;
  if (statement.background || redirects.length > 0) return forShell(t('It redirects, or runs in the background.'));
  if (prefix.length > 0 || args.some(({ type }) => type === 'Assignment')) return forShell(t('It sets variables.'));
  const words = [...(name ? [name] : []), ...args.filter((word) => word.type === 'Word')];
  const changing = words.find((word) => !isPlain(word));
  if (changing) return forShell(t('The shell makes something else of {0}.', changing.text));
  return { is: 'words', words: words.map(({ value }) => value) };
}

const forShell = (why: string): Lexed => ({ is: 'shell', why });

const plainParts: readonly string[] = ['Literal', 'SingleQuoted', 'AnsiCQuoted'];

/** Whether a word means what is written. A pattern in it may become names of files; a lone tilde a home. */
function isPlain(word: Pick<Word, 'text' | 'parts'>): boolean {
  if (/^~/.test(word.text)) return false;
  return (word.parts ?? []).every((part) => {
    if (part.type === 'DoubleQuoted') return part.parts.every((inner) => inner.type === 'Literal');
    // The brackets of an IPv6 address: no file has such a name.
    if (part.type === 'Glob') return part.kind === 'bracket' && part.text.includes(':');
    return plainParts.includes(part.type);
  });
}
