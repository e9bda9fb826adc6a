import { named } from '../make';
import type { Named } from '../model';

/** Modes of set_mempolicy(2). */
export const memoryPolicyModes: readonly Named[] = [
  named(
    'MPOL_DEFAULT',
    'From the node that the program runs on. Takes no nodes.',
    '從程式所在的節點配置。不接受 nodes。',
  ),
  named('MPOL_BIND', 'Only from these nodes.', '只從這些節點配置。'),
  named('MPOL_INTERLEAVE', 'From these nodes in turn.', '在這些節點間輪流配置。'),
  named(
    'MPOL_WEIGHTED_INTERLEAVE',
    'In turn, by the weights of the nodes (Linux 6.9).',
    '依節點權重輪流配置（Linux 6.9）。',
  ),
  named('MPOL_PREFERRED', 'From this node when it has any left.', '優先從此節點配置。'),
  named(
    'MPOL_PREFERRED_MANY',
    'From these nodes when they have any left (Linux 5.15).',
    '優先從這些節點配置（Linux 5.15）。',
  ),
  named(
    'MPOL_LOCAL',
    'From the node of the CPU at that moment. Takes no nodes.',
    '從當下 CPU 的節點配置。不接受 nodes。',
  ),
];

/** Flags of set_mempolicy(2). */
export const memoryPolicyFlags: readonly Named[] = [
  named(
    'MPOL_F_NUMA_BALANCING',
    'The kernel moves pages nearer to the program. With BIND.',
    '核心會將分頁移近程式。搭配 BIND。',
  ),
  named(
    'MPOL_F_RELATIVE_NODES',
    'Node numbers are places among the nodes that are allowed.',
    '節點編號為在允許節點中的順位。',
  ),
  named(
    'MPOL_F_STATIC_NODES',
    "Node numbers are the machine's own, whatever is allowed later.",
    '節點編號為機器本身的編號，不隨允許範圍改變。',
  ),
];

/** Execution domains of personality(2). */
export const personalityDomains: readonly Named[] = [
  named('LINUX', "The usual: uname tells the machine's architecture.", '一般情況：uname 回報機器的架構。'),
  named('LINUX32', 'uname tells the 32-bit architecture.', 'uname 回報 32 位元架構。'),
];

/** Types of device nodes (mknod(1)). */
export const deviceTypes: readonly Named[] = [
  named('c', 'Character device.', '字元裝置。'),
  named('u', 'Character device without a buffer; the same as c.', '無緩衝的字元裝置；與 c 相同。'),
  named('b', 'Block device.', '區塊裝置。'),
  named('p', 'Named pipe: has no numbers.', '具名管線：沒有編號。'),
];

/** Types of rules of the devices cgroup. */
export const deviceRuleTypes: readonly Named[] = [
  named('a', 'All devices.', '所有裝置。'),
  named('b', 'Block devices.', '區塊裝置。'),
  named('c', 'Character devices.', '字元裝置。'),
];

/** What a rule of the devices cgroup is about. */
export const deviceAccess: readonly Named[] = [
  named('r', 'Read.', '讀取。'),
  named('w', 'Write.', '寫入。'),
  named('m', 'Make nodes (mknod).', '建立節點（mknod）。'),
  named('rw', 'Read and write.', '讀取與寫入。'),
  named('rm', 'Read, and make nodes.', '讀取與建立節點。'),
  named('wm', 'Write, and make nodes.', '寫入與建立節點。'),
  named('rwm', 'Read, write, and make nodes.', '讀取、寫入與建立節點。'),
];
