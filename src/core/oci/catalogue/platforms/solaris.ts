import { arrayOf, field, object, string } from '../make';

const section = (name: string) => `config-solaris.md#${name}`;

const anet = object('SolarisAnet', section('network'), {
  linkname: field(string, 'The name of the link in the zone.', 'zone 內的連結名稱。', { example: 'net0' }),
  lowerLink: field(string, 'The link below it; `auto` lets the system choose.', '下層連結；`auto` 由系統選擇。', {
    example: 'net2',
  }),
  allowedAddress: field(string, 'Addresses that the zone may use.', 'zone 可使用的位址。', {
    example: '172.17.0.2/16',
  }),
  configureAllowedAddress: field(
    string,
    'Whether these addresses are set up: `true` or `false`.',
    '是否設定這些位址：`true` 或 `false`。',
    { example: 'true' },
  ),
  defrouter: field(string, 'The default router.', '預設路由器。', { example: '172.17.0.1' }),
  macAddress: field(string, 'The MAC address, or how it is chosen.', 'MAC 位址，或其產生方式。', {
    example: '02:42:f8:52:c7:16',
  }),
  linkProtection: field(string, 'What the link is protected against.', '連結的保護方式。', {
    example: 'mac-nospoof, ip-nospoof',
  }),
});

/** `solaris`: what only Solaris has (zonecfg(8)). */
export const solaris = object('Solaris', 'config-solaris.md', {
  milestone: field(
    string,
    'The SMF state that has to be reached before the program starts.',
    '程式啟動前必須達到的 SMF 狀態。',
    {
      example: 'svc:/milestone/container:default',
      spec: section('milestone'),
    },
  ),
  limitpriv: field(
    string,
    'The most privileges that any process may have (privileges(7)).',
    '任何行程可有的最大權限（privileges(7)）。',
    {
      example: 'default',
      spec: section('limitpriv'),
    },
  ),
  maxShmMemory: field(string, 'The most shared memory, with a unit: `512m`.', '共享記憶體上限，附單位：`512m`。', {
    example: '512m',
    spec: section('maxshmmemory'),
  }),
  cappedCPU: field(
    object('SolarisCappedCPU', section('cappedcpu'), {
      ncpus: field(
        string,
        'How many CPUs, as a number in a string: `8`, `1.5`.',
        'CPU 數量，以字串表示：`8`、`1.5`。',
        { example: '8' },
      ),
    }),
    'Limit of CPU time.',
    'CPU 時間限制。',
    { example: { ncpus: '8' }, spec: section('cappedcpu') },
  ),
  cappedMemory: field(
    object('SolarisCappedMemory', section('cappedmemory'), {
      physical: field(string, 'The most memory: `512m`.', '記憶體上限：`512m`。', { example: '512m' }),
      swap: field(string, 'The most swap: `512m`.', '交換空間上限：`512m`。', { example: '512m' }),
    }),
    'Limits of memory.',
    '記憶體限制。',
    { example: { physical: '512m', swap: '512m' }, spec: section('cappedmemory') },
  ),
  anet: field(arrayOf(anet), 'Network links that are made for the zone.', '為 zone 建立的網路連結。', {
    example: [{ linkname: 'net0', allowedAddress: '172.17.0.2/16' }],
    spec: section('network'),
  }),
});
