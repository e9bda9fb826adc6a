import type { Dialect } from '../model';
import type { Code } from './blocks';
import type { Item } from './items';
import { commandEnd, type Budget } from './lexing';
import { commandLikelihood } from './shape';
import { isNarration } from './text';
import { windowsEnd } from './windows';

export interface ScriptOptions {
  readonly code: Code;
  readonly dialect: Dialect;
  /**
   * Which lines are commands: `all` that may be one; `first`: the first that may be one and known programs after it;
   * `known`: known programs only.
   */
  readonly trust: 'all' | 'first' | 'known';
}

/** Commands without prompts, one after the other; what is none after a command is its output. */
export function readScript({ code, dialect, trust }: ScriptOptions): readonly Item[] {
  const { lines } = code;
  const budget: Budget = { lines: 20_000 };
  const items: Item[] = [];
  let state: 'start' | 'command' | 'output' = 'start';
  for (let index = 0; index < lines.length;) {
    const line = lines[index] ?? '';
    const number = code.line + index;
    if (line.trim() === '') {
      if (state === 'output') items.push({ kind: 'output', text: line, line: number });
      index++;
    } else if (isComment(line, dialect)) {
      items.push({ kind: 'narration', text: line.trim(), line: number });
      state = state === 'output' ? 'command' : state;
      index++;
    } else if (isNarration(line) && commandLikelihood(line) !== 'command') {
      items.push({ kind: 'narration', text: line.trim(), line: number });
      index++;
    } else if (isCommand(line, trust, state, dialect)) {
      const next =
        dialect === 'sh' ? commandEnd({ lines, from: index, to: lines.length, budget }) : windowsEnd(lines, index);
      const text = lines.slice(index, next).join('\n').trim();
      items.push({ kind: 'command', text, line: number, endLine: code.line + next - 1, dialect });
      state = 'command';
      index = next;
    } else {
      if (state !== 'start') items.push({ kind: 'output', text: line, line: number });
      state = state === 'start' ? 'start' : 'output';
      index++;
    }
  }
  return items;
}

function isComment(line: string, dialect: Dialect): boolean {
  return dialect === 'cmd' ? /^\s*(?:rem\b|::)/i.test(line) : /^\s*#/.test(line);
}

function isCommand(line: string, trust: ScriptOptions['trust'], state: string, dialect: Dialect): boolean {
  if (dialect !== 'sh' && trust === 'all') return !/^\s*[-=]{3}/.test(line);
  const likelihood = commandLikelihood(line);
  if (likelihood === 'command') return true;
  if (likelihood === 'no' || trust === 'known') return false;
  // A word alone that is no program is what the command above prints: the name of a volume.
  if (state === 'command' && /^\s*[\w.-]+\s*$/.test(line)) return false;
  return trust === 'all' ? state !== 'output' : state === 'start';
}
