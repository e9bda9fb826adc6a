import { machineOf } from './machine';
import { allowedWith, alwaysAllowed } from './seccompCalls';

/** `linux.seccomp`, as JSON. */
export interface Seccomp {
  readonly defaultAction: string;
  readonly architectures?: readonly string[];
  readonly syscalls: readonly SeccompEntry[];
}

interface SeccompEntry {
  readonly names: readonly string[];
  readonly action: string;
  readonly errnoRet?: number;
  readonly args?: readonly { readonly index: number; readonly value: number; readonly op: string }[];
}

const allow = 'SCMP_ACT_ALLOW';

/** CLONE_NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID and NEWNET: the flags of clone(2) that make a namespace. */
const newNamespaces = 0x7e020000;

/** AF_VSOCK reaches the hypervisor past the network namespace (vsock(7)). */
const vsock = 40;

/** Domains of personality(2) that change nothing dangerous: Linux, 32-bit Linux, each with UNAME26, and asking only. */
const personalities = [0, 8, 0x20000, 0x20008, 0xffffffff];

/** ENOSYS: glibc then falls back to clone(2), whose flags a filter can see; those of clone3(2) it cannot. */
const notThere = 38;

/**
 * Docker's default profile as a runtime reads it: what moby makes of its profile on a machine of this architecture for a
 * container with these capabilities in its bounding set (moby/profiles, seccomp; `arch` as `process.arch` has it).
 */
export function defaultSeccomp(bounding: Iterable<string>, arch: string): Seccomp {
  const capabilities = new Set(bounding);
  const { architectures, calls, cloneFlags } = machineOf(arch);
  const granted = [...capabilities].flatMap(
    (name) => (Object.hasOwn(allowedWith, name) ? allowedWith[name] : []) ?? [],
  );
  const condition = (name: string, value: number, op: string, index = 0): SeccompEntry => ({
    names: [name],
    action: allow,
    args: [{ index, value, op }],
  });
  return {
    defaultAction: 'SCMP_ACT_ERRNO',
    ...(architectures.length > 0 && { architectures }),
    syscalls: [
      { names: [...new Set([...alwaysAllowed, ...calls, ...granted])].toSorted(), action: allow },
      condition('socket', vsock, 'SCMP_CMP_NE'),
      ...personalities.map((value) => condition('personality', value, 'SCMP_CMP_EQ')),
      ...(capabilities.has('CAP_SYS_ADMIN')
        ? []
        : [
            condition('clone', newNamespaces, 'SCMP_CMP_MASKED_EQ', cloneFlags),
            { names: ['clone3'], action: 'SCMP_ACT_ERRNO', errnoRet: notThere },
          ]),
    ],
  };
}
