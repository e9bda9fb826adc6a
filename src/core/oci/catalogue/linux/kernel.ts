import { arrayOf, boolean, field, integer, object, oneOf, string, stringFor } from '../make';
import { memoryPolicyFlags, memoryPolicyModes, personalityDomains } from '../values/memoryPolicy';

const monitoring = {
  since: '1.1.0',
  until: '1.3.0',
  deprecated: { en: 'Gone in 1.3: use enableMonitoring.', zh: '1.3 已移除：改用 enableMonitoring。' },
};

/** `linux.intelRdt`: cache and memory bandwidth of Intel and AMD processors (resctrl). */
export const intelRdt = object('LinuxIntelRdt', 'config-linux.md#intelrdt', {
  closID: field(
    string,
    "The name of the class of service, a directory of resctrl; the container's id when it is not written.",
    '服務類別的名稱，即 resctrl 的目錄；未寫時為容器的 ID。',
    { since: '1.0.2', example: 'guaranteed_group' },
  ),
  schemata: field(
    arrayOf(string),
    'Lines for the schemata file, as resctrl takes them. Written after l3CacheSchema and memBwSchema.',
    '寫入 schemata 檔案的各行，格式同 resctrl。在 l3CacheSchema 與 memBwSchema 之後寫入。',
    { since: '1.3.0', example: ['L3:0=7f0;1=1f'] },
  ),
  l3CacheSchema: field(string, 'Shares of the L3 cache: `L3:0=7f0;1=1f`.', 'L3 快取的分配：`L3:0=7f0;1=1f`。', {
    example: 'L3:0=7f0;1=1f',
  }),
  memBwSchema: field(
    { is: 'string', pattern: '^MB:[^\\n]*$' },
    'Shares of the memory bandwidth: `MB:0=20;1=70`.',
    '記憶體頻寬的分配：`MB:0=20;1=70`。',
    { since: '1.0.2', example: 'MB:0=20;1=70' },
  ),
  enableMonitoring: field(
    boolean,
    'Whether the container gets a monitoring group of its own, so that its use can be read.',
    '容器是否有自己的監控群組，以便讀取用量。',
    { since: '1.3.0', default: false, example: true },
  ),
  enableCMT: field(boolean, 'Whether the use of the cache is monitored.', '是否監控快取用量。', {
    ...monitoring,
    default: false,
  }),
  enableMBM: field(boolean, 'Whether the use of the memory bandwidth is monitored.', '是否監控記憶體頻寬用量。', {
    ...monitoring,
    default: false,
  }),
});

/** `linux.memoryPolicy`: which NUMA nodes memory comes from (set_mempolicy(2)). */
export const memoryPolicy = object('LinuxMemoryPolicy', 'config-linux.md#memory-policy', {
  mode: field(oneOf(memoryPolicyModes), 'How nodes are chosen.', '選擇節點的方式。', {
    required: true,
    example: 'MPOL_INTERLEAVE',
  }),
  nodes: field(
    stringFor('cpu-list'),
    'The nodes: `0-3,7`. DEFAULT and LOCAL take none.',
    '節點：`0-3,7`。DEFAULT 與 LOCAL 不接受。',
    {
      example: '0-1',
    },
  ),
  flags: field(arrayOf(oneOf(memoryPolicyFlags)), 'Flags of set_mempolicy(2).', 'set_mempolicy(2) 的旗標。', {
    example: ['MPOL_F_STATIC_NODES'],
  }),
});

/** `linux.personality` (personality(2)). */
export const personality = object('LinuxPersonality', 'config-linux.md#personality', {
  domain: field(oneOf(personalityDomains), 'The execution domain.', '執行領域（execution domain）。', {
    required: true,
    example: 'LINUX',
  }),
  flags: field(
    arrayOf(string),
    'Further flags; none are defined, and runtimes refuse them.',
    '其他旗標；目前未定義，runtime 會拒絕。',
    {
      example: [],
    },
  ),
});

const timeOffset = object('LinuxTimeOffset', 'config-linux.md#offset-for-time-namespace', {
  secs: field(integer('int64', { use: 'seconds' }), 'The offset in seconds.', '位移秒數。', {
    default: 0,
    example: 86400,
  }),
  nanosecs: field(
    integer('uint32', { use: 'nanoseconds' }),
    'The rest in nanoseconds, below 1000000000.',
    '其餘的奈秒數，小於 1000000000。',
    {
      default: 0,
      example: 0,
    },
  ),
});

/** `linux.timeOffsets`: clocks of a new time namespace (time_namespaces(7)). Go has a map; the kernel knows these two. */
export const timeOffsets = object('LinuxTimeOffsets', 'config-linux.md#offset-for-time-namespace', {
  boottime: field(timeOffset, 'Offset of the time since boot, sleep included.', '開機以來時間（含休眠）的位移。', {
    example: { secs: 86400 },
  }),
  monotonic: field(timeOffset, 'Offset of the monotonic clock.', '單調時鐘的位移。', { example: { secs: 86400 } }),
});
