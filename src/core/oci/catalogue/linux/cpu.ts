import { field, integer, object, stringFor } from '../make';

const micro = { use: 'microseconds' } as const;

/** `linux.resources.cpu`. */
export const cpu = object('LinuxCPU', 'config-linux.md#cpu', {
  shares: field(
    integer('uint64'),
    'The share against other containers when CPUs are short; 2 to 262144, 1024 is usual.',
    'CPU 不足時相對於其他容器的權重；2 到 262144，通常為 1024。',
    { example: 1024 },
  ),
  quota: field(
    integer('int64', micro),
    'CPU time in every `period`, in microseconds, at least 1000: twice the period is two CPUs; -1 for no limit.',
    '每個 `period` 的 CPU 時間，單位微秒，至少 1000：週期的兩倍即兩顆 CPU；-1 表示不限制。',
    { example: 50000 },
  ),
  burst: field(
    integer('uint64', micro),
    'How much unused quota may be saved up, in microseconds; at most `quota`.',
    '可累積多少未用的 quota，單位微秒；至多為 `quota`。',
    { since: '1.1.0', default: 0, example: 10000 },
  ),
  period: field(
    integer('uint64', micro),
    'The period of the quota, in microseconds, from 1000 to 1000000.',
    'quota 的週期，單位微秒，1000 到 1000000。',
    { default: 100000, example: 100000 },
  ),
  realtimeRuntime: field(
    integer('int64', micro),
    'CPU time of real-time processes in every `realtimePeriod`, in microseconds. cgroup v1 only.',
    '即時行程在每個 `realtimePeriod` 的 CPU 時間，單位微秒。僅 cgroup v1。',
    { example: 950000 },
  ),
  realtimePeriod: field(
    integer('uint64', micro),
    'The period of `realtimeRuntime`, in microseconds. cgroup v1 only.',
    '`realtimeRuntime` 的週期，單位微秒。僅 cgroup v1。',
    { example: 1000000 },
  ),
  cpus: field(stringFor('cpu-list'), 'The CPUs that may be used: `0-3,7`.', '可使用的 CPU：`0-3,7`。', {
    example: '0-1',
  }),
  mems: field(
    stringFor('cpu-list'),
    'The NUMA nodes that memory may come from: `0-1`.',
    '記憶體可來自的 NUMA 節點：`0-1`。',
    {
      example: '0',
    },
  ),
  idle: field(
    integer('int64'),
    'With 1 the container runs only when nobody else wants the CPU (cgroup v2, Linux 5.15); 0 is usual.',
    '為 1 時只在 CPU 閒置時執行（cgroup v2，Linux 5.15）；一般為 0。',
    { since: '1.1.0', default: 0, example: 1 },
  ),
});
