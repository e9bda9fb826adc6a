import { arrayOf, field, integer, object, oneOf, stringFor, string } from '../make';
import type { StringShape } from '../model';
import { seccompActions, seccompArchitectures, seccompFlags, seccompOperators } from '../values/seccomp';
import { syscalls } from '../values/syscalls';

const spec = 'config-linux.md#seccomp';

/** The name of a system call. Which there are depends on the architecture and the kernel. */
export const syscallName: StringShape = { is: 'string', values: syscalls, use: 'syscall' };

/** A comparison of one argument. */
export const syscallArgument = object('LinuxSeccompArg', spec, {
  index: field(integer('uint32'), 'Which argument, from 0 to 5.', '第幾個引數，0 到 5。', {
    required: true,
    example: 0,
  }),
  value: field(
    integer('uint64'),
    'What it is compared with; for MASKED_EQ the mask.',
    '用來比較的值；MASKED_EQ 時為遮罩。',
    {
      required: true,
      example: 0,
    },
  ),
  valueTwo: field(integer('uint64'), 'For MASKED_EQ: what has to come out.', '用於 MASKED_EQ：遮罩後應得的值。', {
    default: 0,
    example: 0,
  }),
  op: field(oneOf(seccompOperators), 'How it is compared.', '比較方式。', { required: true, example: 'SCMP_CMP_EQ' }),
});

const syscall = object('LinuxSyscall', spec, {
  names: field(
    arrayOf(syscallName, 1),
    'The system calls that it is about; at least one.',
    '適用的系統呼叫；至少一個。',
    {
      required: true,
      example: ['mount'],
    },
  ),
  action: field(oneOf(seccompActions), 'What is done with them.', '對這些呼叫採取的動作。', {
    required: true,
    example: 'SCMP_ACT_ALLOW',
  }),
  errnoRet: field(
    integer('uint32'),
    'The error number that the call fails with, for ERRNO, or what the tracer is told, for TRACE. EPERM (1) unless given.',
    'ERRNO 時呼叫失敗的錯誤代碼，TRACE 時則為告知追蹤器的值。未指定時為 EPERM（1）。',
    { since: '1.1.0', example: 1 },
  ),
  args: field(
    arrayOf(syscallArgument),
    'Only calls whose arguments are like this. All have to hold; runtimes take several for one argument as any of them.',
    '僅適用於引數符合的呼叫。必須全部成立；同一引數有多項時，runtime 視為任一成立即可。',
    { example: [{ index: 0, value: 0, op: 'SCMP_CMP_EQ' }] },
  ),
});

/** `linux.seccomp`: which system calls the container may make. */
export const seccomp = object('LinuxSeccomp', spec, {
  defaultAction: field(
    oneOf(seccompActions),
    'What is done with a call that no entry is about.',
    '沒有任何項目適用時採取的動作。',
    {
      required: true,
      example: 'SCMP_ACT_ERRNO',
    },
  ),
  defaultErrnoRet: field(
    integer('uint32'),
    'The error number of the default action, when that is ERRNO or TRACE. EPERM (1) unless given.',
    '預設動作為 ERRNO 或 TRACE 時的錯誤代碼。未指定時為 EPERM（1）。',
    { since: '1.1.0', example: 1 },
  ),
  architectures: field(
    arrayOf(oneOf(seccompArchitectures)),
    "Architectures besides the machine's own that programs may be for: 32-bit programs need theirs.",
    '除機器本身外，程式可使用的架構：32 位元程式需要列出其架構。',
    { example: ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86', 'SCMP_ARCH_X32'] },
  ),
  flags: field(arrayOf(oneOf(seccompFlags)), 'Flags of the seccomp(2) call.', 'seccomp(2) 呼叫的旗標。', {
    since: '1.0.2',
    example: ['SECCOMP_FILTER_FLAG_LOG'],
  }),
  listenerPath: field(
    stringFor('host-path'),
    'The socket of the program that NOTIFY asks. Needed when an action is NOTIFY.',
    'NOTIFY 所詢問的程式的 socket。有 NOTIFY 動作時必須填寫。',
    { since: '1.1.0', example: '/run/seccomp-agent.socket' },
  ),
  listenerMetadata: field(
    string,
    'A text for the program behind `listenerPath`, as it is.',
    '原樣交給 `listenerPath` 後方程式的文字。',
    {
      since: '1.1.0',
      example: 'container=c1',
    },
  ),
  syscalls: field(arrayOf(syscall), 'What is done with which system calls.', '對各系統呼叫採取的動作。', {
    example: [{ names: ['mount', 'umount2'], action: 'SCMP_ACT_ERRNO' }],
  }),
});
