import type { Dialect } from '../model';
import { familiarity } from './executables';

/** What stands before a command. */
export interface Prompt {
  /** How it looks, without what changes from line to line: two prompts of one shell have the same. */
  readonly look: string;
  /** What follows it. */
  readonly rest: string;
  readonly dialect: Dialect;
  /** `sure` is a prompt wherever it stands; `maybe` (`#`, `%`, `>`) only if what follows is a command. */
  readonly certainty: 'sure' | 'maybe';
  /** Root's, as far as the prompt tells. */
  readonly root: boolean;
  readonly host?: string;
}

type Reader = (line: string) => Prompt | undefined;

const environment = String.raw`(?:\[\d\d?:\d\d(?::\d\d)?\] ?)?(?:\([\w.-]{1,40}\) ?)?`;
const userHost = String.raw`([a-z_][\w.-]{0,40}|I have no name!)@([\w.-]{1,80})`;

/** `user@host:~/dir$ `, `root@3f2a:/# `, `user@host ~ % `, `user@host dir> ` */
const atHost = new RegExp(
  `^${environment}${userHost}(?::[^$#%>\`]{0,120}?| [^$#%>\`\\s]{1,80} ?|)([$#%❯>])(?:\\s+|$)(.*)$`,
  'i',
);
/** `user@host:~$cmd` without a space is common, but only where a path stands before the mark. */
const atHostTight = new RegExp(`^${environment}${userHost}:([~/][^$#%>\`\\s]{0,120})([$#])(\\S.*)$`, 'i');
/** `[user@host dir]$ `, `[user@host]$ ` */
const bracketed =
  /^(?:\([\w.-]{1,40}\) ?)?\[([a-z_][\w.-]{0,40})@([\w.-]{1,80})(?:[ :]([^\]]{0,120}))?\] ?([$#%])(?:\s+|$)?(.*)$/i;
/** What boxes for work put before their prompt: toolbox' hexagon, distrobox' parcel. */
const badge = /^[⬢⬡📦🐳🐧]\uFE0F? ?(?=[[\w])/u;
/** A label in place of a prompt: `[host] $ `, `[container] # `, `(container) # `. */
const label = /^(\[[a-z][\w .-]{0,30}\]|\([a-z][\w .-]{0,30}\)) ?([$#]) +(\S.*)$/i;
/** `~/dir$ `, `~# `, `/app# ` with no space before the mark. */
const directory = /^((?:~|\/)[\w./-]{0,120})([$#]) +(\S.*)$/;
/** busybox: `/ # `, `~ # `, `/app $ ` */
const pathMark = /^((?:\/|~)[\w./-]{0,120}) ([#$%❯]) ?(.*)$/;
/** `bash-5.1# `, `sh-4.4$ ` */
const shellVersion = /^(bash|sh|ash|zsh|dash)-?[\d.]{0,8}([#$]) ?(.*)$/;
const powershell = /^(?:\[[\w.-]{1,80}\]: ?)?PS(?: [^>\n]{0,200})?> ?(.*)$/;
const dos = /^[A-Za-z]:\\[^>\n]{0,200}> ?(.*)$/;
/** `➜  dir git:(main) ✗ `, with a space after the directory. */
const arrow = /^➜ +(?:~|[\w./~-]{1,80})(?: git:\([^)]{1,80}\))?(?: [✗✔×])? +(.*)$/;
/** The first line of a prompt of two lines: Kali's, Git Bash's, Play with Docker's. */
const header =
  /^(?:[┌╭]─.*[\])]$|[\w.-]{1,40}@[\w.-]{1,80} (?:MINGW|MSYS|UCRT|CLANG)\w* .{1,200}$|\[node\d+\] \(local\) \S+@\S+ \S+$)/;
const second = /^[└╰]─+(?:\s?([$#❯>])|➤)\s*(.*)$/;
/** macOS' bash: `host:folder user$ ` */
const mac = /^([A-Za-z][\w.-]{1,60}):(?:~|[\w./ ~-]{1,60}) ([a-z_][\w.-]{0,30})\$ ?(.*)$/;
/** `host$ `, `node1# `: a bare word and a mark with no space between. */
const bareHost = /^([a-z][a-z0-9.-]{1,40}):?(~?)([$#]) (.*)$/;
/** `vm1 # `, `db $ `: the same with a space, where the word is no program's name. */
const apartHost = /^([a-z][a-z0-9.-]{1,30}) ([#$]) (\S.*)$/;

const readers: readonly Reader[] = [
  (line) => {
    const found = atHost.exec(line);
    if (found) return named(found[1], found[2], found[3], found[4]);
    const tight = atHostTight.exec(line);
    return tight ? named(tight[1], tight[2], tight[4], tight[5]) : undefined;
  },
  (line) => {
    const found = bracketed.exec(line);
    return found ? named(found[1], found[2], found[4], found[5]) : undefined;
  },
  (line) => {
    const found = pathMark.exec(line);
    return found ? marked(`path${found[2] ?? ''}`, found[2], found[3], 'sure') : undefined;
  },
  (line) => {
    const found = directory.exec(line);
    if (!found) return undefined;
    const home = line.startsWith('~');
    return marked(`${home ? 'dir' : 'path'}${found[2] ?? ''}`, found[2], found[3], home ? 'sure' : 'maybe');
  },
  (line) => {
    const found = shellVersion.exec(line);
    return found ? marked(`${found[1] ?? ''}-${found[2] ?? ''}`, found[2], found[3], 'sure') : undefined;
  },
  (line) => {
    const found = mac.exec(line);
    return found ? named(found[2], found[1], '$', found[3]) : undefined;
  },
  (line) => other(powershell.exec(line)?.[1], 'powershell'),
  (line) => other(dos.exec(line)?.[1], 'cmd'),
  dollar,
  (line) => {
    const found = label.exec(line);
    return found
      ? marked(`[${(found[1] ?? '').slice(1, -1)}]${found[2] ?? ''}`, found[2], found[3], 'maybe')
      : undefined;
  },
  (line) => {
    const found = second.exec(line);
    return found ? marked('└─', found[1], found[2], 'sure') : undefined;
  },
  (line) => {
    const found = /^[❯»λ]\s*(.*)$/.exec(line) ?? arrow.exec(line);
    return found ? marked('❯', '❯', found[1], 'sure') : undefined;
  },
  (line) => {
    const found = bareHost.exec(line);
    return found ? { ...marked(`${found[1] ?? ''}:`, found[3], found[4], 'maybe'), host: found[1] ?? '' } : undefined;
  },
  (line) => {
    const found = apartHost.exec(line);
    if (!found || familiarity(found[1] ?? '') !== 'unknown') return undefined;
    return { ...marked(`${found[1] ?? ''}:`, found[2], found[3], 'maybe'), host: found[1] ?? '' };
  },
];

function dollar(line: string): Prompt | undefined {
  const found = /^(?:\([\w.-]{1,40}\) ?)?\$>?(?:\s+(.*)|)$/.exec(line);
  return found && !/^[\d.,]+(?:\s|$)/.test(found[1] ?? '') ? marked('$', '$', found[1], 'sure') : undefined;
}

function bareMark(line: string): Prompt | undefined {
  const found = /^([#%>])\s+(\S.*)$/.exec(line) ?? /^(\$)(\S.*)$/.exec(line);
  return found ? marked(found[1] ?? '', found[1], found[2], 'maybe') : undefined;
}

/** The prompt that a line begins with, if it begins with one; spaces before it do not count. Lines past 64 KiB have none. */
export function readPrompt(line: string): Prompt | undefined {
  const start = line.trimStart();
  const text = start.charCodeAt(0) > 0x2b00 ? start.replace(badge, '') : start;
  if (text.length > 65536 || !/[$#%>❯»λ➜┌╭└╰@]/.test(text)) return undefined;
  // Most prompts are a mark alone, and no other begins with one.
  if (/^[$#%>]/.test(text)) return dollar(text) ?? bareMark(text);
  if (header.test(text)) return marked('header');
  for (const reader of readers) {
    const prompt = reader(text);
    if (prompt) return prompt;
  }
  return undefined;
}

function named(user = '', host = '', mark = '', rest = ''): Prompt {
  const look = `${user}@${host}`;
  return { look, rest: rest.trim(), dialect: 'sh', certainty: 'sure', root: mark === '#' || user === 'root', host };
}

function marked(look: string, mark = '', rest = '', certainty: Prompt['certainty'] = 'sure'): Prompt {
  return { look, rest: rest.trim(), dialect: 'sh', certainty, root: mark === '#' };
}

function other(rest: string | undefined, dialect: Dialect): Prompt | undefined {
  if (rest === undefined) return undefined;
  return { look: dialect, rest: rest.trim(), dialect, certainty: 'sure', root: false };
}
