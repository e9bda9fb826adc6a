import { named } from '../make';
import type { Named } from '../model';

/** Files of cgroup v2 that can be written (kernel documentation, admin-guide/cgroup-v2). */
export const unifiedKeys: readonly Named[] = [
  named('memory.min', 'Memory that is never taken away, in bytes.', '永不被回收的記憶體，單位位元組。'),
  named(
    'memory.low',
    'Memory that is taken away only when nothing else is left, in bytes.',
    '只有別無選擇時才回收的記憶體，單位位元組。',
  ),
  named(
    'memory.high',
    'Above this the container is slowed down, in bytes or `max`.',
    '超過時減緩容器，位元組或 `max`。',
  ),
  named('memory.max', 'Above this processes are killed, in bytes or `max`.', '超過時結束行程，位元組或 `max`。'),
  named(
    'memory.swap.high',
    'Above this swapping is slowed down, in bytes or `max`.',
    '超過時減緩換出，位元組或 `max`。',
  ),
  named('memory.swap.max', 'Swap, without memory, in bytes or `max`.', '交換空間（不含記憶體），位元組或 `max`。'),
  named(
    'memory.zswap.max',
    'Compressed swap in memory, in bytes or `max`.',
    '記憶體中的壓縮交換空間，位元組或 `max`。',
  ),
  named('memory.zswap.writeback', 'With 0 compressed swap stays in memory.', '為 0 時壓縮交換空間不寫入磁碟。'),
  named(
    'memory.oom.group',
    'With 1 all processes of the container are killed together.',
    '為 1 時容器的所有行程一起結束。',
  ),
  named(
    'cpu.max',
    'Quota and period in microseconds: `50000 100000`, `max 100000`.',
    '配額與週期，單位微秒：`50000 100000`、`max 100000`。',
  ),
  named('cpu.max.burst', 'Quota that may be saved up, in microseconds.', '可累積的配額，單位微秒。'),
  named(
    'cpu.weight',
    'Share against other containers, 1 to 10000, 100 is usual.',
    '相對於其他容器的權重，1 到 10000，通常為 100。',
  ),
  named('cpu.weight.nice', 'The same as a nice value, -20 to 19.', '以 nice 值表示的權重，-20 到 19。'),
  named('cpu.idle', 'With 1 runs only when nobody else wants the CPU.', '為 1 時只在 CPU 閒置時執行。'),
  named(
    'cpu.uclamp.min',
    'Least utilisation that the scheduler assumes, in per cent.',
    '排程器假定的最低使用率，百分比。',
  ),
  named(
    'cpu.uclamp.max',
    'Most utilisation that the scheduler assumes, in per cent.',
    '排程器假定的最高使用率，百分比。',
  ),
  named('cpuset.cpus', 'CPUs that may be used: `0-3,7`.', '可使用的 CPU：`0-3,7`。'),
  named('cpuset.cpus.exclusive', 'CPUs that nobody else may use.', '獨占的 CPU。'),
  named(
    'cpuset.cpus.partition',
    'Whether the CPUs are a partition: member, root, isolated.',
    'CPU 是否為獨立分割：member、root、isolated。',
  ),
  named('cpuset.mems', 'NUMA nodes that memory may come from: `0-1`.', '記憶體可來自的 NUMA 節點：`0-1`。'),
  named('io.max', 'Limits by disk: `8:0 rbps=1048576 wiops=120`.', '各磁碟的限制：`8:0 rbps=1048576 wiops=120`。'),
  named('io.weight', 'Share of disk time, 1 to 10000: `default 100`.', '磁碟時間權重，1 到 10000：`default 100`。'),
  named('io.bfq.weight', 'Share of disk time with BFQ, 1 to 1000.', '使用 BFQ 時的磁碟時間權重，1 到 1000。'),
  named(
    'io.latency',
    'Latency that is aimed at, by disk: `8:0 target=75000`.',
    '各磁碟的目標延遲：`8:0 target=75000`。',
  ),
  named('io.prio.class', 'Class of I/O priority.', 'I/O 優先順序類別。'),
  named('pids.max', 'Processes and threads, or `max`.', '行程與執行緒數量，或 `max`。'),
  named('hugetlb.2MB.max', 'Huge pages of 2 MB, in bytes.', '2 MB 大型分頁，單位位元組。'),
  named('hugetlb.1GB.max', 'Huge pages of 1 GB, in bytes.', '1 GB 大型分頁，單位位元組。'),
  named('hugetlb.2MB.rsvd.max', 'Reservations of huge pages of 2 MB, in bytes.', '2 MB 大型分頁的保留量，單位位元組。'),
  named('hugetlb.1GB.rsvd.max', 'Reservations of huge pages of 1 GB, in bytes.', '1 GB 大型分頁的保留量，單位位元組。'),
  named(
    'rdma.max',
    'Handles and objects by device: `mlx4_0 hca_handle=2 hca_object=2000`.',
    '各裝置的 handle 與物件：`mlx4_0 hca_handle=2 hca_object=2000`。',
  ),
  named('misc.max', 'Scarce things of the machine: `sev 10`.', '機器的稀有資源：`sev 10`。'),
  named('cgroup.max.descendants', 'How many cgroups may be made below.', '其下可建立的 cgroup 數量。'),
  named('cgroup.max.depth', 'How deep cgroups may be nested below.', '其下 cgroup 的巢狀深度上限。'),
  named('cgroup.pressure', 'With 0 pressure is not measured.', '為 0 時不量測壓力。'),
];
