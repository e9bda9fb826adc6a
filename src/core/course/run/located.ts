import { type Command, forEachChild, parse, type SyntaxNode } from 'unbash';
import { quote } from '../../text/quote';

/** Programs by their names, with the absolute paths that a person agreed to run them from. */
export type Located = ReadonlyMap<string, string>;

/** Programs that run the word behind them. */
const runners = /^(sudo|doas|env|nohup|time|nice|exec|command)$/;

/** `text` with these programs called by their paths, where their bare names stand as a program. */
export function withPaths(text: string, located: Located): string {
  if (located.size === 0) return text;
  const found: { readonly pos: number; readonly end: number; readonly path: string }[] = [];
  const visit = (node: SyntaxNode): void => {
    if (node.type === 'Command') {
      const word = programWord(node);
      const path = word && located.get(word.value);
      if (word && path !== undefined) found.push({ pos: word.pos, end: word.end, path });
    }
    forEachChild(node, visit);
  };
  visit(parse(text));
  return found
    .sort((left, right) => right.pos - left.pos)
    .reduce((line, { pos, end, path }) => line.slice(0, pos) + quote(path) + line.slice(end), text);
}

/** The word of the program, behind those that only run it; options of theirs are not stepped over. */
function programWord(
  command: Command,
): { readonly value: string; readonly pos: number; readonly end: number } | undefined {
  const words = command.name ? [command.name, ...command.args] : [];
  const at = words.findIndex((word) => !(word.type === 'Word' && runners.test(word.value)));
  const word = words[at];
  return word?.type === 'Word' ? word : undefined;
}
