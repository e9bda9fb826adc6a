import { posix } from 'node:path';
import { t } from '../../l10n/l10n';
import { quote } from '../../text/quote';
import { visible } from '../../text/visible';
import { type Course, commandsOf, type NoteCommand } from '../model';
import type { ShellOutcome, ShellRequest } from './shell/outcome';
import { nameOf, simpleCommands } from './simpleCommands';
import { filesWritten } from './writes';

/** A program that the shell of a command does not find. */
export interface Missing {
  readonly program: string;
  /** Absolute path of a file of that name that can be run, outside of PATH. */
  readonly path?: string;
  /** Absolute path of one that may not be executed. */
  readonly plainFile?: string;
  /** The command of the note that makes it. */
  readonly maker?: NoteCommand;
}

/** Asks a shell quietly. */
export type Ask = (text: string, request: ShellRequest) => Promise<ShellOutcome>;

/** Names that need no quotes and are no options. */
const plainName = /^[A-Za-z0-9_][\w.+-]*$/;

/** Where programs lie that PATH often leaves out: `~/bin` (the first note), `~/.local/bin`, the folders of root's programs. */
const usualFolders = ['"$HOME/bin"', './bin', '.', '"$HOME/.local/bin"', '/usr/local/sbin', '/usr/sbin', '/sbin'];

/** In milliseconds; a few tests for files. */
const patience = 5000;

/**
 * The first program of `sent` that a shell did not find, and where a file of that name is; undefined when that is not why
 * it failed. Exit status 127 says so (POSIX.1-2017, Shell Command Language 2.8.2); sudo says it in words, with 1.
 */
export async function findMissing(
  { sent, course, outcome }: { readonly sent: string; readonly course: Course; readonly outcome: ShellOutcome },
  ask: Ask,
): Promise<Missing | undefined> {
  const candidates = candidatesOf(sent, outcome);
  if (candidates.length === 0) return undefined;
  const said = await ask(searchFor(candidates, course), { timeLimitMs: patience });
  for (const { program } of candidates) {
    const lines = said.output.split('\n').filter((line) => line.slice(2).startsWith(`${program} `));
    if (!lines.some((line) => line.startsWith('- '))) continue;
    const at = (sign: string): string | undefined =>
      lines.find((line) => line.startsWith(`${sign} ${program} /`))?.slice(program.length + 3);
    const [path, plainFile] = [at('x'), at('f')];
    const maker = makerOf(program, sent, course);
    return {
      program,
      ...(path === undefined ? {} : { path }),
      ...(plainFile === undefined ? {} : { plainFile }),
      ...(maker === undefined ? {} : { maker }),
    };
  }
  return undefined;
}

/** In plain words, which program it is and what is known of it. `place`: the container or machine, absent for the host. */
export function missingText({ program, path, plainFile, maker }: Missing, place: string | undefined): string {
  const name = visible(program);
  if (path !== undefined) return t('{0} is not on PATH. It is here: {1}', name, visible(path));
  if (plainFile !== undefined)
    return t('{0} is not on PATH, and {1} may not be executed yet: chmod +x does that.', name, visible(plainFile));
  if (maker) return t('{0} is not there yet: the note makes it at line {1}.', name, String(maker.line));
  if (place !== undefined) return t('{0} is not installed in {1}.', name, visible(place));
  return t('{0} is not installed here: PATH has no program of this name.', name);
}

/** A program that may be what was not found; sudo looks in folders of its own (sudoers(5), secure_path). */
interface Candidate {
  readonly program: string;
  readonly bySudo: boolean;
}

function candidatesOf(sent: string, { end, exitCode, output }: ShellOutcome): readonly Candidate[] {
  if (end !== 'exit' || exitCode === undefined || exitCode === 0) return [];
  const own = simpleCommands(sent).filter(
    ({ through }) => !through.some((one) => /^(docker|podman|nerdctl|ssh|chroot|nsenter)\b/.test(one)),
  );
  const names = new Set(own.map(({ argv }) => argv[0] ?? '').filter((name) => plainName.test(name)));
  return [...names]
    .map((program) => ({ program, bySudo: output.split('\n').some((line) => line.startsWith(`sudo: ${program}: `)) }))
    .filter(({ bySudo }) => exitCode === 127 || bySudo);
}

/** Prints `- NAME` for what is not found, then `x NAME PATH` or `f NAME PATH` for files of that name. Leaves `$?` as it is. */
function searchFor(candidates: readonly Candidate[], course: Course): string {
  const each = candidates.map(({ program, bySudo }) => {
    const folders = [...new Set([...foldersOf(program, course), ...usualFolders])].join(' ');
    const look = `[ -f "$d/${program}" ] && (cd "$d" && { [ -x ${program} ] && printf x || printf f; } && echo " ${program} $(pwd)/${program}")`;
    const known = bySudo
      ? `echo "x ${program} $(command -v ${program})"; false`
      : `command -v ${program} >/dev/null 2>&1`;
    return `${known} || { echo "- ${program} "; for d in ${folders}; do ${look}; done; }`;
  });
  return `(s=$?; { ${each.join('; ')}; } 2>/dev/null; exit "$s")`;
}

/** Folders that commands of the note write a file of this name to, as shell words. */
function foldersOf(program: string, course: Course): readonly string[] {
  return commandsOf(course)
    .flatMap(({ text }) => simpleCommands(text).flatMap(filesWritten))
    .filter((path) => nameOf(path) === program && !/[$`]/.test(path))
    .map((path) => posix.dirname(path))
    .map((folder) => (/^~(\/|$)/.test(folder) ? `"$HOME"${quote(folder.slice(1))}` : quote(folder)));
}

/** The command of the note, other than the one at hand, that writes a file of this name. */
function makerOf(program: string, sent: string, course: Course): NoteCommand | undefined {
  return commandsOf(course).find(
    ({ text }) =>
      text !== sent && simpleCommands(text).some((one) => filesWritten(one).some((path) => nameOf(path) === program)),
  );
}
