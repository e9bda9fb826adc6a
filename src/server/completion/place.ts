import { getLocation, type Node } from 'jsonc-parser';
import type { Path } from '../../core/oci/syntax/value';
import type { Span } from '../../core/oci/syntax/span';

/** Where somebody types. */
export interface Place {
  /** Of the key or the value that is typed; a key's own name is its last step. */
  readonly path: Path;
  readonly isKey: boolean;
  /** What a proposal replaces: the word or the string around the cursor, quotes included; empty where there is none. */
  readonly replaced: Span;
  /** What stands in it before the cursor, as the string means it. */
  readonly typed: string;
  /** Whether what is typed is a string. */
  readonly quoted: boolean;
  /** The first character behind it that is no space; empty at the end of the text. */
  readonly next: string;
}

/** What a key or a value may follow; behind a value that is complete nothing but a comma fits. */
const opens = /(?:^|[{[,:])\s*$/;

const wordCharacter = /[\w.+-]/;

/** The place of an offset; undefined behind a value that is complete, where nothing but a comma fits. */
export function placeAt(text: string, offset: number): Place | undefined {
  const { path, isAtPropertyKey, previousNode } = getLocation(text, offset);
  const string = previousNode && stringAround(text, previousNode, offset);
  const replaced = string ?? wordAround(text, offset);
  if (!opens.test(text.slice(Math.max(0, replaced.start - 4096), replaced.start))) return undefined;
  const written = text.slice(replaced.start, offset);
  return {
    path,
    isKey: isAtPropertyKey,
    replaced,
    typed: string ? unescaped(written.slice(1)) : written,
    quoted: string !== undefined,
    next: /^\s*(\S?)/.exec(text.slice(replaced.end, replaced.end + 4096))?.[1] ?? '',
  };
}

const end = ({ offset, length }: Node): number => offset + length;

/** The string that the cursor is in or touches. One that is not closed reaches to the cursor: the rest of the line is not its own. */
function stringAround(text: string, node: Node, offset: number): Span | undefined {
  if (node.type !== 'string' && node.type !== 'property') return undefined;
  if (offset <= node.offset || offset > end(node) || text[node.offset] !== '"') return undefined;
  const closed = /^"(?:[^"\\\n]|\\.)*"$/.test(text.slice(node.offset, end(node)));
  return { start: node.offset, end: closed ? end(node) : offset };
}

function wordAround(text: string, offset: number): Span {
  let start = offset;
  let stop = offset;
  while (start > 0 && wordCharacter.test(text.charAt(start - 1))) start--;
  while (wordCharacter.test(text.charAt(stop))) stop++;
  return { start, end: stop };
}

function unescaped(written: string): string {
  try {
    return String(JSON.parse(`"${written}"`));
  } catch {
    return written;
  }
}
