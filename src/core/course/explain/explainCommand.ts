import type { Placeholder } from '../model';
import type { Explanation, Part } from './explanation';
import { maskPlaceholders } from './mask';
import type { OwnPrograms } from './ownPrograms';
import { explainScript } from './script';

/** Longer than what anybody types or reads: such a text is data, and taking it apart would only take time. */
const longest = 20_000;

/**
 * Takes a command of a note apart, word by word, in the reader's language: programs, subcommands, flags, operands,
 * placeholders, and what the shell does with it all. `text` is without prompts; `placeholders` are those that the note's
 * reader found, `own` the programs that the note makes itself. Parts are in the order of the text, an outer one before the ones inside it. Never fails: of what our data
 * does not have it says so. Facts come from the man pages and docs that each file of `manuals` names.
 */
export function explainCommand(
  text: string,
  placeholders: readonly Placeholder[] = [],
  own: OwnPrograms = new Map(),
): Explanation {
  if (text.length > longest) return { parts: [] };
  const masked = maskPlaceholders(text, placeholders);
  const parts = [...masked.parts, ...explainScript(masked.text, own)].map((part) => ({
    ...part,
    text: text.slice(part.start, part.end),
  }));
  return { parts: parts.sort(inOrder) };
}

/** By where they begin, the longer first: a stable order for parts within parts. */
function inOrder(a: Part, b: Part): number {
  return a.start - b.start || b.end - a.end;
}
