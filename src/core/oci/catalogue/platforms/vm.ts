import { arrayOf, field, integer, named, object, oneOf, string, stringFor } from '../make';

const section = (name: string) => `config-vm.md#${name}`;
const parameters = field(arrayOf(string), 'Parameters that it is started with.', '啟動時的參數。', {
  example: ['quiet'],
});
const path = (en: string, zh: string, example: string) =>
  field(stringFor('host-path'), en, zh, { required: true, example });

const imageFormats = [
  named('raw', 'A plain image of a disk.', '未經處理的磁碟映像。'),
  named('qcow2', "QEMU's format.", 'QEMU 的格式。'),
  named('vdi', "VirtualBox's format.", 'VirtualBox 的格式。'),
  named('vmdk', "VMware's format.", 'VMware 的格式。'),
  named('vhd', "Hyper-V's format.", 'Hyper-V 的格式。'),
];

const ioMemory = object('VMHWConfigIOMems', section('hardware-configuration-object'), {
  firstGFN: field(
    integer('uint64'),
    'The first page frame in the guest; as in the machine when it is not written.',
    '客體內的第一個頁框；未寫時與機器相同。',
    {
      example: 7,
    },
  ),
  firstMFN: field(integer('uint64'), 'The first page frame of the machine.', '機器的第一個頁框。', {
    required: true,
    example: 7,
  }),
  nrMFNs: field(integer('uint64'), 'How many page frames.', '頁框數量。', { required: true, example: 1 }),
});

/** `vm`: containers in virtual machines. */
export const vm = object('VM', 'config-vm.md', {
  hypervisor: field(
    object('VMHypervisor', section('hypervisor-object'), {
      path: path(
        'The program of the hypervisor: an absolute path.',
        '虛擬機器管理程式的路徑：絕對路徑。',
        '/usr/bin/qemu-system-x86_64',
      ),
      parameters,
    }),
    'The hypervisor that runs the machine.',
    '執行虛擬機器的管理程式。',
    { example: { path: '/usr/bin/qemu-system-x86_64' }, spec: section('hypervisor-object') },
  ),
  kernel: field(
    object('VMKernel', section('kernel-object'), {
      path: path('The kernel that is booted: an absolute path.', '要開機的核心：絕對路徑。', '/boot/vmlinuz'),
      parameters,
      initrd: field(
        stringFor('host-path'),
        'The first root file system of the kernel: an absolute path.',
        '核心最初的根檔案系統：絕對路徑。',
        {
          example: '/boot/initrd.img',
        },
      ),
    }),
    'The kernel of the machine.',
    '虛擬機器的核心。',
    { required: true, example: { path: '/boot/vmlinuz' }, spec: section('kernel-object') },
  ),
  image: field(
    object('VMImage', section('image-object'), {
      path: path('The image: an absolute path.', '映像的路徑：絕對路徑。', '/var/lib/vm/rootfs.img'),
      format: field(oneOf(imageFormats), 'The format of the image.', '映像的格式。', {
        required: true,
        example: 'raw',
      }),
    }),
    "The root file system of the machine, in which the container's is mounted.",
    '虛擬機器的根檔案系統，容器的根檔案系統會掛載於其中。',
    { example: { path: '/var/lib/vm/rootfs.img', format: 'raw' }, spec: section('image-object') },
  ),
  hwConfig: field(
    object('VMHWConfig', section('hardware-configuration-object'), {
      deviceTree: field(
        stringFor('host-path'),
        'The device tree: an absolute path.',
        '裝置樹（device tree）：絕對路徑。',
        { example: '/boot/vm.dtb' },
      ),
      vcpus: field(integer('uint32'), 'How many virtual CPUs.', '虛擬 CPU 數量。', { example: 1 }),
      memory: field(
        integer('uint64', { use: 'bytes' }),
        'Memory of the machine, in bytes.',
        '虛擬機器的記憶體，單位位元組。',
        { example: 536870912 },
      ),
      dtdevs: field(
        arrayOf(string),
        'Nodes of the host device tree that are handed to the machine.',
        '交給虛擬機器的主機裝置樹節點。',
        { example: ['path'] },
      ),
      iomems: field(arrayOf(ioMemory), 'I/O memory that the machine may reach.', '虛擬機器可存取的 I/O 記憶體。', {
        example: [{ firstGFN: 7, firstMFN: 7, nrMFNs: 1 }],
      }),
      irqs: field(arrayOf(integer('uint32')), 'Interrupts that are handed to the machine.', '交給虛擬機器的中斷。', {
        example: [11, 22],
      }),
    }),
    'The hardware of the machine.',
    '虛擬機器的硬體。',
    { since: '1.3.0', example: { vcpus: 1, memory: 536870912 }, spec: section('hardware-configuration-object') },
  ),
});
