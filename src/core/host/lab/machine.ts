import { closeSync, existsSync, openSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { Owner } from './journal';
import { type Mount, parseMountTable } from '../mountTable';

// What the machine says about itself, read from /proc and /sys (proc(5), sysfs(5)). Processes come and go while one
// reads: what is gone is left out.

/** The machine's mounts, as this process sees them. */
export function machineMounts(): readonly Mount[] {
  return parseMountTable(readFileSync('/proc/self/mountinfo', 'utf8'));
}

/** This process as the owner of labs. */
export function thisOwner(): Owner {
  return {
    pid: process.pid,
    startTime: stateAndStart(process.pid)[1] ?? '',
    boot: readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim(),
    pidNamespace: readlinkSync('/proc/self/ns/pid'),
  };
}

/**
 * Whether the process that made a lab still runs. Only meaningful in the same boot and pid namespace. A zombie does not: it has
 * ended, and only its parent has not asked how (proc(5), state Z in `/proc/PID/stat`).
 */
export function isAlive(owner: Owner): boolean {
  const [state, time] = stateAndStart(owner.pid);
  return time === owner.startTime && state !== 'Z' && state !== 'X';
}

/** Fields 3 and 22 of `/proc/PID/stat`. The second field is the program's name in parentheses, and may hold blanks. */
function stateAndStart(pid: number): readonly (string | undefined)[] {
  const stat = read(`/proc/${pid}/stat`) ?? '';
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return [fields[0], fields[19]];
}

/** A process that carries a lab's folder among its arguments. */
export interface LabProcess {
  readonly pid: number;
  /** The first process of a pid namespace below this one. */
  readonly isInit: boolean;
}

/** The processes that run the lab in `home`: `unshare`, the init, the supervisor, each with that path as an argument. */
export function labProcesses(home: string): readonly LabProcess[] {
  return processIds().flatMap((pid) => {
    if (read(`/proc/${pid}/cmdline`)?.split('\0').includes(home) !== true) return [];
    const ids =
      /^NSpid:(.*)$/m
        .exec(read(`/proc/${pid}/status`) ?? '')?.[1]
        ?.trim()
        .split(/\s+/) ?? [];
    return [{ pid, isInit: ids.length > 1 && ids.at(-1) === '1' }];
  });
}

/** The processes whose pid namespace is `namespace`, a text such as `pid:[4026532265]`. */
export function processesIn(namespace: string): readonly number[] {
  return processIds().filter((pid) => pidNamespace(pid) === namespace);
}

/** The pid namespace of a process; undefined when it is gone or may not be looked at. */
export function pidNamespace(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/ns/pid`);
  } catch {
    return undefined;
  }
}

/** A namespace that stays itself for as long as it is held. */
export interface HeldNamespace {
  /** A text such as `pid:[4026532265]`. */
  readonly name: string;
  release(): void;
}

/**
 * Holds the pid namespace of a process: the kernel gives the number of one that is gone to the next that is made, and
 * whoever counted by number alone would then count somebody else's processes. Undefined when it may not be looked at.
 */
export function holdPidNamespace(pid: number): HeldNamespace | undefined {
  const name = pidNamespace(pid);
  if (name === undefined) return undefined;
  try {
    const file = openSync(`/proc/${pid}/ns/pid`, 'r');
    return { name, release: () => closeSync(file) };
  } catch {
    return undefined;
  }
}

/** The links of the machine that carry `tag` as their alias. */
export function linksWithAlias(tag: string): readonly string[] {
  const folder = '/sys/class/net';
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => read(`${folder}/${name}/ifalias`)?.trim() === tag);
}

function processIds(): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
