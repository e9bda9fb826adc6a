import { alwaysAllowed, allowedWith } from '../../../../src/core/oci/defaults/seccompCalls';

const allow = 'SCMP_ACT_ALLOW';

/** A profile with all that Docker's own has: machines, conditions of each kind, arguments, a comment, a null. */
export const soundProfile: Readonly<Record<string, unknown>> = {
  defaultAction: 'SCMP_ACT_ERRNO',
  defaultErrnoRet: 1,
  archMap: [
    { architecture: 'SCMP_ARCH_X86_64', subArchitectures: ['SCMP_ARCH_X86', 'SCMP_ARCH_X32'] },
    { architecture: 'SCMP_ARCH_RISCV64', subArchitectures: null },
  ],
  syscalls: [
    { names: alwaysAllowed, action: allow },
    { names: ['ptrace'], action: allow, includes: { minKernel: '4.8' } },
    { names: ['socket'], action: allow, args: [{ index: 0, value: 40, op: 'SCMP_CMP_NE' }] },
    { names: ['arch_prctl'], action: allow, includes: { arches: ['amd64', 'x32'] } },
    ...Object.entries(allowedWith).map(([name, names]) => ({ names, action: allow, includes: { caps: [name] } })),
    {
      names: ['clone'],
      action: allow,
      args: [{ index: 1, value: 2114060288, op: 'SCMP_CMP_MASKED_EQ' }],
      comment: 'another order of arguments',
      includes: { arches: ['s390', 's390x'] },
      excludes: { caps: ['CAP_SYS_ADMIN'] },
    },
    { names: ['clone3'], action: 'SCMP_ACT_ERRNO', errnoRet: 38, excludes: { caps: ['CAP_SYS_ADMIN'] } },
  ],
};
