import { anything, arrayOf, boolean, field, integer, mapOf, object, oneOf, named, string, stringFor } from '../make';

const section = (name: string) => `config-windows.md#${name}`;

const device = object('WindowsDevice', section('devices'), {
  id: field(string, 'The id of the device, or of its class.', '裝置或其類別的 ID。', {
    required: true,
    example: '24E552D7-6523-47F7-A647-D3465BF1F5CA',
  }),
  idType: field(
    oneOf([named('class', 'The id is a device interface class.', 'ID 為裝置介面類別。')]),
    'How the id is to be read.',
    'ID 的解讀方式。',
    { required: true, example: 'class' },
  ),
});

const affinity = object('WindowsCPUGroupAffinity', section('cpu'), {
  mask: field(integer('uint64'), 'Processors of the group, as bits.', '群組內的處理器，以位元表示。', {
    since: '1.2.1',
    example: 3,
  }),
  group: field(integer('uint32'), 'The processor group.', '處理器群組。', { since: '1.2.1', example: 0 }),
});

const resources = object('WindowsResources', section('resources'), {
  memory: field(
    object('WindowsMemoryResources', section('memory'), {
      limit: field(integer('uint64', { use: 'bytes' }), 'The most memory, in bytes.', '記憶體上限，單位位元組。', {
        example: 2097152000,
      }),
    }),
    'Limits of memory.',
    '記憶體限制。',
    { example: { limit: 2097152000 } },
  ),
  cpu: field(
    object('WindowsCPUResources', section('cpu'), {
      count: field(
        integer('uint64'),
        'How many processors. Excludes shares and maximum.',
        '處理器數量。不可與 shares、maximum 並用。',
        { example: 2 },
      ),
      shares: field(
        integer('uint16'),
        'The share against other containers, 1 to 10000.',
        '相對於其他容器的權重，1 到 10000。',
        { example: 5000 },
      ),
      maximum: field(
        integer('uint16'),
        'The most of all processors, in hundredths of a per cent: 1 to 10000.',
        '所有處理器的使用上限，單位為百分之一百分點：1 到 10000。',
        {
          example: 5000,
        },
      ),
      affinity: field(arrayOf(affinity), 'The processors that may be used, by group.', '可使用的處理器，依群組列出。', {
        since: '1.2.1',
        example: [{ mask: 3, group: 0 }],
      }),
    }),
    'Limits of CPU time: one of count, shares and maximum.',
    'CPU 時間限制：count、shares、maximum 擇一。',
    { example: { maximum: 5000 } },
  ),
  storage: field(
    object('WindowsStorageResources', section('storage'), {
      iops: field(
        integer('uint64'),
        'The most operations a second on the system drive.',
        '系統磁碟每秒操作次數上限。',
        { example: 50 },
      ),
      bps: field(
        integer('uint64', { use: 'bytes-per-second' }),
        'The most bytes a second on the system drive.',
        '系統磁碟每秒位元組上限。',
        { example: 1048576 },
      ),
      sandboxSize: field(
        integer('uint64', { use: 'bytes' }),
        'The least size of the system drive, in bytes.',
        '系統磁碟的最小容量，單位位元組。',
        {
          example: 21474836480,
        },
      ),
    }),
    'Limits of the system drive.',
    '系統磁碟的限制。',
    { example: { iops: 50 } },
  ),
});

const network = object('WindowsNetwork', section('network'), {
  endpointList: field(arrayOf(string), 'HNS endpoints that the container is attached to.', '容器所連接的 HNS 端點。', {
    example: ['7a010682-17e0-4455-a838-02e5d9655fe6'],
  }),
  allowUnqualifiedDNSQuery: field(
    boolean,
    'Whether names without a domain are looked up.',
    '是否查詢不含網域的名稱。',
    { default: false, example: true },
  ),
  DNSSearchList: field(arrayOf(string), 'Domains that are tried for short names.', '短名稱所嘗試的網域。', {
    example: ['a.com', 'b.com'],
  }),
  networkSharedContainerName: field(string, 'The container whose network is shared.', '共用其網路的容器。', {
    example: 'containerName',
  }),
  networkNamespace: field(
    string,
    'The network namespace that is used. Excludes the other fields.',
    '使用的網路命名空間。不可與其他欄位並用。',
    {
      since: '1.0.2',
      example: '168f3daf-efc6-4377-b20a-2c86764ba892',
    },
  ),
});

/** `windows`: what only Windows has. */
export const windows = object('Windows', 'config-windows.md', {
  layerFolders: field(
    arrayOf(stringFor('host-path'), 1),
    'The layers of the image, from the base up, the writable one last.',
    '映像檔各層，由底層往上，最後為可寫層。',
    {
      required: true,
      example: ['C:\\Layers\\layer1', 'C:\\Layers\\scratch'],
      spec: section('layerfolders'),
    },
  ),
  devices: field(arrayOf(device), 'Devices that the container may use.', '容器可使用的裝置。', {
    since: '1.0.2',
    example: [{ id: '24E552D7-6523-47F7-A647-D3465BF1F5CA', idType: 'class' }],
    spec: section('devices'),
  }),
  resources: field(resources, 'Limits of memory, CPU and storage.', '記憶體、CPU 與儲存的限制。', {
    example: { memory: { limit: 2097152000 } },
    spec: section('resources'),
  }),
  network: field(network, 'How the container is networked.', '容器的網路設定。', {
    example: { networkNamespace: '' },
    spec: section('network'),
  }),
  credentialSpec: field(
    mapOf(anything),
    'A group managed service account, as Windows describes it.',
    '群組受控服務帳戶，格式依 Windows 規定。',
    {
      example: {},
      spec: section('credential-spec'),
    },
  ),
  servicing: field(boolean, 'Whether the container is started for servicing only.', '是否只為維護而啟動容器。', {
    default: false,
    example: true,
    spec: section('servicing'),
  }),
  ignoreFlushesDuringBoot: field(
    boolean,
    'Whether writes to disk are not waited for while it boots.',
    '開機期間是否不等待寫入磁碟。',
    {
      default: false,
      example: true,
      spec: section('ignoreflushesduringboot'),
    },
  ),
  hyperv: field(
    object('WindowsHyperV', section('hyperv'), {
      utilityVMPath: field(
        stringFor('host-path'),
        'The image of the utility virtual machine.',
        '公用虛擬機器的映像。',
        { example: 'C:\\UtilityVM' },
      ),
    }),
    'The container runs in a virtual machine of Hyper-V.',
    '容器在 Hyper-V 虛擬機器中執行。',
    { example: {}, spec: section('hyperv') },
  ),
});
