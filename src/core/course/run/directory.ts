import { posix } from 'node:path';
import { parse } from 'unbash';
import type { Frame, NoteCommand } from '../model';
import { entering, isLeaving } from './entering';
import { keyOfPlace } from './placeKey';
import { nameOf, type SimpleCommand, simpleCommands } from './simpleCommands';

/** Builtins after which a shell may be in another directory (POSIX.1-2017, `cd`, `.`, `eval`; bash(1), `pushd`). */
const movers = /^(cd|pushd|popd|source|\.|eval)$/;

/** Commands of a script with the directory that each starts in; undefined where that cannot be told. */
export interface Placed {
  readonly command: SimpleCommand;
  readonly cwd: string | undefined;
}

/** One piece of a script that is a plain row of commands: `a && b; c`. */
interface Piece {
  readonly text: string;
  /** It runs only when the one before succeeded. */
  readonly needsBefore: boolean;
}

/**
 * The programs that `text` starts, each with its directory when the shell starts in `cwd`: `cd` is followed where one
 * command stands behind the other and the next one needs it (`cd lab && …`). Anything else that may move leaves it open.
 */
export function placed(text: string, cwd: string | undefined): readonly Placed[] {
  const commands = simpleCommands(text);
  if (!commands.some(moves)) return commands.map((command) => ({ command, cwd }));
  const pieces = rowOf(text);
  if (!pieces) return commands.map((command) => ({ command, cwd: undefined }));
  let at = cwd;
  let hasMoved = false;
  return pieces.flatMap((piece) => {
    // Behind `cd x;` it is open whether that worked.
    if (hasMoved && !piece.needsBefore) at = undefined;
    const inside = simpleCommands(piece.text);
    const here = inside.some(startsElsewhere) || inside.slice(1).some(moves) ? undefined : at;
    at = after(inside, at);
    hasMoved ||= inside.some(moves);
    return inside.map((command) => ({ command, cwd: here }));
  });
}

/** The directory of a shell behind `text`, when it started in `cwd` and everything in it succeeds; undefined when that is open. */
export function directoryAfter(text: string, cwd: string | undefined): string | undefined {
  if (!simpleCommands(text).some(moves)) return cwd;
  const pieces = rowOf(text);
  return pieces?.reduce<string | undefined>((at, piece) => after(simpleCommands(piece.text), at), cwd);
}

/** Where the shells of a note will be while a list of its commands runs, as far as the commands tell. */
export class Whereabouts {
  private readonly moved = new Map<string, string | undefined>();

  /** `start` gives the directory that a shell is in before the list. */
  constructor(private readonly start: (frames: readonly Frame[]) => string | undefined) {}

  /** The directory of the next command there. */
  at(frames: readonly Frame[]): string | undefined {
    const key = keyOfPlace(frames);
    return this.moved.has(key) ? this.moved.get(key) : this.start(frames);
  }

  /** A command of the list will have run. */
  ran(command: NoteCommand, sent: string): void {
    const inner = entering(command);
    if (inner?.is === 'place') this.moved.set(keyOfPlace(inner.frames), undefined);
    const isOpen = inner?.is === 'same' || isLeaving(sent);
    const cwd = isOpen ? undefined : directoryAfter(sent, this.at(command.context));
    this.moved.set(keyOfPlace(command.context), cwd);
  }
}

function moves(command: SimpleCommand): boolean {
  return movers.test(command.argv[0] ?? '') || startsElsewhere(command);
}

/** env(1) and sudo(8) can start their program in another directory. */
function startsElsewhere({ argv }: SimpleCommand): boolean {
  const [program = '', ...args] = argv;
  return /^(env|sudo)$/.test(nameOf(program)) && args.some((word) => /^(-[CD]|--chdir\b.*)$/.test(word));
}

/** The commands of a script when they stand in a row, none in a loop, a pipe or the background. */
function rowOf(text: string): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const { command, background } of parse(text).commands) {
    const all = command.type === 'AndOr' ? command.commands : [command];
    const isRow = command.type !== 'AndOr' || command.operators.every((operator) => operator === '&&');
    if (background === true || !isRow || all.some(({ type }) => type !== 'Command')) return undefined;
    pieces.push(...all.map(({ pos, end }, index) => ({ text: text.slice(pos, end), needsBefore: index > 0 })));
  }
  return pieces;
}

/** Where one simple command, the first of `inside`, leaves the shell; the others are what it runs in turn. */
function after(inside: readonly SimpleCommand[], cwd: string | undefined): string | undefined {
  const [first, ...inner] = inside;
  const [program = '', ...args] = first?.argv ?? [];
  if (!movers.test(program)) {
    const inThisShell = inner.some((one) => moves(one) && one.through.every((by) => /^(command|builtin)$/.test(by)));
    return inThisShell ? undefined : cwd;
  }
  const [path, ...more] = args.filter((word) => !/^-[LPe@]+$|^--$/.test(word));
  const isPlain = program === 'cd' && path !== undefined && more.length === 0 && !/^-$|[$`~*?[{]/.test(path);
  if (!isPlain || (cwd === undefined && !path.startsWith('/'))) return undefined;
  return posix.resolve(cwd ?? '/', path);
}
