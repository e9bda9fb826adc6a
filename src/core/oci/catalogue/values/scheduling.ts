import { named } from '../make';
import type { Named } from '../model';

/** Policies of the scheduler (sched(7)). */
export const schedulerPolicies: readonly Named[] = [
  named('SCHED_OTHER', 'The usual: time is shared by nice value.', '一般排程：依 nice 值分配時間。'),
  named(
    'SCHED_FIFO',
    'Real time: runs until it sleeps or a higher `priority` comes.',
    '即時：執行到休眠或更高 `priority` 出現為止。',
  ),
  named('SCHED_RR', 'Real time, taking turns within one `priority`.', '即時，同一 `priority` 內輪流執行。'),
  named(
    'SCHED_BATCH',
    'Like OTHER, for long computations that need not answer quickly.',
    '類似 OTHER，適合不需快速回應的長時間運算。',
  ),
  named('SCHED_ISO', 'Reserved; Linux does not have it.', '保留；Linux 並未實作。'),
  named('SCHED_IDLE', 'Only when nobody else wants the CPU.', '只在沒有其他行程需要 CPU 時執行。'),
  named(
    'SCHED_DEADLINE',
    '`runtime` within every `period`, done by `deadline`.',
    '每個 `period` 內得到 `runtime`，並在 `deadline` 前完成。',
  ),
];

/** Flags of sched_setattr(2). */
export const schedulerFlags: readonly Named[] = [
  named('SCHED_FLAG_RESET_ON_FORK', 'Children start with the usual policy.', '子行程恢復為一般排程。'),
  named(
    'SCHED_FLAG_RECLAIM',
    'DEADLINE: use bandwidth that others leave over.',
    'DEADLINE：使用其他行程未用完的頻寬。',
  ),
  named(
    'SCHED_FLAG_DL_OVERRUN',
    'DEADLINE: SIGXCPU when the runtime is overrun.',
    'DEADLINE：超出 runtime 時送出 SIGXCPU。',
  ),
  named('SCHED_FLAG_KEEP_POLICY', 'Keep the policy that is set.', '保留既有的排程策略。'),
  named('SCHED_FLAG_KEEP_PARAMS', 'Keep the parameters that are set.', '保留既有的參數。'),
  named('SCHED_FLAG_UTIL_CLAMP_MIN', 'Clamp the utilisation from below.', '設定使用率的下限。'),
  named('SCHED_FLAG_UTIL_CLAMP_MAX', 'Clamp the utilisation from above.', '設定使用率的上限。'),
];

/** Classes of I/O priority (ioprio_set(2)). */
export const ioPriorityClasses: readonly Named[] = [
  named(
    'IOPRIO_CLASS_RT',
    'Real time: before all others; needs CAP_SYS_ADMIN or CAP_SYS_NICE.',
    '即時：優先於所有行程；需要 CAP_SYS_ADMIN 或 CAP_SYS_NICE。',
  ),
  named('IOPRIO_CLASS_BE', 'Best effort: the usual class.', '盡力而為：一般的類別。'),
  named('IOPRIO_CLASS_IDLE', 'Only when the disk has nothing else to do.', '只在磁碟閒置時進行。'),
];
