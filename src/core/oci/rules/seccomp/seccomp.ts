import { isProfile } from '../../dockerSeccomp/isProfile';
import type { Value } from '../../syntax/value';

/** One entry of `syscalls`. */
export interface SyscallEntry {
  readonly value: Value;
  readonly names: readonly Value[];
  readonly action: string | undefined;
  readonly args: readonly Value[];
  /** In a profile of Docker's: whether it counts on some machines or for some containers only. */
  readonly conditional: boolean;
}

/** The filter: `linux.seccomp` of a config, or the whole of a profile of Docker's. */
export function seccompOf(root: Value): Value | undefined {
  const seccomp = isProfile(root) ? root : root.at('linux', 'seccomp');
  return seccomp?.kind === 'object' ? seccomp : undefined;
}

/** Read once for all rules. */
const read = new WeakMap<Value, readonly SyscallEntry[]>();

export function syscallsOf(root: Value): readonly SyscallEntry[] {
  const known = read.get(root) ?? entriesOf(root);
  read.set(root, known);
  return known;
}

function entriesOf(root: Value): readonly SyscallEntry[] {
  const seccomp = seccompOf(root);
  const profile = seccomp === root;
  return (seccomp?.at('syscalls')?.items() ?? []).map((value) => {
    const single = profile ? value.at('name') : undefined;
    return {
      value,
      names: [...(value.at('names')?.items() ?? []), ...(single ? [single] : [])].filter(
        (name) => name.kind === 'string',
      ),
      action: value.at('action')?.asString(),
      args: value.at('args')?.items() ?? [],
      conditional: profile && ['includes', 'excludes'].some((key) => (value.at(key)?.entries().length ?? 0) > 0),
    };
  });
}

/** Whether an action keeps the call from happening. */
export function denies(action: string): boolean {
  return /^SCMP_ACT_(?:KILL|KILL_THREAD|KILL_PROCESS|ERRNO|TRAP)$/.test(action);
}

/** When the filter is loaded: before the runtime gives up its privileges, or as the last thing before the program. */
export function loaded(root: Value): 'early' | 'late' {
  return root.at('process', 'noNewPrivileges')?.asBoolean() === true ? 'late' : 'early';
}
