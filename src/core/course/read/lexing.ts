import { parse, type Command, type ParsedScript, type SyntaxNode, forEachChild } from 'unbash';
import { maskPlaceholders } from './placeholders';

/** A command is looked at with at most so many lines after it; real scripts in notes are shorter. */
const mostLines = 512;

/** Whether a line by itself may go on on the next one; anything else is complete and needs no parser. */
const mayGoOn = /["'`\\(){}]|<<|[|&]\s*$|^\s*(?:if|for|while|until|case|select|function)\b|\b(?:do|then)\s*$/;

/** A line whose quotes are closed and hold nothing that is run, with no bracket and no heredoc: most lines with quotes are such. */
const closed = /^(?:[^"'`\\(){}[\]<$;&|>]|\$\w|"(?:[^"`\\$<]|\$\w)*"|'[^'<]*'|(?:&&|[|;>])(?= ?[\w./"'-]))*$/;
/** Words that something has to follow, on this line or on one below. */
const opening =
  /\b(?:if|then|elif|else|for|while|until|do|case|in|select|function|time|coproc|done|fi|esac)\b|^\s*[!]|[|;&]\s*!|\n/;

export interface LexOptions {
  readonly lines: readonly string[];
  readonly from: number;
  /** Lines from this one on are not looked at: the fence's end, or the next prompt. */
  readonly to: number;
  /** Counts down the lines read in vain, so that a thousand unclosed quotes do not read a note a thousand times. */
  readonly budget: Budget;
}

export interface Budget {
  lines: number;
}

/** The line after the last one of the command that begins at `from`. What never ends within the limits is one line. */
export function commandEnd({ lines, from, to, budget }: LexOptions): number {
  const first = lines[from] ?? '';
  if (first.length > 65536 || !mayGoOn.test(first)) return from + 1;
  for (let count = 1; count <= mostLines; count *= 2) {
    const end = Math.min(from + count, to);
    const done = endWithin(lines, from, end);
    if (done !== undefined) return done;
    budget.lines -= end - from;
    if (end === to || budget.lines < 0) break;
  }
  let next = from;
  while (next + 1 < to && endsInBackslash(lines[next] ?? '')) next++;
  return next + 1;
}

/** Where the first command ends, when these lines hold all of it. */
function endWithin(lines: readonly string[], from: number, end: number): number | undefined {
  const text = lines.slice(from, end).join('\n');
  if (text.length > 262144) return undefined;
  if (end - from === 1) return isComplete(text) ? end : undefined;
  const script = parse(maskPlaceholders(text));
  // The first line's last statement: `a ; b <<EOF` ends where b does.
  let stop = firstBreak(text, 0);
  let covered = false;
  for (const statement of script.commands) {
    if (statement.pos > stop) break;
    const last = lastPosition(statement);
    covered = true;
    if (last > stop) stop = firstBreak(text, last);
  }
  if (!covered) return undefined;
  const failed = script.errors?.some((error) => error.pos <= stop && isUnfinished(error.message));
  const count = text.slice(0, stop).split('\n').length;
  const candidate = lines.slice(from, from + count).join('\n');
  if (failed) return undefined;
  const whole = candidate === text ? isWhole(text, script) : isComplete(candidate);
  return whole ? from + count : undefined;
}

function firstBreak(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at < 0 ? text.length : at;
}

/** Heredoc bodies stand after the statement that reads them. */
function lastPosition(node: SyntaxNode): number {
  let last = node.end;
  if (node.type === 'HereDoc') last = node.closing ? node.closing.end : node.body.end;
  forEachChild(node, (child) => {
    last = Math.max(last, lastPosition(child));
  });
  return last;
}

function isUnfinished(message: string): boolean {
  return /^(?:unterminated|expected|unclosed|missing)|here-?doc/i.test(message);
}

/** Whether the text is a whole command: no open quote, bracket, block or heredoc, and nothing to come. */
export function isComplete(text: string): boolean {
  if (closed.test(text) && !opening.test(text)) return true;
  return !endsInBackslash(text) && isWhole(text, parse(maskPlaceholders(text)));
}

function isWhole(text: string, script: ParsedScript): boolean {
  if (endsInBackslash(text)) return false;
  if (script.errors?.some((error) => isUnfinished(error.message))) return false;
  return !text.includes('<<') || !hasOpenHeredoc(script);
}

function endsInBackslash(line: string): boolean {
  return (/\\+$/.exec(line.trimEnd())?.[0].length ?? 0) % 2 === 1;
}

function hasOpenHeredoc(node: SyntaxNode): boolean {
  if (node.type === 'HereDoc') return node.closing === undefined;
  let open = false;
  forEachChild(node, (child) => {
    open ||= hasOpenHeredoc(child);
  });
  return open;
}

/** One program with its arguments, quotes removed, and how it stands among the others. */
export interface Call {
  readonly words: readonly string[];
  readonly background: boolean;
  /** Reads from a pipe or a file, so nobody types into it. */
  readonly fed: boolean;
  readonly redirects: readonly { readonly operator: string; readonly target: string }[];
}

const plainCommand = /^[\w./:@%+=, \t-]*$/;

/** The programs that a command calls on its own level, in order; functions and substitutions are not looked into. */
export function callsOf(text: string): readonly Call[] {
  if (plainCommand.test(text) && text.length < 4096) {
    return [{ words: text.trim().split(/\s+/), background: false, fed: false, redirects: [] }];
  }
  if (text.length > 262144) return [];
  const calls: Call[] = [];
  const script: ParsedScript = parse(maskPlaceholders(text));
  for (const statement of script.commands) collect(statement.command, statement.background === true, false, calls);
  return calls;
}

const grouping = new Set(['AndOr', 'BraceGroup', 'Subshell', 'CompoundList', 'If', 'Elif', 'For', 'While']);

function collect(node: SyntaxNode, background: boolean, fed: boolean, calls: Call[]): void {
  if (node.type === 'Command') {
    calls.push(call(node, background, fed));
  } else if (node.type === 'Pipeline') {
    node.commands.forEach((command, index) => {
      collect(command, background, fed || index > 0, calls);
    });
  } else if (node.type === 'Redirected') {
    collect(node.command, background, true, calls);
  } else if (node.type === 'Statement') {
    collect(node.command, background || node.background === true, fed, calls);
  } else if (grouping.has(node.type)) {
    forEachChild(node, (child) => {
      collect(child, background, fed, calls);
    });
  }
}

function call(node: Command, background: boolean, fed: boolean): Call {
  const redirects = node.redirects.map((redirect) => ({
    operator: redirect.operator,
    target: redirect.type === 'HereDoc' ? '' : (redirect.target?.value ?? ''),
  }));
  const words = [
    ...(node.name ? [node.name.value] : []),
    ...node.args.flatMap((arg) => (arg.type === 'Word' ? [arg.value] : [arg.text])),
  ];
  const input = redirects.some(({ operator }) => operator.startsWith('<'));
  return { words, background, fed: fed || input, redirects };
}
