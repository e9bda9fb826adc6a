import type { Json, JsonObject } from '../../json';
import { type Meaning, of } from './meaning';

function seccomps(): readonly JsonObject[] {
  const names = (list: readonly string[], action: string, more: JsonObject = {}): Json => ({
    names: [...list],
    action,
    ...more,
  });
  const allow = (...syscalls: Json[]): JsonObject => ({ defaultAction: 'SCMP_ACT_ALLOW', syscalls });
  const arg = (more: JsonObject): Json =>
    names(['mkdir'], 'SCMP_ACT_ERRNO', { args: [{ index: 0, value: 1, op: 'SCMP_CMP_EQ', ...more }] });
  return [
    { defaultAction: 'SCMP_ACT_ALLOW' },
    { defaultAction: 'SCMP_ACT_NOTIFY' },
    { defaultAction: 'NOPE' },
    { defaultAction: 'scmp_act_allow' },
    {},
    { defaultAction: '' },
    { defaultAction: 'SCMP_ACT_KILL' },
    { defaultAction: 'SCMP_ACT_ERRNO' },
    { defaultAction: 'SCMP_ACT_ERRNO', syscalls: [names(['execve'], 'SCMP_ACT_ALLOW')] },
    { defaultAction: 'SCMP_ACT_LOG' },
    { defaultAction: 'SCMP_ACT_TRAP' },
    { defaultAction: 'SCMP_ACT_ALLOW', defaultErrnoRet: 1 },
    { defaultAction: 'SCMP_ACT_ALLOW', architectures: ['SCMP_ARCH_X86_64'] },
    { defaultAction: 'SCMP_ACT_ALLOW', architectures: ['NOPE'] },
    { defaultAction: 'SCMP_ACT_ALLOW', architectures: ['SCMP_ARCH_ARM'] },
    { defaultAction: 'SCMP_ACT_ALLOW', architectures: ['x86_64'] },
    { defaultAction: 'SCMP_ACT_ALLOW', flags: ['SECCOMP_FILTER_FLAG_LOG'] },
    { defaultAction: 'SCMP_ACT_ALLOW', flags: ['NOPE'] },
    { defaultAction: 'SCMP_ACT_ALLOW', flags: ['SECCOMP_FILTER_FLAG_TSYNC'] },
    { defaultAction: 'SCMP_ACT_ALLOW', listenerPath: '/nowhere/socket' },
    { defaultAction: 'SCMP_ACT_ALLOW', listenerMetadata: 'x' },
    { ...allow(names(['mkdir'], 'SCMP_ACT_ERRNO')), archMap: [] },
    allow(names(['mkdir'], 'SCMP_ACT_ERRNO')),
    allow(names(['mkdir'], 'SCMP_ACT_ERRNO', { errnoRet: 1 })),
    allow(names(['mkdir'], 'SCMP_ACT_KILL', { errnoRet: 1 })),
    allow(names(['mkdir'], 'SCMP_ACT_ALLOW', { errnoRet: 1 })),
    allow(names(['mkdir'], 'SCMP_ACT_TRACE', { errnoRet: 1 })),
    allow(names(['mkdir'], 'SCMP_ACT_ERRNO', { errnoRet: 5000 })),
    allow(names(['nope'], 'SCMP_ACT_ERRNO')),
    allow(names([], 'SCMP_ACT_ERRNO')),
    allow(names([''], 'SCMP_ACT_ERRNO')),
    allow(names(['mkdir'], 'NOPE')),
    allow({ names: ['mkdir'] }),
    allow({ action: 'SCMP_ACT_ERRNO' }),
    allow({ name: 'mkdir', action: 'SCMP_ACT_ERRNO' }),
    allow(names(['write'], 'SCMP_ACT_NOTIFY')),
    allow(names(['mkdir'], 'SCMP_ACT_NOTIFY')),
    allow(names(['execve'], 'SCMP_ACT_KILL')),
    allow(names(['read'], 'SCMP_ACT_ERRNO')),
    allow(arg({})),
    allow(arg({ index: 5 })),
    allow(arg({ index: 6 })),
    allow(arg({ op: 'NOPE' })),
    allow(arg({ valueTwo: 1 })),
    allow(arg({ op: 'SCMP_CMP_MASKED_EQ', valueTwo: 1 })),
    allow(arg({ value: -1 })),
    allow(arg({ op: 'SCMP_CMP_NE' })),
    allow(names(['mkdir'], 'SCMP_ACT_ALLOW')),
    allow(names(['mkdir'], 'SCMP_ACT_ERRNO'), names(['mkdir'], 'SCMP_ACT_KILL')),
    allow(names(['mkdir', 'mkdir'], 'SCMP_ACT_ERRNO')),
    allow(
      names(['mkdir'], 'SCMP_ACT_ERRNO', {
        args: [
          { index: 0, value: 1, op: 'SCMP_CMP_EQ' },
          { index: 0, value: 2, op: 'SCMP_CMP_EQ' },
        ],
      }),
    ),
    allow(names(['mkdir'], 'SCMP_ACT_ERRNO', { args: [{ index: 0 }] })),
    allow(names(['mkdir'], 'SCMP_ACT_KILL_PROCESS')),
    allow(names(['mkdir'], 'SCMP_ACT_KILL_THREAD')),
    allow(names(['mkdir'], 'SCMP_ACT_LOG')),
    allow(names(['mkdir'], 'SCMP_ACT_ERRNO', { includes: { caps: ['CAP_SYS_ADMIN'] } })),
  ];
}

/** Seccomp. */
export const seccompMeanings: readonly Meaning[] = [
  ...seccomps().map((seccomp) => of(`seccomp ${JSON.stringify(seccomp).slice(0, 110)}`, ['linux.seccomp', seccomp])),
];
