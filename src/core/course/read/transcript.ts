import type { Code } from './blocks';
import { enteredBy } from './entering';
import type { Item } from './items';
import { callsOf, commandEnd, type Budget } from './lexing';
import { readPrompt, type Prompt } from './prompts';
import { commandLikelihood } from './shape';
import { isNarration } from './text';
import { windowsEnd } from './windows';

/** The prompt of a line of a fence, by the line's index, if it counts as one there. */
export type Accepts = (index: number) => Prompt | undefined;

/** What decides whether `# x`, `% x` and `> x` are prompts in a fence; undefined when it shows no prompt at all. */
export function acceptedPrompts({ lines, form }: Code, root: boolean): Accepts | undefined {
  const prompts = lines.map(readPrompt);
  const sure = prompts.some((prompt) => prompt?.certainty === 'sure');
  const user = prompts.some((prompt) => prompt?.certainty === 'sure' && !prompt.root);
  const bare =
    !sure && outsideHeredocs(lines).some((line) => !readPrompt(line) && commandLikelihood(line) === 'command');
  const indent = indentOf(lines.find((_, index) => prompts[index]?.certainty === 'sure') ?? '');
  const first = prompts[lines.findIndex((line) => line.trim() !== '')];
  const entersRoot = (): boolean =>
    prompts.some(
      (prompt) => prompt?.certainty === 'sure' && callsOf(prompt.rest).some((call) => enteredBy(call)?.root === true),
    );
  const hash = prompts.some((prompt) => prompt?.look === '#');
  const marks = {
    '#': hash && !bare && (root || !user || entersRoot() || opensAsRoot(lines, prompts)),
    '%': !bare && !sure,
    '>': !sure && first?.look === '>' && form !== 'html',
  };
  const counts = (prompt: Prompt | undefined, index: number): Prompt | undefined => {
    if (!prompt) return undefined;
    if (prompt.certainty === 'sure') return isQuoted(prompt, lines[index] ?? '', indent) ? undefined : prompt;
    if (prompt.look === '#' || prompt.look === '%' || prompt.look === '>') {
      return marks[prompt.look] && commandLikelihood(prompt.rest) === 'command' ? prompt : undefined;
    }
    return commandLikelihood(prompt.rest) === 'command' ? { ...prompt, certainty: 'sure' } : undefined;
  };
  const counted = prompts.map(counts);
  return sure || counted.some((prompt) => prompt) ? (index) => counted[index] : undefined;
}

/** The lines that are not the text of a file which a command before them reads. */
function outsideHeredocs(lines: readonly string[]): readonly string[] {
  let end: string | undefined;
  return lines.filter((line) => {
    const inside = end !== undefined;
    if (line.trim() === end) end = undefined;
    else if (!inside) end = /<<-?\s*['"]?(\w+)/.exec(line)?.[1];
    return !inside;
  });
}

/** The first line is a command behind `#`, and what it prints stands below. */
function opensAsRoot(lines: readonly string[], prompts: readonly (Prompt | undefined)[]): boolean {
  const at = lines.findIndex((line) => line.trim() !== '');
  const next = lines[at + 1] ?? '';
  if (prompts[at]?.look !== '#' || commandLikelihood(prompts[at].rest) !== 'command') return false;
  return next.trim() !== '' && prompts[at + 1] === undefined && commandLikelihood(next) === 'no';
}

/** A line that only looks like a prompt: printed from a file, deeper than the fence's own, or the author's words after a `$`. */
function isQuoted({ look, rest }: Prompt, line: string, indent: number): boolean {
  return look === '$' && (indentOf(line) > indent + 2 || (isNarration(rest) && commandLikelihood(rest) === 'no'));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** A key that a terminal echoes, at an empty prompt or after a line that was given up. */
const interrupted = /^(?:.*\S)?\s*\^[CZ\\]$/;

/** A recorded session: prompts with commands, and what they printed. */
export function readTranscript(code: Code, accepts: Accepts): readonly Item[] {
  const { lines } = code;
  const budget: Budget = { lines: 20_000 };
  const items: Item[] = [];
  // Commands without a prompt count until one with a prompt comes, and again after an `exit`.
  let bare = true;
  let bareStyle = true;
  let started = false;
  for (let index = 0; index < lines.length;) {
    const line = lines[index] ?? '';
    const prompt = accepts(index);
    if ((prompt && (prompt.rest === '' || interrupted.test(prompt.rest))) || isIdle(line, items)) {
      index++;
    } else if (prompt && /^#(?:\s|$)/.test(prompt.rest)) {
      items.push({ kind: 'narration', text: prompt.rest, line: code.line + index });
      index++;
    } else if (prompt || (bare && commandLikelihood(line) === 'command')) {
      if (!started) bareStyle = !prompt;
      started = true;
      const { text, next } = takeCommand({ lines, index, accepts, budget, prompt });
      items.push(command(code, { text, from: index, next, prompt }));
      bare = bareStyle && (!prompt || /^(?:exit|logout)$/.test(text));
      index = next;
    } else {
      const number = code.line + index;
      if (explains(lines, index, accepts)) items.push(comment(line, number));
      else items.push(speaks(line, items) ? { kind: 'output', text: line, line: number } : aside(line, number));
      index++;
    }
  }
  return items;
}

/** `#` alone, after commands behind the same mark: the shell waits. */
function isIdle(line: string, items: readonly Item[]): boolean {
  if (!/^\s*[#%>]\s*$/.test(line)) return false;
  return items.some((item) => 'prompt' in item && item.prompt.look === line.trim());
}

function command(
  code: Code,
  { text, from, next, prompt }: { text: string; from: number; next: number; prompt: Prompt | undefined },
): Item {
  const line = code.line + from;
  const endLine = code.line + next - 1;
  if (!prompt) return { kind: 'command', text, line, endLine, dialect: 'sh' };
  return { kind: 'command', text, line, endLine, dialect: prompt.dialect, prompt };
}

/** `# then look at it` right before a prompt is said by the author; elsewhere it may be a line of a file that was printed. */
function explains(lines: readonly string[], index: number, accepts: Accepts): boolean {
  if (!/^\s*#+ /.test(lines[index] ?? '')) return false;
  const next = lines.slice(index + 1, index + 9).findIndex((line) => !/^\s*(?:#|$)/.test(line));
  return next >= 0 && accepts(index + 1 + next) !== undefined;
}

/** `ping: 網路無法連接`: a program of the command before speaks, in the language of its system. */
function speaks(line: string, items: readonly Item[]): boolean {
  const name = /^-?([\w./-]{1,40}): /.exec(line)?.[1];
  const last = name === undefined ? undefined : items.findLast(({ kind }) => kind === 'command');
  return (
    last !== undefined && (/^(?:ba|a|z|da)?sh$/.test(name ?? '') || last.text.split(/[\s/]+/).includes(name ?? ''))
  );
}

function comment(line: string, number: number): Item {
  return { kind: 'narration', text: line.trim(), line: number };
}

/** A line that is no command: output, or the author speaking, or a comment. */
function aside(line: string, number: number): Item {
  if (isNarration(line)) return { kind: 'narration', text: line.trim(), line: number };
  return { kind: 'output', text: line, line: number };
}

interface Taking {
  readonly lines: readonly string[];
  readonly index: number;
  readonly accepts: Accepts;
  readonly budget: Budget;
  readonly prompt: Prompt | undefined;
}

function takeCommand(taking: Taking): { readonly text: string; readonly next: number } {
  const { lines, index, accepts, budget, prompt } = taking;
  const first = prompt?.rest ?? (lines[index] ?? '').trim();
  if (prompt && prompt.dialect !== 'sh') return windowsCommand(taking, first);
  const own = (from: number): number => nextPrompt(lines.length, from, accepts);
  const attempt = (to: number, form: 'raw' | 'freed'): { readonly text: string; readonly next: number } => {
    const window = form === 'raw' ? [first, ...lines.slice(index + 1, to)] : continued(first, lines, index, to);
    const end = commandEnd({ lines: window, from: 0, to: window.length, budget });
    return { text: window.slice(0, end).join('\n').trimEnd(), next: index + end };
  };
  if (!/["'`\\({<|&]|^\s*(?:if|for|while|until|case)\b/.test(first)) return { text: first, next: index + 1 };
  const far = Math.min(lines.length, index + 513);
  // A file with lines that begin with `>` is no row of continuation prompts.
  const raw = first.includes('<<') ? attempt(far, 'raw') : undefined;
  if (raw && raw.next > index + 1) return raw;
  const near = attempt(own(index + 1), 'freed');
  // A heredoc may hold lines that look like prompts: `# comment` in a file that root writes.
  if (near.next > index + 1 || !first.includes('<<')) return near;
  return attempt(far, 'freed');
}

function windowsCommand(
  { lines, index, accepts }: Taking,
  first: string,
): { readonly text: string; readonly next: number } {
  const window = [
    first,
    ...lines
      .slice(index + 1, nextPrompt(lines.length, index + 1, accepts))
      .map((line) => line.replace(/^>> ?|^More\? /, '')),
  ];
  const end = windowsEnd(window, 0);
  return { text: window.slice(0, end).join('\n').trimEnd(), next: index + end };
}

function nextPrompt(count: number, from: number, accepts: Accepts): number {
  const last = Math.min(count, from + 512);
  for (let index = from; index < last; index++) if (accepts(index)) return index;
  return last;
}

/** The lines of a command from its first on, freed of continuation prompts where the second line has one. */
function continued(first: string, lines: readonly string[], index: number, to: number): readonly string[] {
  const rest = lines.slice(index + 1, to);
  const prompt = /^\s*(?:>|quote>|dquote>|heredoc>|pipe>|cmdand>|for>|bquote>)(?: |$)/;
  if (!prompt.test(rest[0] ?? '')) return [first, ...rest];
  const end = rest.findIndex((line) => !prompt.test(line));
  const count = end < 0 ? rest.length : end;
  return [first, ...rest.slice(0, count).map((line) => line.replace(prompt, '')), ...rest.slice(count)];
}
