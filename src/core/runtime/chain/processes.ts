import type { Host } from '../../host/host';
import { accountNames } from '../../oci/disk/accounts';

/** One process, as /proc tells of it. */
export interface ProcessRecord {
  readonly pid: number;
  /** 0 for the first process of what can be seen, and for one whose parent is in a pid namespace above. */
  readonly parent: number;
  /** What the kernel calls it: 15 bytes of the program's name. */
  readonly name: string;
  /** Empty where it cannot be read, and for kernel threads. */
  readonly argv: readonly string[];
  /** The name of the effective user, as the host has it; its number where it has none. */
  readonly user: string;
  /** Whether it is the first process of a pid namespace below the one that is looked from. */
  readonly isInit: boolean;
}

export type Processes = ReadonlyMap<number, ProcessRecord>;

/**
 * All processes that a Host shows, in two reads of /proc and one of its accounts (proc(5): status, cmdline;
 * pid_namespaces(7) for NSpid). Needs no privilege; where /proc is mounted with `hidepid`, those of others are missing.
 * Empty on a host without /proc.
 */
export async function readProcesses(host: Host, signal?: AbortSignal): Promise<Processes> {
  if ((await host.which('find')) === undefined) return new Map();
  const read = async (file: string, ...grep: readonly string[]): Promise<string> => {
    const find = ['/proc', '-mindepth', '2', '-maxdepth', '2', '-name', file, '-exec', 'grep', ...grep, '{}', '+'];
    return (await host.run({ program: 'find', args: find, cwd: '/' }, signal)).stdout;
  };
  const [status, lines, accounts] = await Promise.all([
    read('status', '-HE', '^(Name|PPid|Uid|NSpid):'),
    // -z: what ends with a NUL is a line, as the arguments in /proc/PID/cmdline do (grep(1), proc(5)).
    read('cmdline', '-Haz', ''),
    host.run({ program: 'cat', args: ['/etc/passwd'], cwd: '/' }, signal),
  ]);
  return parseProcesses(status, lines, accountNames(accounts.stdout));
}

/** Processes from what `grep -H` says of status, what `grep -Hz` says of cmdline, and names by user ids. */
export function parseProcesses(status: string, lines: string, users: ReadonlyMap<number, string>): Processes {
  const argv = argumentsByPid(lines);
  const fields = new Map<number, Map<string, string>>();
  for (const [, pid = '', key = '', value = ''] of status.matchAll(/^\/proc\/(\d+)\/status:(\w+):[\t ]*(.*)$/gm)) {
    const known = fields.get(Number(pid)) ?? new Map<string, string>();
    fields.set(Number(pid), known.set(key, value));
  }
  const records = [...fields].map(([pid, field]): readonly [number, ProcessRecord] => {
    const uid = Number(numbers(field.get('Uid'))[1] ?? 0);
    const inner = numbers(field.get('NSpid'));
    return [
      pid,
      {
        pid,
        parent: Number(field.get('PPid') ?? 0),
        name: field.get('Name') ?? '',
        argv: argv.get(pid) ?? [],
        user: users.get(uid) ?? String(uid),
        isInit: inner.length > 1 && inner.at(-1) === '1',
      },
    ];
  });
  return new Map(records);
}

function argumentsByPid(lines: string): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  for (const entry of lines.split('\0')) {
    const [, pid = '', argument = ''] = /^\/proc\/(\d+)\/cmdline:(.*)$/s.exec(entry) ?? [];
    if (pid === '') continue;
    const known = found.get(Number(pid)) ?? [];
    known.push(argument);
    found.set(Number(pid), known);
  }
  return found;
}

const numbers = (text = ''): readonly string[] => text.trim().split(/\s+/).filter(Boolean);

/** A process with its parents, the first of all first. Empty when it is not there. */
export function lineage(processes: Processes, pid: number): readonly ProcessRecord[] {
  const line: ProcessRecord[] = [];
  let next = processes.get(pid);
  // A process cannot be its own ancestor, but two reads of /proc can say so.
  while (next && !line.includes(next)) {
    line.unshift(next);
    next = processes.get(next.parent);
  }
  return line;
}

/** How many processes descend from one. */
export function descendants(processes: Processes, pid: number): number {
  let count = 0;
  for (const process of processes.values())
    if (process.pid !== pid && lineage(processes, process.pid).some((one) => one.pid === pid)) count += 1;
  return count;
}
