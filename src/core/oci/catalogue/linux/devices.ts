import { boolean, field, integer, object, oneOf, string, stringFor } from '../make';
import { deviceAccess, deviceRuleTypes, deviceTypes } from '../values/memoryPolicy';

/** One of `linux.devices`: a node that is made in the container (mknod(2)). */
export const device = object('LinuxDevice', 'config-linux.md#devices', {
  type: field(oneOf(deviceTypes), 'What kind of node it is.', '節點的種類。', { required: true, example: 'c' }),
  path: field(
    stringFor('container-path'),
    'Where it is made: an absolute path in the container.',
    '建立的位置：容器內的絕對路徑。',
    {
      required: true,
      example: '/dev/fuse',
    },
  ),
  major: field(
    integer('int64'),
    'The major number: which driver. Needed unless it is a pipe.',
    '主要編號：哪一個驅動程式。除管線外皆須填寫。',
    { example: 10 },
  ),
  minor: field(
    integer('int64'),
    'The minor number: which of its devices. Needed unless it is a pipe.',
    '次要編號：哪一個裝置。除管線外皆須填寫。',
    { example: 229 },
  ),
  fileMode: field(
    integer('uint32', { use: 'file-mode' }),
    'Its permissions. JSON has no octal: 438 is 0666, 432 is 0660.',
    '權限。JSON 沒有八進位：438 即 0666，432 即 0660。',
    { example: 438 },
  ),
  uid: field(
    integer('uint32', { use: 'user-id' }),
    'Its owner, by the ids of the container.',
    '擁有者，使用容器內的 ID。',
    { example: 0 },
  ),
  gid: field(
    integer('uint32', { use: 'group-id' }),
    'Its group, by the ids of the container.',
    '群組，使用容器內的 ID。',
    { example: 0 },
  ),
});

/** One of `linux.resources.devices`: a rule of the devices cgroup, or of the BPF program that does its work on cgroup v2. */
export const deviceRule = object('LinuxDeviceCgroup', 'config-linux.md#allowed-device-list', {
  allow: field(
    boolean,
    'Whether it allows or denies. The rules hold in their order, the last that fits wins.',
    '允許或拒絕。規則依序套用，最後符合者為準。',
    {
      required: true,
      example: false,
    },
  ),
  type: field(oneOf(deviceRuleTypes), 'Which kind of devices: all, block, character.', '裝置種類：全部、區塊、字元。', {
    default: 'a',
    example: 'c',
  }),
  major: field(
    integer('int64'),
    'The major number; all when it is not written or -1.',
    '主要編號；未寫或 -1 表示全部。',
    { example: 10 },
  ),
  minor: field(
    integer('int64'),
    'The minor number; all when it is not written or -1.',
    '次要編號；未寫或 -1 表示全部。',
    { example: 229 },
  ),
  access: field(
    { is: 'string', values: deviceAccess },
    'What may be done: r read, w write, m make nodes, in any mixture.',
    '允許的操作：r 讀取、w 寫入、m 建立節點，可任意組合。',
    { example: 'rwm' },
  ),
});

/** A value of `linux.netDevices`. */
export const netDevice = object('LinuxNetDevice', 'config-linux.md#network-devices', {
  name: field(
    string,
    'What the device is called inside the container; as outside when it is not written. In `eth%d` the kernel chooses the number.',
    '裝置在容器內的名稱；未寫時與外面相同。`eth%d` 由核心決定編號。',
    {
      example: 'eth0',
    },
  ),
});
