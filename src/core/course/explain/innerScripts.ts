import type { Token } from './token';

/** A text within a command that is itself read by a shell. Offsets into it are offsets into the command, shifted by `start`. */
export interface InnerScript {
  readonly text: string;
  readonly start: number;
}

const shells = /^(.*\/)?((ba|da|a|z|k)?sh|su)$/;

/** What begins a script for a shell (execve(2), interpreter scripts). */
export const shebang = /^#! *\S*(sh|env +\S*sh)\b/;

/** What is handed to a shell to run (`sh -c '…'`), and what is printed to become a script (`echo $'#!/bin/sh …' > x`). */
export function innerScripts(tokens: readonly Token[]): readonly InnerScript[] {
  const handed = handedScript(tokens);
  const printed = tokens.slice(1).flatMap((token) => {
    const inner = unquoted(token);
    return inner && shebang.test(inner.text) ? [inner] : [];
  });
  return [...(handed ? [handed] : []), ...printed];
}

function handedScript(tokens: readonly Token[]): InnerScript | undefined {
  const shell = tokens.findIndex(({ value }) => shells.test(value));
  const flag = tokens.findIndex(({ value }, index) => shell >= 0 && index > shell && /^-[a-z]*c$/.test(value));
  const script = flag < 0 ? undefined : tokens[flag + 1];
  return script && unquoted(script);
}

/** What stands within the quotes of a word, where it stands there as it will be read. */
function unquoted({ text, start }: Token): InnerScript | undefined {
  const plain = /^'([^']*)'$|^"([^"\\$`]*)"$/.exec(text);
  const inner = plain?.[1] ?? plain?.[2];
  if (inner !== undefined) return { text: inner, start: start + 1 };
  const escaped = /^\$'((?:[^'\\]|\\['"nt])*)'$/.exec(text)?.[1];
  return escaped === undefined ? undefined : { text: unescaped(escaped), start: start + 2 };
}

/**
 * The escapes of `$'…'` (bash(1), QUOTING) as what they mean, at the same length: a blank outside of the quotes that they
 * begin or end.
 */
function unescaped(text: string): string {
  let quotes = 0;
  return text.replace(/\\(.)/g, (_, letter: string) => {
    if (letter === 'n') return ' \n';
    if (letter === 't') return '  ';
    if (letter === '"') return ' "';
    quotes += 1;
    return quotes % 2 === 1 ? " '" : "' ";
  });
}
