/** Who stops when a call is denied. `program` is started, and ends at once. */
export type Stopped = 'runc' | 'crun' | 'program';

/** A call, with the names of which one is enough where architectures differ. */
export interface Needed {
  readonly names: readonly [string, ...string[]];
  readonly by: readonly Stopped[];
}

const calls = (by: readonly Stopped[], names: string): readonly Needed[] =>
  names.split(' ').map((one) => {
    const [first = '', ...others] = one.split('|');
    return { names: [first, ...others], by };
  });

/** What any program that is linked dynamically calls before main(). */
const program = calls(['program'], 'brk mmap|mmap2 mprotect exit_group|exit');

const execve = calls(['runc', 'crun'], 'execve|execveat');

/**
 * What runc 1.1.5 and crun 1.8.1 call between the filter and the program: measured by taking one call after the other out
 * of Docker's profile. Without noNewPrivileges the filter is loaded before the capabilities are dropped.
 */
const early: readonly Needed[] = [
  ...execve,
  ...calls(['runc', 'crun'], 'write prctl capset'),
  ...calls(['runc'], 'read openat close fstat newfstatat fstatfs getdents64 futex'),
  ...calls(['runc'], 'getcwd chdir getppid capget setuid setgid setgroups'),
  ...calls(['crun'], 'setresuid setresgid rt_sigaction rt_sigprocmask pselect6'),
  ...program,
];

/** With noNewPrivileges it is the last thing before the program. */
const late: readonly Needed[] = [...execve, ...program, ...calls(['program'], 'openat read write close')];

export const neededCalls = (noNewPrivileges: boolean): readonly Needed[] => (noNewPrivileges ? late : early);
