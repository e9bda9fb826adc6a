import type { CommandResult } from '../host/command';
import type { Host } from '../host/host';

/** The first process of a container, as a Host sees it. */
export interface SeenContainer {
  readonly id: string;
  /** As the Host numbers it. */
  readonly pid: number;
  /** The process that started it: the engine's shim, which lives where the engine does. */
  readonly parent: number;
}

/**
 * The containers among `ids` whose processes a Host sees: a process belongs to the container whose id is the last one in the
 * path of its control group (cgroups(7), /proc/PID/cgroup). Whoever sees one has the same kernel as the engine, whatever
 * namespaces lie between, and so it is the proof that the Host is the engine's machine. Needs no privilege; where /proc
 * hides what others run (proc(5), hidepid) nothing is seen. Reads /proc once; empty on a host without it.
 */
export async function seenContainers(
  host: Host,
  ids: ReadonlySet<string>,
  signal: AbortSignal,
): Promise<readonly SeenContainer[]> {
  if (ids.size === 0 || (await host.which('find')) === undefined) return [];
  const everyGroup = ['/proc', '-mindepth', '2', '-maxdepth', '2', '-name', 'cgroup'];
  const lines = await host.run(
    { program: 'find', args: [...everyGroup, '-exec', 'grep', '-HEm1', '[0-9a-f]{64}', '{}', '+'], cwd: '/' },
    signal,
  );
  const found = processesOf(lines.stdout, ids);
  if (found.size === 0) return [];
  const files = [...found.keys()].map((pid) => `/proc/${pid}/status`);
  return firstProcesses(
    found,
    await host.run({ program: 'grep', args: ['-HE', '^PPid:', ...files], cwd: '/' }, signal),
  );
}

/** Process → container, from lines such as `/proc/77/cgroup:0::/docker/<id>`. */
function processesOf(lines: string, ids: ReadonlySet<string>): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  for (const line of lines.split('\n')) {
    const pid = /^\/proc\/(\d+)\/cgroup:/.exec(line)?.[1];
    const id = line.match(/[0-9a-f]{64}/g)?.at(-1);
    if (pid !== undefined && id !== undefined && ids.has(id)) found.set(Number(pid), id);
  }
  return found;
}

/**
 * Of each container the process that its shim started first: one whose parent is not in the container, and of those (`exec`
 * starts such too) the one with the lowest number. What a reused number or a race gives is ruled out by asking again.
 */
function firstProcesses(found: ReadonlyMap<number, string>, parents: CommandResult): readonly SeenContainer[] {
  const first = new Map<string, SeenContainer>();
  for (const [, text = '', parent = ''] of parents.stdout.matchAll(/^\/proc\/(\d+)\/status:PPid:\s*(\d+)/gm)) {
    const id = found.get(Number(text));
    if (id === undefined || found.get(Number(parent)) === id) continue;
    const seen = { id, pid: Number(text), parent: Number(parent) };
    const before = first.get(id);
    if (!before || seen.pid < before.pid) first.set(id, seen);
  }
  return [...first.values()];
}

/**
 * The network namespace of each process, as its inode (namespaces(7)). Left out are processes that are gone and, for an
 * ordinary user, those of others (ptrace(2), PTRACE_MODE_READ_FSCREDS). 'self' is whoever asks.
 */
export async function networkNamespaces(
  host: Host,
  processes: readonly (number | 'self')[],
  signal: AbortSignal,
): Promise<ReadonlyMap<number | 'self', string>> {
  if ((await host.which('stat')) === undefined) return new Map();
  const files = processes.map((process) => `/proc/${process}/ns/net`);
  const { stdout } = await host.run({ program: 'stat', args: ['-L', '-c', '%i %n', ...files], cwd: '/' }, signal);
  const found = [...stdout.matchAll(/^(\d+) \/proc\/(\d+|self)\/ns\/net$/gm)];
  return new Map(
    found.map(([, inode = '', process = '']) => [process === 'self' ? 'self' : Number(process), inode] as const),
  );
}
