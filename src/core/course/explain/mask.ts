import { t } from '../../l10n/l10n';
import type { Part } from './explanation';
import type { Placeholder } from '../model';

/** A command whose placeholders are words to a shell lexer, every offset as before. */
export interface Masked {
  readonly text: string;
  readonly parts: readonly Part[];
}

/** `tap0(eth0)`: one of two. `<Login Name>`: a value of the reader's; with blanks at its ends it would be redirections. */
const usual = /(?<choice>[\w.-]+\([\w.-]+\))|<(?! )[A-Za-z][^<>|&;\n]*(?<! )>/gu;

/**
 * Replaces placeholders by fillers of the same length: the ones that are handed over, and those that look like one.
 * `$(…)` and `name()` stay, they are the shell's.
 */
export function maskPlaceholders(text: string, known: readonly Placeholder[] = []): Masked {
  const parts: Part[] = [];
  let masked = text;
  const mask = (start: number, found: string, choices: readonly string[] | undefined) => {
    const end = start + found.length;
    if (parts.some((part) => start < part.end && part.start < end)) return;
    parts.push({ start, end, text: found, role: 'placeholder', meaning: meaningOf(choices) });
    masked = masked.slice(0, start) + found.replace(/[^A-Za-z0-9]/g, '_') + masked.slice(end);
  };
  for (const one of known) {
    if (one.text === '') continue;
    for (let at = text.indexOf(one.text); at >= 0; at = text.indexOf(one.text, at + one.text.length)) {
      mask(at, one.text, one.choices);
    }
  }
  for (const found of text.matchAll(usual)) {
    if (text.charAt(found.index - 1) === '$' || insideQuotes(text, found.index)) continue;
    mask(found.index, found[0], found.groups?.['choice'] === undefined ? undefined : found[0].slice(0, -1).split('('));
  }
  return { text: masked, parts };
}

/** Whether an odd number of single quotes stands before: then it is text of a script, not a placeholder. */
function insideQuotes(text: string, at: number): boolean {
  return text.slice(0, at).split("'").length % 2 === 0;
}

function meaningOf(choices: readonly string[] | undefined): string {
  const [first, second] = choices ?? [];
  if (first === undefined || second === undefined) return t('Stands for a value of your own');
  return t('One of two, as it is with you: {0} or {1}', first, second);
}
