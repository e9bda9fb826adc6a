import { arrayOf, boolean, field, integer, named, object, oneOf, string, stringFor } from '../make';
import type { Meaning } from '../../../l10n/meaning';

const spec = 'config-freebsd.md#jail';
const own = named('new', 'The jail has its own.', 'jail 擁有自己的。');
const shared = named('inherit', "The parent's are used.", '使用上層的。');
const none = named('disable', 'There is none.', '停用。');

const sharing = (what: Meaning, example: string) =>
  field(
    oneOf([none, own, shared]),
    `${what.en}: none, its own, or the parent's.`,
    `${what.zh}：停用、自有或沿用上層。`,
    { example },
  );
const sharingAlways = (what: Meaning, example: string) =>
  field(oneOf([own, shared]), `${what.en}: its own, or the parent's.`, `${what.zh}：自有或沿用上層。`, { example });
const allowed = (en: string, zh: string) => field(boolean, en, zh, { default: false, example: true });

const device = object('FreeBSDDevice', 'config-freebsd.md#devices', {
  path: field(stringFor('container-path'), 'The device, relative to /dev.', '裝置，相對於 /dev。', {
    required: true,
    example: 'pf',
  }),
  mode: field(
    integer('uint32', { use: 'file-mode' }),
    'Its permissions. JSON has no octal: 448 is 0700.',
    '權限。JSON 沒有八進位：448 即 0700。',
    { example: 448 },
  ),
});

const allow = object('FreeBSDJailAllow', spec, {
  setHostname: allowed('Whether the hostname may be changed.', '是否可變更主機名稱。'),
  rawSockets: allowed('Whether raw sockets may be opened.', '是否可開啟 raw socket。'),
  chflags: allowed('Whether system flags of files may be changed.', '是否可變更檔案的系統旗標。'),
  mount: field(arrayOf(string), 'File systems that may be mounted.', '可掛載的檔案系統。', {
    example: ['tmpfs', 'nullfs'],
  }),
  quotas: allowed('Whether quotas may be managed.', '是否可管理配額。'),
  socketAf: allowed(
    'Whether sockets of other families than IP, local and route may be opened.',
    '是否可開啟 IP、local、route 以外的 socket。',
  ),
  mlock: allowed('Whether memory may be locked.', '是否可鎖定記憶體。'),
  reservedPorts: allowed('Whether ports below 1024 may be used.', '是否可使用 1024 以下的連接埠。'),
  suser: allowed('Whether root of the jail has privileges.', 'jail 的 root 是否有特權。'),
});

const jail = object('FreeBSDJail', spec, {
  parent: field(string, 'The jail that it is made in.', '所屬的上層 jail。', { example: 'parentjail' }),
  host: sharingAlways({ en: 'Hostname and the like', zh: '主機名稱等' }, 'new'),
  ip4: sharing({ en: 'IPv4 addresses', zh: 'IPv4 位址' }, 'new'),
  ip4Addr: field(
    arrayOf(string),
    'IPv4 addresses of the jail, when `ip4` is new.',
    '`ip4` 為 new 時，jail 的 IPv4 位址。',
    { example: ['192.0.2.10'] },
  ),
  ip6: sharing({ en: 'IPv6 addresses', zh: 'IPv6 位址' }, 'new'),
  ip6Addr: field(
    arrayOf(string),
    'IPv6 addresses of the jail, when `ip6` is new.',
    '`ip6` 為 new 時，jail 的 IPv6 位址。',
    { example: ['2001:db8::10'] },
  ),
  vnet: sharingAlways({ en: 'The network stack', zh: '網路堆疊' }, 'new'),
  interface: field(string, "The interface that the jail's addresses are added to.", 'jail 位址所加入的介面。', {
    example: 'em0',
  }),
  vnetInterfaces: field(
    arrayOf(string),
    'Interfaces that are moved into the jail, when `vnet` is new.',
    '`vnet` 為 new 時，移入 jail 的介面。',
    { example: ['epair0b'] },
  ),
  sysvmsg: sharing({ en: 'System V messages', zh: 'System V 訊息' }, 'new'),
  sysvsem: sharing({ en: 'System V semaphores', zh: 'System V 號誌' }, 'new'),
  sysvshm: sharing({ en: 'System V shared memory', zh: 'System V 共享記憶體' }, 'new'),
  enforceStatfs: field(
    integer('uint8'),
    'Which mounts are seen: 0 all, 1 those below the root, 2 only the root.',
    '可看到哪些掛載：0 全部、1 根目錄以下、2 只有根目錄。',
    {
      default: 2,
      example: 1,
    },
  ),
  allow: field(allow, 'What the jail may do besides.', 'jail 額外允許的操作。', { example: { setHostname: true } }),
});

/** `freebsd`: what only FreeBSD has (jail(8)). */
export const freebsd = object('FreeBSD', 'config-freebsd.md', {
  devices: field(arrayOf(device), 'Devices that are shown in the jail.', 'jail 內可見的裝置。', {
    example: [{ path: 'pf', mode: 448 }],
    spec: 'config-freebsd.md#devices',
  }),
  jail: field(jail, 'How the jail is set up.', 'jail 的設定。', { example: { vnet: 'new' }, spec }),
});
