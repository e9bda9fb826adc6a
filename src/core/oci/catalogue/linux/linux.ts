import { arrayOf, field, mapOf, object, oneOf, string, stringFor } from '../make';
import { idMapping } from '../idMapping';
import { linuxNamespaces, rootfsPropagations } from '../values/namespaces';
import { sysctls } from '../values/sysctls';
import { device, netDevice } from './devices';
import { intelRdt, memoryPolicy, personality, timeOffsets } from './kernel';
import { resources } from './resources';
import { seccomp } from './seccomp';

const namespace = object('LinuxNamespace', 'config-linux.md#namespaces', {
  type: field(oneOf(linuxNamespaces), 'Which namespace. Each once.', '命名空間的種類。每種只能出現一次。', {
    required: true,
    example: 'pid',
  }),
  path: field(
    stringFor('host-path'),
    'The file of a namespace that is to be joined: `/proc/1234/ns/net`, `/run/netns/blue`. Without it a new one is made.',
    '要加入的命名空間檔案：`/proc/1234/ns/net`、`/run/netns/blue`。未寫則建立新的。',
    { example: '/run/netns/blue' },
  ),
});

const mapped = {
  spec: 'config-linux.md#user-namespace-mappings',
  example: [{ containerID: 0, hostID: 100000, size: 65536 }],
};

/** `linux`: what only Linux has. */
export const linux = object('Linux', 'config-linux.md', {
  namespaces: field(
    arrayOf(namespace),
    "What the container sees as its own. A kind that is not listed is shared with the runtime's, which is the host's.",
    '容器獨立擁有的命名空間。未列出的種類與 runtime（也就是主機）共用。',
    {
      example: [{ type: 'pid' }, { type: 'network' }, { type: 'ipc' }, { type: 'uts' }, { type: 'mount' }],
      spec: 'config-linux.md#namespaces',
    },
  ),
  uidMappings: field(
    arrayOf(idMapping),
    'Which users of the host the users of the container are. Needs a `user` namespace.',
    '容器的使用者對應到主機的哪些使用者。需要 `user` 命名空間。',
    mapped,
  ),
  gidMappings: field(
    arrayOf(idMapping),
    'Which groups of the host the groups of the container are. Needs a `user` namespace.',
    '容器的群組對應到主機的哪些群組。需要 `user` 命名空間。',
    mapped,
  ),
  timeOffsets: field(
    timeOffsets,
    'Offsets of the clocks. Needs a new `time` namespace.',
    '時鐘的位移。需要新的 `time` 命名空間。',
    {
      since: '1.1.0',
      example: { boottime: { secs: 86400 } },
      spec: 'config-linux.md#offset-for-time-namespace',
    },
  ),
  devices: field(
    arrayOf(device),
    'Device nodes that are made in the container, besides null, zero, full, random, urandom, tty, console and ptmx. Use is another matter: resources.devices.',
    '在容器內建立的裝置節點，null、zero、full、random、urandom、tty、console、ptmx 以外。能否使用另由 resources.devices 決定。',
    {
      example: [{ path: '/dev/fuse', type: 'c', major: 10, minor: 229, fileMode: 438, uid: 0, gid: 0 }],
      spec: 'config-linux.md#devices',
    },
  ),
  netDevices: field(
    mapOf(netDevice),
    'Network devices of the host that are moved into the container, by their name outside. Needs a `network` namespace.',
    '移入容器的主機網路裝置，以在外的名稱為鍵。需要 `network` 命名空間。',
    { since: '1.3.0', example: { eth1: { name: 'eth0' } }, spec: 'config-linux.md#network-devices' },
  ),
  cgroupsPath: field(
    string,
    "The container's cgroup: absolute below the cgroup mount, relative as the runtime likes, or `slice:prefix:name` for systemd.",
    '容器的 cgroup：絕對路徑以 cgroup 掛載點為準，相對路徑由 runtime 決定，systemd 則為 `slice:前綴:名稱`。',
    { example: '/stevedore/c1', spec: 'config-linux.md#cgroups-path' },
  ),
  resources: field(
    resources,
    'Limits of memory, CPUs, processes, disks and devices.',
    '記憶體、CPU、行程、磁碟與裝置的限制。',
    {
      example: { memory: { limit: 536870912 }, pids: { limit: 100 } },
      spec: 'config-linux.md#control-groups',
    },
  ),
  intelRdt: field(intelRdt, 'Shares of cache and memory bandwidth.', '快取與記憶體頻寬的分配。', {
    since: '1.0.1',
    example: { closID: 'guaranteed_group' },
    spec: 'config-linux.md#intelrdt',
  }),
  memoryPolicy: field(memoryPolicy, 'Which NUMA nodes memory comes from.', '記憶體來自哪些 NUMA 節點。', {
    since: '1.3.0',
    example: { mode: 'MPOL_INTERLEAVE', nodes: '0-1' },
    spec: 'config-linux.md#memory-policy',
  }),
  sysctl: field(
    mapOf({ is: 'string', use: 'sysctl-value' }, sysctls),
    'Kernel parameters, as sysctl(8) names them. Only those that belong to a namespace which the container has of its own.',
    '核心參數，名稱同 sysctl(8)。僅限屬於容器獨立命名空間的參數。',
    { example: { 'net.core.somaxconn': '256' }, spec: 'config-linux.md#sysctl' },
  ),
  seccomp: field(seccomp, 'Which system calls the container may make.', '容器可發出哪些系統呼叫。', {
    example: { defaultAction: 'SCMP_ACT_ALLOW', syscalls: [{ names: ['mount'], action: 'SCMP_ACT_ERRNO' }] },
    spec: 'config-linux.md#seccomp',
  }),
  rootfsPropagation: field(
    oneOf(rootfsPropagations),
    'Whether mounts are passed on between the host and the root file system of the container. Recursive.',
    '掛載是否在主機與容器的根檔案系統之間傳播。為遞迴設定。',
    { example: 'private', spec: 'config-linux.md#rootfs-mount-propagation' },
  ),
  maskedPaths: field(
    arrayOf(stringFor('container-path')),
    'Paths that are hidden: nothing can be read there. Absolute; what does not exist is passed over.',
    '遮蔽路徑：無法讀取其內容。須為絕對路徑；不存在者略過。',
    { example: ['/proc/kcore', '/sys/firmware'], spec: 'config-linux.md#masked-paths' },
  ),
  readonlyPaths: field(
    arrayOf(stringFor('container-path')),
    'Paths that cannot be written. Absolute; what does not exist is passed over.',
    '唯讀路徑：無法寫入。須為絕對路徑；不存在者略過。',
    { example: ['/proc/sys', '/proc/sysrq-trigger'], spec: 'config-linux.md#readonly-paths' },
  ),
  mountLabel: field(string, 'The SELinux label of the mounts.', '掛載的 SELinux 標籤。', {
    example: 'system_u:object_r:svirt_sandbox_file_t:s0:c715,c811',
    spec: 'config-linux.md#mount-label',
  }),
  personality: field(
    personality,
    'Which Linux the kernel pretends to be (personality(2)).',
    '核心呈現的 Linux 種類（personality(2)）。',
    {
      since: '1.0.2',
      example: { domain: 'LINUX' },
      spec: 'config-linux.md#personality',
    },
  ),
});
