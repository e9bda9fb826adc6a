import { arrayOf, field, integer, object } from '../make';

const spec = 'config-linux.md#block-io';
const weight = integer('uint16');

const device = {
  major: field(integer('int64'), 'The major number of the disk.', '磁碟的主要編號。', { required: true, example: 8 }),
  minor: field(integer('int64'), 'The minor number of the disk.', '磁碟的次要編號。', { required: true, example: 0 }),
};

const weightDevice = object('LinuxWeightDevice', spec, {
  ...device,
  weight: field(
    weight,
    'Its weight, 10 to 1000, instead of the general one.',
    '此磁碟的權重，10 到 1000，取代一般權重。',
    { example: 500 },
  ),
  leafWeight: field(
    weight,
    "The weight of the container's own processes against its child cgroups. cgroup v1 with CFQ only.",
    '容器自己的行程相對於子 cgroup 的權重。僅 cgroup v1 的 CFQ。',
    { example: 300 },
  ),
});

const throttleDevice = object('LinuxThrottleDevice', spec, {
  ...device,
  rate: field(
    integer('uint64'),
    'The most per second: bytes or operations, as the list says.',
    '每秒上限：位元組或操作次數，依所在清單而定。',
    {
      required: true,
      example: 1048576,
    },
  ),
});

const throttled = (en: string, zh: string) =>
  field(arrayOf(throttleDevice), en, zh, { example: [{ major: 8, minor: 0, rate: 1048576 }] });

/** `linux.resources.blockIO`. */
export const blockIO = object('LinuxBlockIO', spec, {
  weight: field(
    weight,
    'The share of disk time against other containers, 10 to 1000.',
    '相對於其他容器的磁碟時間權重，10 到 1000。',
    { example: 500 },
  ),
  leafWeight: field(
    weight,
    "The weight of the container's own processes against its child cgroups, 10 to 1000. cgroup v1 with CFQ only.",
    '容器自己的行程相對於子 cgroup 的權重，10 到 1000。僅 cgroup v1 的 CFQ。',
    { example: 300 },
  ),
  weightDevice: field(arrayOf(weightDevice), 'Weights for single disks, each once.', '個別磁碟的權重，每個磁碟一次。', {
    example: [{ major: 8, minor: 0, weight: 500 }],
  }),
  throttleReadBpsDevice: throttled('The most bytes a second that are read, by disk.', '各磁碟每秒讀取的位元組上限。'),
  throttleWriteBpsDevice: throttled(
    'The most bytes a second that are written, by disk.',
    '各磁碟每秒寫入的位元組上限。',
  ),
  throttleReadIOPSDevice: throttled('The most reads a second, by disk.', '各磁碟每秒的讀取次數上限。'),
  throttleWriteIOPSDevice: throttled('The most writes a second, by disk.', '各磁碟每秒的寫入次數上限。'),
});
