import { access, readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** What the file system says about a socket's path. `hidden`: this user may not look. */
export type SocketFacts =
  | { readonly is: 'absent' }
  | { readonly is: 'hidden' }
  | { readonly is: 'other' }
  | { readonly is: 'socket'; readonly owner: string; readonly group: string; readonly groupMayOpen: boolean };

/** Looks at a path of this machine. Never rejects. */
export async function lookAtSocket(path: string): Promise<SocketFacts> {
  try {
    const facts = await stat(path);
    if (!facts.isSocket()) return { is: 'other' };
    const [owner, group] = await Promise.all([nameOf('/etc/passwd', facts.uid), nameOf('/etc/group', facts.gid)]);
    // unix(7): connecting needs write permission on the socket.
    return { is: 'socket', owner, group, groupMayOpen: (facts.mode & 0o020) !== 0 };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOTDIR') return { is: 'other' };
    return { is: code === 'EACCES' || code === 'EPERM' ? 'hidden' : 'absent' };
  }
}

/** The name that a number has in passwd(5) or group(5); the number itself where it has none. */
async function nameOf(file: string, id: number): Promise<string> {
  const table = await readFile(file, 'utf8').catch(() => '');
  const line = table.split('\n').find((entry) => entry.split(':')[2] === String(id));
  return line?.split(':')[0] ?? String(id);
}

/** Folders that exist only where podman or Docker Desktop was set up. */
const tellingFolder = /[\\/](podman|\.docker|desktop)([\\/]|$)/;

/** Whether the folder of a socket tells that an engine was set up here, though it does not run. */
export async function folderTells(path: string): Promise<boolean> {
  const folder = dirname(path);
  if (!tellingFolder.test(folder)) return false;
  return access(folder).then(
    () => true,
    () => false,
  );
}
