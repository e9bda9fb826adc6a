import { syscallArgument, syscallName } from './linux/seccomp';
import { arrayOf, field, integer, object, oneOf, string, stringFor } from './make';
import type { ObjectShape, StringShape } from './model';
import { capabilities } from './values/capabilities';
import { seccompActions, seccompArchitectures, seccompFlags } from './values/seccomp';

/** Docker's own form of seccomp profiles (moby/profiles, seccomp/seccomp.go): conditions are worked out before a runtime sees them. */
const spec = 'https://docs.docker.com/engine/security/seccomp/';

const capability: StringShape = { is: 'string', values: capabilities, use: 'capability' };

const filter = object('DockerSeccompFilter', spec, {
  caps: field(arrayOf(capability), 'Capabilities that the container has.', '容器所擁有的 capability。', {
    example: ['CAP_SYS_ADMIN'],
  }),
  arches: field(
    arrayOf(string),
    "Architectures of the machine, in Go's names: `amd64`, `arm64`.",
    '機器的架構，採 Go 的名稱：`amd64`、`arm64`。',
    {
      example: ['amd64'],
    },
  ),
  minKernel: field(string, 'The kernel is this version or newer: `4.8`.', '核心為此版本或更新：`4.8`。', {
    example: '4.8',
  }),
});

const architecture = object('DockerSeccompArchitecture', spec, {
  architecture: field(oneOf(seccompArchitectures), 'The architecture of the machine.', '機器的架構。', {
    required: true,
    example: 'SCMP_ARCH_X86_64',
  }),
  subArchitectures: field(
    arrayOf(oneOf(seccompArchitectures)),
    'Architectures whose programs it runs too.',
    '同時可執行的其他架構。',
    {
      example: ['SCMP_ARCH_X86', 'SCMP_ARCH_X32'],
    },
  ),
});

const syscall = object('DockerSeccompSyscall', spec, {
  names: field(arrayOf(syscallName), 'The system calls that it is about.', '適用的系統呼叫。', { example: ['clone'] }),
  name: field(syscallName, 'A single system call.', '單一系統呼叫。', {
    deprecated: { en: 'Use names.', zh: '改用 names。' },
    example: 'clone',
  }),
  action: field(oneOf(seccompActions), 'What is done with them.', '對這些呼叫採取的動作。', {
    required: true,
    example: 'SCMP_ACT_ALLOW',
  }),
  errnoRet: field(
    integer('uint32'),
    'The error number that the call fails with. EPERM (1) unless given.',
    '呼叫失敗的錯誤代碼。未指定時為 EPERM（1）。',
    {
      example: 38,
    },
  ),
  args: field(arrayOf(syscallArgument), 'Only calls whose arguments are like this.', '僅適用於引數符合的呼叫。', {
    example: [{ index: 0, value: 2114060288, valueTwo: 0, op: 'SCMP_CMP_MASKED_EQ' }],
  }),
  comment: field(string, 'For people; nothing reads it.', '供人閱讀；程式不會讀取。', { example: '' }),
  includes: field(filter, 'The entry counts only when all of this holds.', '全部成立時此項目才有效。', {
    example: { caps: ['CAP_SYS_ADMIN'] },
  }),
  excludes: field(filter, 'The entry does not count when any of this holds.', '任一成立時此項目無效。', {
    example: { caps: ['CAP_SYS_ADMIN'] },
  }),
});

/** A seccomp profile as `docker run --security-opt seccomp=FILE` takes it. */
export const dockerSeccomp: ObjectShape = object('DockerSeccomp', spec, {
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
    'The error number of the default action. EPERM (1) unless given.',
    '預設動作的錯誤代碼。未指定時為 EPERM（1）。',
    {
      example: 1,
    },
  ),
  archMap: field(
    arrayOf(architecture),
    'Architectures by the machine that the container runs on. Excludes architectures.',
    '依執行容器的機器決定架構。不可與 architectures 並用。',
    {
      example: [{ architecture: 'SCMP_ARCH_X86_64', subArchitectures: ['SCMP_ARCH_X86', 'SCMP_ARCH_X32'] }],
    },
  ),
  architectures: field(
    arrayOf(oneOf(seccompArchitectures)),
    'Architectures that programs may be for. Excludes archMap.',
    '程式可使用的架構。不可與 archMap 並用。',
    {
      example: ['SCMP_ARCH_X86_64'],
    },
  ),
  flags: field(arrayOf(oneOf(seccompFlags)), 'Flags of the seccomp(2) call.', 'seccomp(2) 呼叫的旗標。', {
    example: ['SECCOMP_FILTER_FLAG_LOG'],
  }),
  listenerPath: field(
    stringFor('host-path'),
    'The socket of the program that NOTIFY asks.',
    'NOTIFY 所詢問的程式的 socket。',
    {
      example: '/run/seccomp-agent.socket',
    },
  ),
  listenerMetadata: field(string, 'A text for that program.', '交給該程式的文字。', { example: 'container=c1' }),
  syscalls: field(arrayOf(syscall), 'What is done with which system calls.', '對各系統呼叫採取的動作。', {
    example: [{ names: ['clone'], action: 'SCMP_ACT_ALLOW' }],
  }),
});
