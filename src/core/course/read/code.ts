import type { Code } from './blocks';
import { withCommentedOutput } from './commented';
import { isForeign } from './contentKind';
import type { Item } from './items';
import { claimOf, dialectOf } from './labels';
import { readPrompt } from './prompts';
import { readScript } from './script';
import { commandLikelihood } from './shape';
import { acceptedPrompts, readTranscript } from './transcript';

/** The commands, outputs and narrations of a code block, in order; none for a file, another language, or output alone. */
export function readCode(code: Code, root: boolean): readonly Item[] {
  return withCommentedOutput(itemsOf(code, root));
}

function itemsOf(code: Code, root: boolean): readonly Item[] {
  const claim = claimOf(code.label);
  if (code.lines.length === 1 && (code.lines[0] ?? '') === '') return [];
  const accepts = acceptedPrompts(code, root);
  if (accepts && (claim === 'plain' || claim === 'shell' || claim === 'console' || opensWithPrompt(code))) {
    return readTranscript(code, accepts);
  }
  if (claim === 'output') return outputOf(code);
  if (isForeign(code.lines)) return [];
  const dialect = dialectOf(code.label);
  if (claim === 'shell' || claim === 'console')
    return readScript({ code, dialect, trust: claim === 'shell' ? 'all' : 'first' });
  const first = code.lines.find((line) => line.trim() !== '' && !line.trim().startsWith('#'));
  if (first === undefined || commandLikelihood(first) !== 'command') return [];
  return claim === 'other'
    ? strict(readScript({ code, dialect, trust: 'known' }))
    : readScript({ code, dialect, trust: 'known' });
}

/** All of a code block as what the command before it prints. */
export function outputOf({ label, lines, line }: Code): readonly Item[] {
  const kind = label === 'error' || label === 'stderr' ? 'error' : 'output';
  return lines.map((text, index) => ({ kind, text, line: line + index }));
}

function opensWithPrompt(code: Code): boolean {
  const first = code.lines.find((line) => line.trim() !== '');
  return first !== undefined && readPrompt(first)?.certainty === 'sure';
}

/** A fence that claims to be another language holds commands only if it holds nothing else. */
function strict(items: readonly Item[]): readonly Item[] {
  return items.some((item) => item.kind === 'output') ? [] : items;
}
