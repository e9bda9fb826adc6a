import { familiarity } from './executables';
import { maskPlaceholders } from './placeholders';
import { isNarration } from './text';

/** How likely a line without a prompt is a command. */
export type Likelihood = 'command' | 'perhaps' | 'no';

const prefixes = /^(?:sudo|doas|time|exec|env|nohup|command|builtin|winpty|!)$/;
const assignment = /^[A-Za-z_]\w*(?:\[[^\]]{0,40}\])?\+?=/;
const blockWord = /^(?:if|for|while|until|case|select|function|\{|\(|\(\(|\[|\[\[)$/;
/** Articles and the like after an English word make it a sentence: "make the image smaller". */
const sentence =
  /^\S+ (?:the|a|an|and|or|is|are|was|to|of|in|on|you|your|we|it|this|that|these|be|for|with|from|into|as|how|what|will|can|has|have) \S/i;
/** What makes a command of an English word: a flag, a path, a file name, a shell operator. */
const proofs = /(?:^|\s)--?\w|[/|>$=~&]|\w\.\w/;
const aloneEnough =
  /^(?:exit|history|date|who|make|go \w+|history|service \S+ \w+|help|login|kill %?\d+|wait|node|who am i|host \S+|source \S+|set [-+]\w+)$/;
const ending = /[.!?。！？：][*_)"']{0,3}$/;

/** How much a line looks like a shell command: `command` for known programs, `perhaps` for what has only the form. */
export function commandLikelihood(line: string): Likelihood {
  const text = line.trimStart().slice(0, 2000);
  if (text === '' || text.startsWith('#') || isSpoken(text)) return 'no';
  if (/[│┌└├╭╰═║✓✔✗•]|^[-=*+_|]{2,}/.test(text.slice(0, 4))) return 'no';
  const opening = /^\S+/.exec(text)?.[0] ?? '';
  if ((opening === 'sudo' || opening === 'doas') && text !== opening) return 'command';
  const first = isProgram(opening) ? opening : (text.split(/\s+/, 8).find(isProgram) ?? '');
  if (first === '') return 'command';
  if (blockWord.test(first))
    return /[;)\]}]|\bdo\b|\bthen\b|\bin\b/.test(text) || /^(?:if|for|while|until|case) /.test(text)
      ? looped(text)
      : 'perhaps';
  if (/^[a-z_][\w-]{0,60}\(\)/.test(text)) return 'command';
  return byName(first, text, first !== opening);
}

function isProgram(word: string): boolean {
  return !prefixes.test(word) && !assignment.test(word);
}

function looped(text: string): Likelihood {
  return sentence.test(text) || ending.test(text) ? 'no' : 'command';
}

function byName(first: string, text: string, prefixed: boolean): Likelihood {
  const name = first.replace(/;.*$/, '').replace(/^['"]|['"]$/g, '');
  const known = familiarity(name);
  if (known !== 'unknown' && /^[a-z.]+:$/.test(first)) return 'no';
  if (known !== 'unknown' && (isSentence(text) || looksVersion(text) || isRow(text))) return 'no';
  if (known === 'known') return 'command';
  if (known === 'english') return proofs.test(text) || aloneEnough.test(text) ? 'command' : 'perhaps';
  if (/^(?:\.{1,2}|~|\$\w+|\$\{\w+\}|)\/[\w./@+-]*[\w/]$/.test(name))
    return isSentence(text) || /^\/\S+:$/.test(first) ? 'no' : pathCommand(name, text);
  if (prefixed && assignment.test(text)) return 'perhaps';
  if (!/^[a-z_][\w.+@-]{0,60}$/.test(name) && !/^\$\{?\w+\}?$/.test(name) && name !== '.' && name !== '&') return 'no';
  return isSentence(text) || looksPrinted(text) ? 'no' : 'perhaps';
}

/** `./run.sh -v` is a command; `/usr/bin/docker` alone is what `which docker` prints. */
function pathCommand(name: string, text: string): Likelihood {
  if (/^(?:\.{1,2}|~|\$)/.test(name)) return 'command';
  return text.trim() === name ? 'no' : 'perhaps';
}

/** Names in quotes, placeholders and the comment behind a command may be in any script; the rest of a command is not. */
function isSpoken(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- everything past ASCII
  if (!/[^\x00-\x7f]/.test(text)) return isNarration(text);
  const bare = maskPlaceholders(text)
    .replace(/"[^"]*"|'[^']*'/g, 'x')
    .replace(/\s#\s.*$/, '');
  return !/^(?:echo|printf)\s/.test(text) && isNarration(bare);
}

/** `bridge    bridge    local`: a row of a table whose first word happens to be a program. */
function isRow(text: string): boolean {
  return /\S {3,}\S/.test(text) && !/ --?\w|[\\|>"'$#&]/.test(text);
}

/** `git version 2.40`, `curl 7.68.0 (x86_64)`: programs introducing themselves. */
function looksVersion(text: string): boolean {
  return /^\S+ (?:version\b:? v?\d|v?\d+\.\d+|github\.com\/)/.test(text);
}

function isSentence(text: string): boolean {
  if (/[|<>$=]|(?:^|\s)--?[a-z]/i.test(text)) return false;
  const words = text.trim().split(/\s+/);
  if (words.length >= 4 && sentence.test(text)) return true;
  return words.length >= 3 && ending.test(text) && !/[\s/]\.{1,3}$|[A-Z>\]]\.{3}\]?$/.test(text);
}

/** Columns, `key: value`, `key = value`, times and addresses: what programs print. */
function looksPrinted(text: string): boolean {
  if (/\S {2,}\S.* {2,}\S/.test(text) && !/ --?\w/.test(text)) return true;
  if (/^[\w.-]+(?: [\w.-]+)?:(?:\s|$)/.test(text)) return true;
  if (/^[\w.-]+ = /.test(text) || /^[\w.-]+\t/.test(text)) return true;
  if (/^[0-9a-f]{12,64}$|^total \d[\d.,]*[KMGT]?$/.test(text.trim())) return true;
  return /^[dl-][rwxst-]{9}/.test(text);
}
