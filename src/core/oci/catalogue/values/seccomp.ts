import { named } from '../make';
import type { Named } from '../model';

/** What a filter does with a system call (seccomp(2), seccomp_init(3)). */
export const seccompActions: readonly Named[] = [
  named('SCMP_ACT_ALLOW', 'The call is made.', '允許呼叫。'),
  named(
    'SCMP_ACT_ERRNO',
    'The call fails with `errnoRet`, EPERM unless it is given.',
    '呼叫失敗並傳回 `errnoRet`，未指定時為 EPERM。',
  ),
  named('SCMP_ACT_LOG', 'The call is made and logged.', '允許呼叫並留下記錄。', { since: '1.0.2' }),
  named('SCMP_ACT_KILL', 'Kills the thread. The same as KILL_THREAD.', '結束執行緒。與 KILL_THREAD 相同。'),
  named('SCMP_ACT_KILL_PROCESS', 'Kills the whole process.', '結束整個行程。', { since: '1.1.0' }),
  named('SCMP_ACT_KILL_THREAD', 'Kills the thread that made the call.', '結束發出呼叫的執行緒。', { since: '1.1.0' }),
  named('SCMP_ACT_TRAP', 'Sends SIGSYS, which the program may handle.', '送出 SIGSYS，程式可自行處理。'),
  named('SCMP_ACT_TRACE', 'Asks a tracer; fails with ENOSYS when there is none.', '詢問追蹤器；沒有時以 ENOSYS 失敗。'),
  named(
    'SCMP_ACT_NOTIFY',
    'Asks the program behind `listenerPath`. Not for `write`, and not as the default.',
    '詢問 `listenerPath` 後方的程式。不可用於 `write`，也不可作為預設動作。',
    { since: '1.1.0' },
  ),
];

/** How an argument is compared with `value` (seccomp_rule_add(3)). */
export const seccompOperators: readonly Named[] = [
  named('SCMP_CMP_NE', 'Not equal to `value`.', '不等於 `value`。'),
  named('SCMP_CMP_LT', 'Less than `value`.', '小於 `value`。'),
  named('SCMP_CMP_LE', 'At most `value`.', '小於或等於 `value`。'),
  named('SCMP_CMP_EQ', 'Equal to `value`.', '等於 `value`。'),
  named('SCMP_CMP_GE', 'At least `value`.', '大於或等於 `value`。'),
  named('SCMP_CMP_GT', 'Greater than `value`.', '大於 `value`。'),
  named(
    'SCMP_CMP_MASKED_EQ',
    'The argument with only the bits of `value` kept equals `valueTwo`.',
    '引數與 `value` 做位元 AND 後等於 `valueTwo`。',
  ),
];

const newer = { since: '1.2.1' };

/** Architectures of libseccomp. A filter is for the machine's own architecture and for those that are named. */
export const seccompArchitectures: readonly Named[] = [
  named('SCMP_ARCH_X86', 'x86, 32 bits.', 'x86，32 位元。'),
  named('SCMP_ARCH_X86_64', 'x86, 64 bits (amd64).', 'x86，64 位元（amd64）。'),
  named('SCMP_ARCH_X32', 'x86-64 with 32-bit pointers.', '使用 32 位元指標的 x86-64。'),
  named('SCMP_ARCH_ARM', 'ARM, 32 bits.', 'ARM，32 位元。'),
  named('SCMP_ARCH_AARCH64', 'ARM, 64 bits (arm64).', 'ARM，64 位元（arm64）。'),
  named('SCMP_ARCH_LOONGARCH64', 'LoongArch, 64 bits.', 'LoongArch，64 位元。', newer),
  named('SCMP_ARCH_M68K', 'Motorola 68000.', 'Motorola 68000 系列。', newer),
  named('SCMP_ARCH_MIPS', 'MIPS, big endian.', 'MIPS，大端序。'),
  named('SCMP_ARCH_MIPS64', 'MIPS, 64 bits, big endian.', 'MIPS，64 位元，大端序。'),
  named('SCMP_ARCH_MIPS64N32', 'MIPS64 with 32-bit pointers, big endian.', '使用 32 位元指標的 MIPS64，大端序。'),
  named('SCMP_ARCH_MIPSEL', 'MIPS, little endian.', 'MIPS，小端序。'),
  named('SCMP_ARCH_MIPSEL64', 'MIPS, 64 bits, little endian.', 'MIPS，64 位元，小端序。'),
  named('SCMP_ARCH_MIPSEL64N32', 'MIPS64 with 32-bit pointers, little endian.', '使用 32 位元指標的 MIPS64，小端序。'),
  named('SCMP_ARCH_PPC', 'PowerPC, 32 bits.', 'PowerPC，32 位元。'),
  named('SCMP_ARCH_PPC64', 'PowerPC, 64 bits, big endian.', 'PowerPC，64 位元，大端序。'),
  named('SCMP_ARCH_PPC64LE', 'PowerPC, 64 bits, little endian.', 'PowerPC，64 位元，小端序。'),
  named('SCMP_ARCH_S390', 'IBM Z, 31 bits.', 'IBM Z，31 位元。'),
  named('SCMP_ARCH_S390X', 'IBM Z, 64 bits.', 'IBM Z，64 位元。'),
  named('SCMP_ARCH_SH', 'SuperH, little endian.', 'SuperH，小端序。', newer),
  named('SCMP_ARCH_SHEB', 'SuperH, big endian.', 'SuperH，大端序。', newer),
  named('SCMP_ARCH_PARISC', 'PA-RISC, 32 bits.', 'PA-RISC，32 位元。'),
  named('SCMP_ARCH_PARISC64', 'PA-RISC, 64 bits.', 'PA-RISC，64 位元。'),
  named('SCMP_ARCH_RISCV64', 'RISC-V, 64 bits.', 'RISC-V，64 位元。', { since: '1.1.0' }),
];

/** Flags of the seccomp(2) call that loads the filter. */
export const seccompFlags: readonly Named[] = [
  named('SECCOMP_FILTER_FLAG_TSYNC', 'All threads of the process get the filter.', '行程的所有執行緒都套用篩選器。', {
    since: '1.0.2',
  }),
  named('SECCOMP_FILTER_FLAG_LOG', 'All actions but ALLOW are logged.', '除 ALLOW 以外的動作都留下記錄。', {
    since: '1.0.2',
  }),
  named(
    'SECCOMP_FILTER_FLAG_SPEC_ALLOW',
    'Turns the mitigation of speculative store bypass off: faster, less safe.',
    '關閉推測性儲存繞過的緩解措施：較快但較不安全。',
    { since: '1.0.2' },
  ),
  named(
    'SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV',
    'A call that waits for the listener is only interrupted by signals that kill.',
    '等待 listener 的呼叫只會被致命訊號中斷。',
    { since: '1.1.0' },
  ),
];
