import { arrayOf, field, integer, mapOf, object, string } from '../make';
import { unifiedKeys } from '../values/unified';
import { blockIO } from './blockIO';
import { cpu } from './cpu';
import { deviceRule } from './devices';
import { memory } from './memory';

const hugepageLimit = object('LinuxHugepageLimit', 'config-linux.md#huge-page-limits', {
  pageSize: field(
    { is: 'string', pattern: '^[1-9][0-9]*[KMG]B$' },
    'The size of the pages: a power of two with KB, MB or GB: `2MB`.',
    '分頁大小：2 的次方加上 KB、MB 或 GB：`2MB`。',
    { required: true, example: '2MB' },
  ),
  limit: field(
    integer('uint64', { use: 'bytes' }),
    'The most that may be used, in bytes.',
    '可用的上限，單位位元組。',
    {
      required: true,
      example: 209715200,
    },
  ),
});

const interfacePriority = object('LinuxInterfacePriority', 'config-linux.md#network', {
  name: field(string, 'The interface, in the namespace of the runtime.', '介面名稱，位於 runtime 的命名空間。', {
    required: true,
    example: 'eth0',
  }),
  priority: field(integer('uint32'), 'The priority of packets that leave through it.', '經由它送出的封包的優先順序。', {
    required: true,
    example: 500,
  }),
});

const network = object('LinuxNetwork', 'config-linux.md#network', {
  classID: field(
    integer('uint32'),
    'The class that packets of the container are tagged with (tc). cgroup v1 only.',
    '容器封包所標記的類別（tc）。僅 cgroup v1。',
    {
      example: 1048577,
    },
  ),
  priorities: field(
    arrayOf(interfacePriority),
    'Priorities by interface. cgroup v1 only.',
    '各介面的優先順序。僅 cgroup v1。',
    {
      example: [{ name: 'eth0', priority: 500 }],
    },
  ),
});

const pids = object('LinuxPids', 'config-linux.md#pids', {
  limit: field(
    integer('int64'),
    'The most processes and threads; -1 for no limit. Before 1.3 it had to be written, and 0 meant no limit.',
    '行程與執行緒的上限；-1 表示不限制。1.3 之前必須填寫，且 0 表示不限制。',
    { example: 100 },
  ),
});

const rdma = object('LinuxRdma', 'config-linux.md#rdma', {
  hcaHandles: field(integer('uint32'), 'The most handles that may be open.', '可開啟的 handle 上限。', { example: 3 }),
  hcaObjects: field(integer('uint32'), 'The most objects that may be made.', '可建立的物件上限。', { example: 10000 }),
});

/** `linux.resources`: limits that cgroups hold. */
export const resources = object('LinuxResources', 'config-linux.md#control-groups', {
  devices: field(
    arrayOf(deviceRule),
    'Which devices may be used. The rules hold in their order; the first is usually to deny all.',
    '可使用哪些裝置。規則依序套用；第一條通常是全部拒絕。',
    { example: [{ allow: false, access: 'rwm' }], spec: 'config-linux.md#allowed-device-list' },
  ),
  memory: field(memory, 'Limits of memory.', '記憶體限制。', {
    example: { limit: 536870912 },
    spec: 'config-linux.md#memory',
  }),
  cpu: field(cpu, 'Limits of CPU time, and which CPUs.', 'CPU 時間限制，以及使用哪些 CPU。', {
    example: { quota: 50000, period: 100000 },
    spec: 'config-linux.md#cpu',
  }),
  pids: field(pids, 'How many processes and threads there may be.', '行程與執行緒的數量限制。', {
    example: { limit: 100 },
    spec: 'config-linux.md#pids',
  }),
  blockIO: field(blockIO, 'Limits and shares of disks.', '磁碟的限制與權重。', {
    example: { weight: 500 },
    spec: 'config-linux.md#block-io',
  }),
  hugepageLimits: field(arrayOf(hugepageLimit), 'Limits of huge pages, by their size.', '各種大小的大型分頁限制。', {
    example: [{ pageSize: '2MB', limit: 209715200 }],
    spec: 'config-linux.md#huge-page-limits',
  }),
  network: field(
    network,
    'Classes and priorities of packets. cgroup v1 only.',
    '封包的類別與優先順序。僅 cgroup v1。',
    {
      example: { classID: 1048577 },
      spec: 'config-linux.md#network',
    },
  ),
  rdma: field(mapOf(rdma), 'Limits of RDMA, by the name of the device.', 'RDMA 限制，以裝置名稱為鍵。', {
    since: '1.0.2',
    example: { mlx5_0: { hcaHandles: 3, hcaObjects: 10000 } },
    spec: 'config-linux.md#rdma',
  }),
  unified: field(
    mapOf(string, unifiedKeys),
    'Files of cgroup v2 and what is written into them: `memory.high`. Needs a host with cgroup v2.',
    'cgroup v2 的檔案與要寫入的內容：`memory.high`。主機須使用 cgroup v2。',
    { since: '1.1.0', example: { 'memory.high': '536870912' }, spec: 'config-linux.md#unified' },
  ),
});
