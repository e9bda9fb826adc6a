import { boolean, field, integer, object } from '../make';

const bytes = integer('int64', { use: 'bytes' });
const kernelGone = {
  deprecated: {
    en: 'Not recommended since 1.1: kernels ignore or refuse it.',
    zh: '1.1 起不建議使用：核心會忽略或拒絕。',
  },
};

/** `linux.resources.memory`: -1 means no limit. */
export const memory = object('LinuxMemory', 'config-linux.md#memory', {
  limit: field(
    bytes,
    'The most memory that the container may use, in bytes; -1 for no limit.',
    '容器可用的記憶體上限，單位位元組；-1 表示不限制。',
    {
      example: 536870912,
    },
  ),
  reservation: field(
    bytes,
    'What the container is left with when memory gets short, in bytes: a soft limit below `limit`.',
    '記憶體吃緊時仍為容器保留的量，單位位元組：低於 `limit` 的軟限制。',
    { example: 268435456 },
  ),
  swap: field(
    bytes,
    'Memory and swap together, in bytes: at least `limit`; -1 for no limit.',
    '記憶體與交換空間的合計，單位位元組：至少為 `limit`；-1 表示不限制。',
    { example: 1073741824 },
  ),
  kernel: field(
    bytes,
    'Memory that the kernel uses for the container, in bytes.',
    '核心為容器使用的記憶體，單位位元組。',
    {
      ...kernelGone,
      example: -1,
    },
  ),
  kernelTCP: field(
    bytes,
    'Memory of TCP buffers, in bytes. cgroup v1 only.',
    'TCP 緩衝區的記憶體，單位位元組。僅 cgroup v1。',
    {
      ...kernelGone,
      example: -1,
    },
  ),
  swappiness: field(
    integer('uint64'),
    'How gladly the kernel swaps, from 0 to 100. cgroup v1 only.',
    '核心使用交換空間的傾向，0 到 100。僅 cgroup v1。',
    { example: 60 },
  ),
  disableOOMKiller: field(
    boolean,
    'With true a process that wants more than the limit waits instead of being killed. cgroup v1 only.',
    '為 true 時，超出上限的行程會等待而不被結束。僅 cgroup v1。',
    { default: false, example: false },
  ),
  useHierarchy: field(
    boolean,
    'Whether the limit counts child cgroups in. cgroup v1 only; v2 always does.',
    '限制是否計入子 cgroup。僅 cgroup v1；v2 一律計入。',
    { since: '1.0.2', example: true },
  ),
  checkBeforeUpdate: field(
    boolean,
    'With true an update that is below what is in use is refused instead of killing.',
    '為 true 時，低於目前用量的更新會被拒絕，而不是結束行程。',
    { since: '1.1.0', default: false, example: true },
  ),
});
