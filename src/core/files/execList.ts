import { collectExec } from '../engine/collectExec';
import type { Engine } from '../engine/engine';
import { t } from '../l10n/l10n';
import { visible } from '../text/visible';
import { type FileEntry, nameOf, typeOfMode } from './entry';
import { FileError } from './errors';

/** Bytes of a listing: a hundred thousand names of a reasonable length. */
const mostBytes = 32 * 1024 * 1024;
/** Exit codes of the script that mean something of their own. */
const codes = { notAFolder: 91, notAllowed: 92 } as const;

/**
 * Run in the container; the folder is `$1` and never part of the text. GNU find prints everything itself; busybox's
 * cannot, so that names come first, each ended by a NUL, and then a line of numbers for each, in the same order.
 */
const script = `
[ -d "$1" ] || exit ${codes.notAFolder}
[ -r "$1" ] && [ -x "$1" ] || exit ${codes.notAllowed}
if find / -maxdepth 0 -printf '' 2>/dev/null; then
  printf 'P' && exec find "$1/." -mindepth 1 -maxdepth 1 -printf '%f\\0%y\\0%m\\0%s\\0%T@\\0%l\\0'
fi
printf 'S' && find "$1/." -mindepth 1 -maxdepth 1 -print0 && printf '\\0' &&
exec find "$1/." -mindepth 1 -maxdepth 1 -exec stat -c '%f %s %Y' {} +
`;

/**
 * Lists a folder of a running container with the `find` that is in it; links are not followed, but the folder itself may
 * be one. Undefined where the container holds no programs for it. Rejects with a FileError.
 */
export async function listByExec(
  engine: Engine,
  container: string,
  path: string,
  signal?: AbortSignal,
): Promise<readonly FileEntry[] | undefined> {
  const argv = ['sh', '-c', script, 'sh', path];
  const { code, stdout } = await collectExec(engine, { container, argv, limit: mostBytes }, signal);
  if (code === codes.notAFolder) throw new FileError('not-a-folder', t('{0} is no folder.', visible(path)));
  if (code === codes.notAllowed)
    throw new FileError('not-allowed', t('The user of the container may not read {0}.', visible(path)));
  return code === 0 ? parseListing(stdout) : undefined;
}

/** What the script printed; undefined where it makes no sense. */
export function parseListing(output: Buffer): readonly FileEntry[] | undefined {
  const rest = output.subarray(1);
  switch (output.subarray(0, 1).toString('latin1')) {
    case 'P':
      return parsePrinted(rest);
    case 'S':
      return parseStats(rest);
    default:
      return undefined;
  }
}

function parsePrinted(output: Buffer): readonly FileEntry[] | undefined {
  const fields = splitAtNul(output);
  if (fields.length % 6 !== 0) return undefined;
  const entries: FileEntry[] = [];
  for (let at = 0; at < fields.length; at += 6) {
    const [name, letter, mode, size, modified, target] = fields.slice(at, at + 6);
    if (!name || !letter || !mode || !size || !modified || !target) return undefined;
    const type = letters[letter.toString('latin1')] ?? 'other';
    entries.push({
      ...nameOf(name),
      type,
      size: Number(size.toString('latin1')),
      mode: Number.parseInt(mode.toString('latin1'), 8),
      modified: Math.floor(Number(modified.toString('latin1'))),
      ...(type === 'link' && { target: target.toString('utf8') }),
    });
  }
  return entries;
}

/** `%y` of find(1). */
const letters: Readonly<Record<string, FileEntry['type']>> = {
  f: 'file',
  d: 'folder',
  l: 'link',
  p: 'fifo',
  c: 'device',
  b: 'device',
};

function parseStats(output: Buffer): readonly FileEntry[] | undefined {
  const end = output.indexOf('\0\0');
  // An empty folder: there is only the NUL that ends the names.
  if (output.length === 1 && output[0] === 0) return [];
  if (end === -1) return undefined;
  const names = splitAtNul(output.subarray(0, end + 1));
  const lines = output
    .subarray(end + 2)
    .toString('latin1')
    .split('\n')
    .filter((line) => line !== '');
  // Something came or went between the two: whoever asks lists again.
  if (lines.length !== names.length) return undefined;
  return names.map((path, index): FileEntry => {
    const [hex = '', size = '', modified = ''] = (lines[index] ?? '').split(' ');
    const mode = Number.parseInt(hex, 16);
    const name = nameOf(path.subarray(path.lastIndexOf('/') + 1));
    return { ...name, type: typeOfMode(mode), size: Number(size), mode: mode & 0o7777, modified: Number(modified) };
  });
}

/** The pieces before each NUL. */
function splitAtNul(bytes: Buffer): readonly Buffer[] {
  const pieces: Buffer[] = [];
  let from = 0;
  for (let at = bytes.indexOf(0, from); at !== -1; at = bytes.indexOf(0, from)) {
    pieces.push(bytes.subarray(from, at));
    from = at + 1;
  }
  return pieces;
}
