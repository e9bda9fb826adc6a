import { posix } from 'node:path';
import type { DangerOptions } from './dangers';
import { nameOf, type SimpleCommand } from './simpleCommands';

/** Where writing changes nothing (null(4)); terminals and descriptors. */
const nowhere = /^\/dev\/(null|zero|stdout|stderr|tty|fd\/\d+)$/;

/** Which paths of a command's writes are not in the workspace: redirections, `tee`, `cp`, `mv`, `ln`, `install`, `mkdir`, `touch`, `rm`. */
export function writtenOutside(command: SimpleCommand, options: DangerOptions): readonly string[] {
  return filesWritten(command).filter((path) => !isHarmless(path, options));
}

/** The paths that a command writes to, as they are written there. */
export function filesWritten(command: SimpleCommand): readonly string[] {
  return [...command.writes, ...targets(command.argv)];
}

function targets(argv: readonly string[]): readonly string[] {
  const [program = '', ...args] = argv;
  const paths = args.filter((word) => !word.startsWith('-'));
  const into = args.findIndex((word) => word === '-t' || word === '--target-directory');
  switch (nameOf(program)) {
    case 'tee':
    case 'mkdir':
    case 'touch':
    case 'truncate':
    case 'rm':
    case 'rmdir':
      return paths;
    case 'mv':
      return paths;
    case 'cp':
    case 'ln':
    case 'install':
    case 'rsync':
      return into === -1 ? paths.slice(-1) : args.slice(into + 1, into + 2);
    case 'dd':
      return args.flatMap((word) => (word.startsWith('of=') ? [word.slice(3)] : []));
    case 'curl':
    case 'wget':
      return args.flatMap((word, index) =>
        /^-[oO]$|^--output$/.test(args[index - 1] ?? '') && word !== '-' ? [word] : [],
      );
    case 'sed':
      return args.some((word) => /^-[a-zA-Z]*i/.test(word) || word.startsWith('--in-place')) ? paths.slice(1) : [];
    default:
      return [];
  }
}

/** A path that the shell still has to work out (`$HOME/x`, `~`) counts as outside: where it leads is not known. */
function isHarmless(path: string, { workspace, cwd }: DangerOptions): boolean {
  if (nowhere.test(path)) return true;
  if (/[$`]/.test(path) || path.startsWith('~')) return false;
  if (!path.startsWith('/') && cwd === undefined) return false;
  const full = posix.resolve(cwd ?? '/', path);
  return workspace.some((folder) => full === folder || full.startsWith(folder.endsWith('/') ? folder : `${folder}/`));
}
