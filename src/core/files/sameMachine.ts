import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Endpoint } from '../engine/endpoint';
import { fields, number, text } from '../engine/parse/field';

/** Whether an engine can be one of this machine at all. A socket may still be forwarded from elsewhere. */
export function mayBeHere(endpoint: Endpoint): boolean {
  return process.platform === 'linux' && endpoint.kind === 'unix';
}

/**
 * `/proc/PID/root` of a running container, where that process is proved to be the container's: the engine tells the
 * process's number, and this machine's own kernel tells that the process is in a control group, or has mounts, that carry the
 * container's whole id. A number of another machine, or of another PID namespace, never does. Undefined otherwise.
 */
export async function rootOnThisMachine(inspection: unknown): Promise<string | undefined> {
  const id = text(fields(inspection)['Id']);
  const pid = number(fields(fields(inspection)['State'])['Pid']);
  if (!/^[0-9a-f]{64}$/.test(id) || !Number.isInteger(pid) || pid <= 1) return undefined;
  const facts = await Promise.all([`/proc/${pid}/cgroup`, `/proc/${pid}/mountinfo`].map(readQuietly));
  if (!facts.some((fact) => fact.includes(id))) return undefined;
  const root = `/proc/${pid}/root`;
  // Who may not trace a process may not look through its root (proc(5)).
  return (await isFolder(`${root}/`)) ? root : undefined;
}

/**
 * The folder of a volume where this machine is proved to be the engine's and this user may read it: the engine tells
 * when its folder last changed, to the second (moby, volume/local: CreatedAt is the ctime of the folder that is mounted,
 * and of the one around it since 23.0).
 */
export async function mountpointOnThisMachine(inspection: unknown): Promise<string | undefined> {
  const volume = fields(inspection);
  const mountpoint = text(volume['Mountpoint']);
  const created = Date.parse(text(volume['CreatedAt']));
  if (!mountpoint.startsWith('/') || Number.isNaN(created) || text(volume['Driver']) !== 'local') return undefined;
  try {
    const folders = await Promise.all([mountpoint, dirname(mountpoint)].map((path) => stat(path)));
    const changed = folders.map(({ ctimeMs }) => Math.floor(ctimeMs / 1000));
    if (!changed.includes(Math.floor(created / 1000))) return undefined;
    return (await isFolder(`${mountpoint}/`)) ? mountpoint : undefined;
  } catch {
    return undefined;
  }
}

const readQuietly = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

const isFolder = (path: string): Promise<boolean> =>
  stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
