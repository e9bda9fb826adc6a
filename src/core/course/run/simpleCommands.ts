import { type Command, forEachChild, parse, type Redirection, type SyntaxNode } from 'unbash';

/** A program with its arguments as the shell would start it, found anywhere inside of a command. */
export interface SimpleCommand {
  /** Program first, quotes removed; expansions as they are written (`$HOME`). Never empty. */
  readonly argv: readonly string[];
  /** The programs that run it, outermost first: `sudo`, `env`, `docker`; `docker -d` where it is not waited for. */
  readonly through: readonly string[];
  /** Files that its output goes to. */
  readonly writes: readonly string[];
  /** What its output is piped into, as argv. */
  readonly into?: readonly string[];
  readonly background: boolean;
}

/** Strings are parsed again (`sh -c '…'`) this many levels deep, no deeper: nobody writes that by hand. */
const deepest = 4;

interface Around {
  readonly through: readonly string[];
  readonly into?: readonly string[];
  readonly background: boolean;
  readonly level: number;
}

/**
 * Every program that `text` would start, in the order of the text: in lists, pipes, loops and functions, in `$(…)`, in
 * strings handed to a shell, and behind programs that only run others (`sudo -E env X=1 rm …` gives `rm` too).
 */
export function simpleCommands(text: string): readonly SimpleCommand[] {
  return inText(text, { through: [], background: false, level: 0 });
}

function inText(text: string, around: Around): SimpleCommand[] {
  const found: SimpleCommand[] = [];
  visit(parse(text), around, found);
  return found;
}

function visit(node: SyntaxNode, around: Around, found: SimpleCommand[]): void {
  if (node.type === 'Command') found.push(...ofCommand(node, around));
  if (node.type === 'Redirected')
    found.push(...writesOf(node.redirects).map((path) => ({ ...simple([':'], around), writes: [path] })));
  if (node.type === 'Pipeline') {
    node.commands.forEach((part, index) => {
      const next = node.commands[index + 1];
      visit(part, next?.type === 'Command' ? { ...around, into: words(next) } : around, found);
    });
    return;
  }
  const inside =
    node.type === 'Statement' ? { ...around, background: around.background || node.background === true } : around;
  forEachChild(node, (child) => visit(child, inside, found));
}

function simple(argv: readonly string[], around: Around): SimpleCommand {
  const { through, into, background } = around;
  return { argv, through, writes: [], background, ...(into === undefined ? {} : { into }) };
}

function ofCommand(command: Command, around: Around): SimpleCommand[] {
  const argv = words(command);
  const writes = writesOf(command.redirects);
  if (argv.length === 0) return writes.length === 0 ? [] : [{ ...simple([':'], around), writes }];
  return unwrapped(argv, around).map((each, index) => (index === 0 ? { ...each, writes } : each));
}

function words(command: Command): readonly string[] {
  if (command.name === undefined) return [];
  const args = command.args.map((one) => (one.type === 'Word' ? one.value : one.text));
  return [command.name.value, ...args];
}

function writesOf(redirects: readonly Redirection[]): readonly string[] {
  return redirects.flatMap((one) =>
    one.type === 'Redirect' && one.operator.includes('>') && one.target && !/^(\d+|-)$/.test(one.target.value)
      ? [one.target.value]
      : [],
  );
}

/** Programs that run the program behind their options → options of theirs that take a value. */
const runners: Readonly<Record<string, RegExp>> = {
  sudo: /^-[ugCDhpRrTtU]$|^--(user|group|host|prompt|chdir|chroot|role|type|close-from)$/,
  doas: /^-[uC]$/,
  env: /^-[uSC]$|^--(unset|chdir)$/,
  nohup: /^$/,
  setsid: /^$/,
  time: /^-[fo]$/,
  nice: /^-n$/,
  ionice: /^-[cn]$/,
  timeout: /^-[ks]$/,
  exec: /^-a$/,
  command: /^$/,
  builtin: /^$/,
  xargs: /^-[ILnPsdEa]$/,
  watch: /^-n$/,
  stdbuf: /^-[ioe]$/,
  busybox: /^$/,
  unshare: /^-[SG]$/,
  nsenter: /^-[tSGe]$/,
  chroot: /^$/,
};

/** Words before the program that are no options: the duration of `timeout`, the root of `chroot`. */
const leading: Readonly<Record<string, number>> = { timeout: 1, chroot: 1 };

const shells = /^(ba|da|a|z|k)?sh$/;

/** The command itself, and what it runs in turn. */
function unwrapped(argv: readonly string[], around: Around): SimpleCommand[] {
  const own = simple(argv, around);
  if (around.level >= deepest) return [own];
  const program = nameOf(argv[0] ?? '');
  const by = givesBack(program, argv) ? `${program} -d` : program;
  const inner: Around = { ...around, through: [...around.through, by], level: around.level + 1 };
  const script = scriptOf(program, argv);
  if (script !== undefined) return [own, ...inText(script, inner)];
  const rest = behind(program, argv);
  return rest.length === 0 ? [own] : [own, ...unwrapped(rest, inner)];
}

/** `docker run -d` and `docker exec -d` do not wait for what they run. */
function givesBack(program: string, argv: readonly string[]): boolean {
  if (program !== 'docker' && program !== 'podman') return false;
  const own = argv.slice(0, argv.length - insideContainer(argv).length);
  return own.some((word) => word === '--detach' || /^-[a-z]*d[a-z]*$/.test(word));
}

/** A program's name without its folder. */
export function nameOf(program: string): string {
  return program.slice(program.lastIndexOf('/') + 1);
}

/** The text that a command hands to a shell. */
function scriptOf(program: string, argv: readonly string[]): string | undefined {
  if (program === 'eval') return argv.slice(1).join(' ');
  if (!shells.test(program) && program !== 'su') return undefined;
  const at = argv.findIndex((word) => /^-[a-z]*c$/.test(word));
  return at === -1 ? undefined : argv[at + 1];
}

/** The argv that `program` runs, empty when it runs none. */
function behind(program: string, argv: readonly string[]): readonly string[] {
  if (program === 'docker' || program === 'podman') return insideContainer(argv);
  if (program === 'find')
    return argv.slice(argv.findIndex((word) => /^-(exec|ok)(dir)?$/.test(word)) + 1 || argv.length);
  const valued = runners[program];
  if (valued === undefined) return [];
  let at = 1;
  while (at < argv.length) {
    const word = argv[at] ?? '';
    if (word === '--') {
      at += 1;
      break;
    }
    const isAssignment = (program === 'env' || program === 'sudo') && /^\w+=/.test(word);
    if (!word.startsWith('-') && !isAssignment) break;
    at += valued.test(word) ? 2 : 1;
  }
  return argv.slice(at + (leading[program] ?? 0));
}

/** Options of `docker run` and `docker exec` that stand alone; others take a value (docker CLI reference). */
const alone =
  /^(-[dituPq]*[ditPq]|--(detach|interactive|tty|rm|privileged|init|read-only|publish-all|quiet|no-healthcheck|oom-kill-disable|sig-proxy|disable-content-trust))$/;

/** What `docker exec [options] NAME …` and `docker run [options] IMAGE …` run inside. */
export function insideContainer(argv: readonly string[]): readonly string[] {
  const at = argv.findIndex((word, index) => index > 0 && (word === 'exec' || word === 'run'));
  if (at === -1 || at > 3) return [];
  return argv.slice(afterOptions(argv, at + 1) + 1);
}

/** The index of the first word from `start` on that is neither an option of docker's nor its value. */
export function afterOptions(argv: readonly string[], start: number): number {
  let at = start;
  while ((argv[at] ?? '').startsWith('-')) {
    const word = argv[at] ?? '';
    at += alone.test(word) || word.includes('=') ? 1 : 2;
  }
  return at;
}
