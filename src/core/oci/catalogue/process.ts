import { arrayOf, boolean, field, integer, object, oneOf, string, stringFor } from './make';
import type { ObjectShape, StringShape } from './model';
import { capabilities } from './values/capabilities';
import { rlimitTypes } from './values/rlimits';
import { affinity, ioPriority, scheduler } from './scheduling';
import { user } from './user';

const capability: StringShape = { is: 'string', values: capabilities, use: 'capability' };
const linuxProcess = { spec: 'config.md#linux-process', platforms: ['linux'] } as const;

/** The five sets of capabilities (capabilities(7)). */
const capabilitySets = object('LinuxCapabilities', 'config.md#linux-process', {
  bounding: field(
    arrayOf(capability),
    'The most that any process of the container can ever get, through set-user-ID programs too.',
    '容器內任何行程最多能取得的 capability，透過 set-user-ID 程式也一樣。',
    { example: ['CAP_KILL'] },
  ),
  effective: field(
    arrayOf(capability),
    'What the kernel looks at when the program does something. Each has to be in `permitted`.',
    '程式執行操作時核心所檢查的集合。每一項都必須在 `permitted` 裡。',
    { example: ['CAP_KILL'] },
  ),
  inheritable: field(
    arrayOf(capability),
    'What a program with file capabilities may keep across execve. Best left empty.',
    '具有檔案 capability 的程式在 execve 後可保留的項目。最好留空。',
    { example: [] },
  ),
  permitted: field(
    arrayOf(capability),
    'What the program may turn on in `effective`. Each has to be in `bounding` to be kept.',
    '程式可在 `effective` 中啟用的項目。每一項都必須在 `bounding` 裡才能保留。',
    { example: ['CAP_KILL'] },
  ),
  ambient: field(
    arrayOf(capability),
    'What is kept across execve without file capabilities. Each has to be in `permitted` and `inheritable`.',
    '沒有檔案 capability 時，execve 後仍保留的項目。每一項都必須同時在 `permitted` 與 `inheritable` 裡。',
    { example: ['CAP_KILL'] },
  ),
});

const rlimit = object('POSIXRlimit', 'config.md#posix-process', {
  type: field(oneOf(rlimitTypes), 'Which resource is limited. Each once.', '要限制的資源。每種只能出現一次。', {
    required: true,
    example: 'RLIMIT_NOFILE',
  }),
  soft: field(
    integer('uint64'),
    'The limit that holds. A process may raise it up to `hard`.',
    '實際生效的限制。行程可自行提高到 `hard`。',
    { required: true, example: 1024 },
  ),
  hard: field(
    integer('uint64'),
    'The ceiling of `soft`. Only CAP_SYS_RESOURCE raises it.',
    '`soft` 的上限。只有 CAP_SYS_RESOURCE 能提高。',
    { required: true, example: 1024 },
  ),
});

const consoleSize = object('Box', 'config.md#process', {
  height: field(integer('uint64'), 'Height in characters.', '高度，單位為字元。', { required: true, example: 24 }),
  width: field(integer('uint64'), 'Width in characters.', '寬度，單位為字元。', { required: true, example: 80 }),
});

/** `process`: what the container starts. */
export const processShape: ObjectShape = object('Process', 'config.md#process', {
  terminal: field(
    boolean,
    'Whether the program gets a terminal. The runtime then hands it out through a console socket, unless it stays in the foreground.',
    '程式是否使用終端機。除非 runtime 在前景執行，否則會經由 console socket 交出終端機。',
    { default: false, example: true },
  ),
  consoleSize: field(
    consoleSize,
    'The size of the terminal. Ignored without `terminal`.',
    '終端機的大小。沒有 `terminal` 時會被忽略。',
    { example: { height: 24, width: 80 } },
  ),
  cwd: field(
    stringFor('container-path'),
    'The directory in which the program starts: an absolute path inside the container.',
    '程式啟動時所在的目錄：容器內的絕對路徑。',
    { required: true, example: '/' },
  ),
  env: field(
    arrayOf({ is: 'string', use: 'environment' }),
    'The environment of the program: `NAME=value`, each name once.',
    '程式的環境變數：`名稱=值`，每個名稱只出現一次。',
    { example: ['PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', 'TERM=xterm'] },
  ),
  args: field(
    arrayOf(string),
    'The program and its arguments, as execvp takes them. The first is looked for in PATH of `env`.',
    '程式與引數，如 execvp 所用。第一個會在 `env` 的 PATH 裡尋找。',
    { example: ['sh'] },
  ),
  commandLine: field(
    string,
    'The whole command line as Windows takes it, instead of `args`.',
    'Windows 所用的完整命令列，取代 `args`。',
    { since: '1.0.2', platforms: ['windows'], example: 'cmd /S /C ver' },
  ),
  user: field(user, 'Who runs the program. User 0 when it is not written.', '以誰的身分執行程式。未寫時為使用者 0。', {
    example: { uid: 0, gid: 0 },
    spec: 'config.md#user',
  }),
  rlimits: field(
    arrayOf(rlimit),
    'Resource limits of the program (setrlimit(2)), each type once.',
    '程式的資源限制（setrlimit(2)），每種類型只能出現一次。',
    {
      platforms: ['linux', 'solaris', 'zos'],
      example: [{ type: 'RLIMIT_NOFILE', hard: 1024, soft: 1024 }],
      spec: 'config.md#posix-process',
    },
  ),
  capabilities: field(
    capabilitySets,
    'What the program may do of what only root may: five sets. A name that the kernel does not know is ignored.',
    '程式能做哪些原本只有 root 能做的事：五個集合。核心不認得的名稱會被忽略。',
    {
      ...linuxProcess,
      example: { bounding: ['CAP_KILL'], effective: ['CAP_KILL'], permitted: ['CAP_KILL'] },
    },
  ),
  noNewPrivileges: field(
    boolean,
    'With true no program that is started can gain privileges: set-user-ID bits and file capabilities do nothing.',
    '為 true 時，任何啟動的程式都無法取得更多權限：set-user-ID 位元與檔案 capability 皆無效。',
    { ...linuxProcess, platforms: ['linux', 'zos'], default: false, example: true },
  ),
  apparmorProfile: field(
    string,
    'The AppArmor profile of the program. It has to be loaded on the host.',
    '程式的 AppArmor 設定檔。必須已載入主機。',
    { ...linuxProcess, example: 'docker-default' },
  ),
  selinuxLabel: field(string, 'The SELinux label of the program.', '程式的 SELinux 標籤。', {
    ...linuxProcess,
    example: 'system_u:system_r:container_t:s0:c124,c675',
  }),
  oomScoreAdj: field(
    integer('int64'),
    'How gladly the kernel kills the program when memory runs out, from -1000 (never) to 1000 (first).',
    '記憶體不足時核心結束此程式的傾向，從 -1000（永不）到 1000（最先）。',
    { ...linuxProcess, example: 100 },
  ),
  scheduler: field(
    scheduler,
    'How the kernel schedules the program (sched_setattr(2)).',
    '核心如何為程式排程（sched_setattr(2)）。',
    { ...linuxProcess, since: '1.1.0', example: { policy: 'SCHED_OTHER', nice: 5 } },
  ),
  ioPriority: field(
    ioPriority,
    'The I/O priority of the program (ioprio_set(2)).',
    '程式的 I/O 優先順序（ioprio_set(2)）。',
    {
      ...linuxProcess,
      since: '1.1.0',
      example: { class: 'IOPRIO_CLASS_BE', priority: 4 },
    },
  ),
  execCPUAffinity: field(
    affinity,
    'The CPUs of processes that are started in the running container (`runc exec`).',
    '在執行中的容器裡另外啟動的行程（`runc exec`）所用的 CPU。',
    { ...linuxProcess, since: '1.2.1', example: { initial: '0', final: '0-1' } },
  ),
});
