import { arrayOf, field, integer, object, oneOf } from './make';
import type { StringShape } from './model';
import { ioPriorityClasses, schedulerFlags, schedulerPolicies } from './values/scheduling';

/** `process.scheduler` (sched_setattr(2)). */
export const scheduler = object('Scheduler', 'config.md#linux-process', {
  policy: field(oneOf(schedulerPolicies), 'The scheduling policy.', '排程策略。', {
    required: true,
    example: 'SCHED_OTHER',
  }),
  nice: field(
    integer('int32'),
    'From -20 (gets most) to 19 (gets least). For OTHER and BATCH.',
    '從 -20（分到最多）到 19（分到最少）。用於 OTHER 與 BATCH。',
    { default: 0, example: 5 },
  ),
  priority: field(
    integer('int32'),
    'From 1 to 99, for FIFO and RR only; the higher goes first.',
    '1 到 99，僅用於 FIFO 與 RR；數字大者優先。',
    { default: 0, example: 1 },
  ),
  flags: field(arrayOf(oneOf(schedulerFlags)), 'Flags of sched_setattr(2).', 'sched_setattr(2) 的旗標。', {
    example: ['SCHED_FLAG_RESET_ON_FORK'],
  }),
  runtime: field(
    integer('uint64', { use: 'nanoseconds' }),
    'DEADLINE only: the CPU time in every period, in nanoseconds.',
    '僅用於 DEADLINE：每個週期的 CPU 時間，單位奈秒。',
    { default: 0, example: 10000000 },
  ),
  deadline: field(
    integer('uint64', { use: 'nanoseconds' }),
    'DEADLINE only: until when the runtime has to be had, counted from the beginning of the period, in nanoseconds.',
    '僅用於 DEADLINE：從週期開始算起，必須在此之前得到 runtime，單位奈秒。',
    { default: 0, example: 20000000 },
  ),
  period: field(
    integer('uint64', { use: 'nanoseconds' }),
    'DEADLINE only: the length of a period in nanoseconds.',
    '僅用於 DEADLINE：週期長度，單位奈秒。',
    { default: 0, example: 20000000 },
  ),
});

/** `process.ioPriority` (ioprio_set(2)). */
export const ioPriority = object('LinuxIOPriority', 'config.md#linux-process', {
  class: field(oneOf(ioPriorityClasses), 'The I/O scheduling class.', 'I/O 排程類別。', {
    required: true,
    example: 'IOPRIO_CLASS_BE',
  }),
  priority: field(
    integer('int32'),
    'From 0 (first) to 7 (last) within the class.',
    '類別內的順序，從 0（最先）到 7（最後）。',
    { required: true, example: 4 },
  ),
});

const cpus: StringShape = { is: 'string', use: 'cpu-list', pattern: '^[0-9, -]*$' };

/** `process.execCPUAffinity`. */
export const affinity = object('CPUAffinity', 'config.md#linux-process', {
  initial: field(
    cpus,
    'The CPUs while the runtime moves the process into the cgroup: `0-3,7`.',
    'runtime 將行程移入 cgroup 時所用的 CPU：`0-3,7`。',
    { example: '0' },
  ),
  final: field(
    cpus,
    'The CPUs once the process is in the cgroup: `0-3,7`.',
    '行程進入 cgroup 後所用的 CPU：`0-3,7`。',
    {
      example: '0-1',
    },
  ),
});
