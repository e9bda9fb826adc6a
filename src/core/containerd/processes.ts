import { readdir, readFile, readlink } from 'node:fs/promises';
import type { DaemonProcess } from './daemon';

/** The processes of this machine with their arguments (proc(5), /proc/PID/cmdline). Those that end meanwhile are left out. */
export async function daemonProcesses(): Promise<readonly DaemonProcess[]> {
  const names = await readdir('/proc');
  const found = await Promise.all(
    names
      .filter((name) => /^\d+$/.test(name))
      .map(async (name): Promise<readonly DaemonProcess[]> => {
        const text = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
        return text === '' ? [] : [{ pid: Number(name), argv: text.split('\0').slice(0, -1) }];
      }),
  );
  return found.flat();
}

/**
 * Whether a process, or one that it started, listens at a socket: proc(5), /proc/net/unix has the inode, /proc/PID/fd who holds
 * it. `unknown` where this user may not see that.
 */
export async function isServedBy(pid: number, address: string): Promise<'yes' | 'no' | 'unknown'> {
  const inode = await listeningInode(address);
  if (inode === undefined) return 'no';
  let isUnknown = false;
  for (const one of [pid, ...(await childrenOf(pid))]) {
    const links = await openFiles(one);
    if (links?.includes(`socket:[${inode}]`)) return 'yes';
    isUnknown ||= links === undefined;
  }
  return isUnknown ? 'unknown' : 'no';
}

/** Columns: Num RefCount Protocol Flags Type St Inode Path; the flag 00010000 is one that listens (linux/net.h, SO_ACCEPTCON). */
async function listeningInode(address: string): Promise<string | undefined> {
  const table = await readFile('/proc/net/unix', 'utf8').catch(() => '');
  for (const line of table.split('\n')) {
    const [, , , flags, , , inode, ...path] = line.trim().split(/ +/);
    if (flags === '00010000' && path.join(' ') === address) return inode;
  }
  return undefined;
}

async function childrenOf(pid: number): Promise<readonly number[]> {
  const text = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '');
  return text.split(' ').filter(Boolean).map(Number);
}

async function openFiles(pid: number): Promise<readonly string[] | undefined> {
  try {
    const names = await readdir(`/proc/${pid}/fd`);
    return await Promise.all(names.map((name) => readlink(`/proc/${pid}/fd/${name}`).catch(() => '')));
  } catch {
    return undefined;
  }
}
