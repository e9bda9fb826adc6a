import type { Command } from '../../host/command';
import type { FirstProcess } from './firstProcess';
import { type ProbedPath, residentArgs } from './probe';

/** What entering takes beyond what the container may: `setns` into its namespaces, and to look at a process of another user (setns(2), ptrace(2)). */
const needed = [
  { name: 'sys_chroot', bit: 18 },
  { name: 'sys_ptrace', bit: 19 },
  { name: 'sys_admin', bit: 21 },
];

/** Longest time for the probe in the container, in seconds: what enters and is ended leaves nothing behind. */
const patience = '15';

export interface Entering {
  readonly process: FirstProcess;
  /** Absolute path of a busybox of the machine, made for this: what runs in a container can be written to by its processes later. */
  readonly busybox: string;
  /** Whether root enters, who has to become whoever the process is; else who runs the process enters, and is that already. */
  readonly isRoot: boolean;
  readonly paths: readonly ProbedPath[];
}

/**
 * The probe in the namespaces of a process, as its user and with no more than its capability bounding set. No program of the
 * container is needed: busybox goes on from the memory of the process that has entered (its `nsenter` starts its own applets
 * through /proc/self/exe).
 *
 * Capabilities that are inheritable and ambient outlive the bounding set that is taken away (capabilities(7), "Transformation of
 * capabilities during execve"), which is how the three that entering needs come that far; the last `setpriv` drops them. What
 * enters a user namespace has all capabilities in it instead (user_namespaces(7)). Its own inheritable and ambient ones stay.
 */
export function enterCommand({ process, busybox, isRoot, paths }: Entering): Command {
  const entering = [
    ...[busybox, 'nsenter', '-t', String(process.pid), '-m', '-p', '-r'],
    ...(process.isInUserNamespace ? ['-U'] : []),
    '--preserve-credentials',
  ];
  const drop = (option: string, field: string): readonly string[] => {
    const own = bits(process.status.get(field));
    const names = needed.filter(({ bit }) => !own.includes(bit)).map(({ name }) => `-${name}`);
    return names.length === 0 ? [] : [option, names.join(',')];
  };
  const dropped = [...drop('--ambient-caps', 'CapAmb'), ...drop('--inh-caps', 'CapInh')];
  const inside = [...(dropped.length > 0 ? ['setpriv', ...dropped] : []), 'timeout', patience];
  const [program = '', ...args] = [
    ...(isRoot ? becoming(process) : []),
    ...entering,
    ...inside,
    ...residentArgs(paths),
  ];
  return { program, args, cwd: '/' };
}

/** setpriv(1), twice: nothing can be made inheritable any more once the bounding set lacks it. */
function becoming({ user, status }: FirstProcess): readonly string[] {
  const groups = user.groups.length === 0 ? ['--clear-groups'] : ['--groups', user.groups.join(',')];
  const own = (field: string): readonly number[] => bits(status.get(field));
  const also = (field: string): string => only([...own(field), ...needed.map(({ bit }) => bit)]);
  return [
    ...['setpriv', `--inh-caps=${also('CapInh')}`, '--'],
    ...['setpriv', '--reuid', String(user.uid), '--regid', String(user.gid), ...groups],
    ...[`--bounding-set=${only(own('CapBnd'))}`, `--ambient-caps=${also('CapAmb')}`, '--'],
  ];
}

/** A set of capabilities by their numbers, as setpriv(1) takes it. */
const only = (of: readonly number[]): string => ['-all', ...new Set(of.map((bit) => `+cap_${bit}`))].join(',');

/** The numbers of the capabilities in a mask. */
function bits(mask = '0'): readonly number[] {
  const value = /^[0-9a-f]+$/i.test(mask) ? BigInt(`0x${mask}`) : 0n;
  return Array.from({ length: 64 }, (_, bit) => bit).filter((bit) => (value >> BigInt(bit)) & 1n);
}
