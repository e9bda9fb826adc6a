import { named } from '../make';
import type { Named } from '../model';

/** Namespaces of Linux (namespaces(7)). */
export const linuxNamespaces: readonly Named[] = [
  named(
    'pid',
    'Process ids of its own: the program is number 1 and sees no process of the host.',
    '自己的行程 ID：程式為 1 號，看不到主機的行程。',
  ),
  named('network', 'Interfaces, addresses, routes and ports of its own.', '自己的網路介面、位址、路由與連接埠。'),
  named(
    'mount',
    'Mounts of its own; without it nothing can be hidden or mounted.',
    '自己的掛載點；沒有它就無法遮蔽路徑或掛載。',
  ),
  named('ipc', 'System V IPC and POSIX message queues of its own.', '自己的 System V IPC 與 POSIX 訊息佇列。'),
  named('uts', 'A hostname and domain name of its own.', '自己的主機名稱與網域名稱。'),
  named(
    'user',
    'User and group ids of its own: root inside is somebody else outside.',
    '自己的使用者與群組 ID：裡面的 root 在外面是另一個使用者。',
  ),
  named('cgroup', 'A view of the cgroup tree that begins at its own cgroup.', '從自己的 cgroup 開始的 cgroup 樹檢視。'),
  named('time', 'Boot-time and monotonic clocks with an offset.', '帶有位移的開機時鐘與單調時鐘。', { since: '1.1.0' }),
];

/** Namespaces of z/OS. */
export const zosNamespaces: readonly Named[] = [
  named('pid', 'Process ids of its own.', '自己的行程 ID。'),
  named('mount', 'Mounts of its own.', '自己的掛載點。'),
  named('ipc', 'IPC objects of its own.', '自己的 IPC 物件。'),
  named('uts', 'A hostname and domain name of its own.', '自己的主機名稱與網域名稱。'),
];

/** Propagation of mounts (mount_namespaces(7)). The forms with `r` are runc's, not the specification's. */
const runcOnly = (plain: string) => ({
  deprecated: {
    en: `The specification says \`${plain}\`, which is recursive already; only runtimes know this form.`,
    zh: `規格的寫法是 \`${plain}\`，本來就是遞迴的；此寫法只有 runtime 認得。`,
  },
});

/** What `linux.rootfsPropagation` may be. */
export const rootfsPropagations: readonly Named[] = [
  named('private', 'Mounts go neither out of the container nor into it.', '掛載不會傳出容器，也不會傳入。'),
  named(
    'slave',
    'Mounts of the host appear in the container, not the other way round.',
    '主機的掛載會出現在容器裡，反之不會。',
  ),
  named(
    'shared',
    'Mounts go both ways: the container changes the mounts of the host.',
    '掛載雙向傳播：容器會改變主機的掛載。',
  ),
  named('unbindable', 'Private, and cannot be bind mounted.', '不傳播，且不能被繫結掛載。'),
  named('rprivate', 'As `private`.', '同 `private`。', runcOnly('private')),
  named('rslave', 'As `slave`.', '同 `slave`。', runcOnly('slave')),
  named('rshared', 'As `shared`.', '同 `shared`。', runcOnly('shared')),
  named('runbindable', 'As `unbindable`.', '同 `unbindable`。', runcOnly('unbindable')),
];
