import { named } from '../make';
import type { Named } from '../model';

/**
 * Mount options that runtimes know: `runc features` of runc 1.3, crun 1.8.1's own on top (crun(1)), mount(8).
 * What is not in here is handed to the file system as its data.
 */
const plain: readonly Named[] = [
  named('defaults', 'The usual: nothing is changed.', '預設值：不做任何變更。'),
  named('ro', 'Read only.', '唯讀。'),
  named('rw', 'Readable and writable.', '可讀寫。'),
  named('suid', 'set-user-ID bits work.', 'set-user-ID 位元有效。'),
  named('nosuid', 'set-user-ID bits and file capabilities do nothing.', 'set-user-ID 位元與檔案 capability 無效。'),
  named('dev', 'Device nodes work.', '裝置節點有效。'),
  named('nodev', 'Device nodes do nothing.', '裝置節點無效。'),
  named('exec', 'Programs may be executed.', '可執行程式。'),
  named('noexec', 'Nothing may be executed.', '不可執行任何程式。'),
  named('sync', 'Each write waits for the disk.', '每次寫入都等待磁碟完成。'),
  named('async', 'Writes do not wait for the disk.', '寫入不等待磁碟。'),
  named('dirsync', 'Changes of directories wait for the disk.', '目錄變更等待磁碟完成。'),
  named('remount', 'Change the options of what is mounted there.', '變更該處既有掛載的選項。'),
  named('mand', 'Mandatory locks work; without effect since Linux 5.15.', '強制鎖定有效；Linux 5.15 起無作用。'),
  named('nomand', 'No mandatory locks.', '不使用強制鎖定。'),
  named('atime', 'The time of reading is kept, as the kernel sees fit.', '由核心決定如何記錄存取時間。'),
  named('noatime', 'The time of reading is not kept.', '不記錄存取時間。'),
  named('diratime', 'The time of reading is kept for directories too.', '目錄也記錄存取時間。'),
  named('nodiratime', 'The time of reading is not kept for directories.', '不記錄目錄的存取時間。'),
  named(
    'relatime',
    'The time of reading is kept when the file was changed since, or once a day.',
    '檔案變更後或每天一次才更新存取時間。',
  ),
  named('norelatime', 'Turns relatime off.', '關閉 relatime。'),
  named('strictatime', 'The time of reading is kept each time.', '每次都更新存取時間。'),
  named('nostrictatime', 'Turns strictatime off.', '關閉 strictatime。'),
  named('lazytime', 'Times are kept in memory and written now and then.', '時間先存於記憶體，偶爾才寫入。'),
  named('nolazytime', 'Times are written at once.', '時間立即寫入。'),
  named('iversion', 'A counter of changes is kept for each file.', '為每個檔案保存變更計數。'),
  named('noiversion', 'No counter of changes.', '不保存變更計數。'),
  named('silent', 'The kernel logs less about this mount.', '核心對此掛載少留記錄。'),
  named('loud', 'The kernel logs as usual.', '核心照常留下記錄。'),
  named('acl', 'POSIX access control lists work.', 'POSIX ACL 有效。'),
  named('noacl', 'No POSIX access control lists.', '不使用 POSIX ACL。'),
  named('symfollow', 'Symbolic links are followed.', '會追隨符號連結。'),
  named('nosymfollow', 'Symbolic links are not followed (Linux 5.10).', '不追隨符號連結（Linux 5.10）。'),
];

const binding: readonly Named[] = [
  named('bind', 'Mount a directory or file that exists.', '掛載既有的目錄或檔案。'),
  named('rbind', 'The same, with everything that is mounted below it.', '同上，並包含其下的所有掛載。'),
  named('idmap', 'Show the owners by uidMappings and gidMappings.', '依 uidMappings 與 gidMappings 對應擁有者。', {
    since: '1.2.0',
  }),
  named('ridmap', 'The same, for everything that is mounted below it too.', '同上，並包含其下的所有掛載。', {
    since: '1.2.0',
  }),
  named('private', 'Mounts are not passed on in either direction.', '掛載不向任何方向傳播。'),
  named('rprivate', 'The same, for everything below it too.', '同上，並包含其下的所有掛載。'),
  named('slave', 'Mounts of the host come in, not the other way round.', '主機的掛載會傳入，反之不會。'),
  named('rslave', 'The same, for everything below it too.', '同上，並包含其下的所有掛載。'),
  named('shared', 'Mounts are passed on in both directions.', '掛載雙向傳播。'),
  named(
    'rshared',
    'The same, for everything below it too: the container changes the mounts of the host.',
    '同上，並包含其下的所有掛載：容器會改變主機的掛載。',
  ),
  named('unbindable', 'Private, and cannot be bind mounted.', '不傳播，且不能被繫結掛載。'),
  named('runbindable', 'The same, for everything below it too.', '同上，並包含其下的所有掛載。'),
  named(
    'tmpcopyup',
    'tmpfs only: begin with what stands at that place in the root file system.',
    '僅用於 tmpfs：以根檔案系統中該處的內容開始。',
  ),
];

/** Recursive by mount_setattr(2), Linux 5.12. */
const recursive: readonly Named[] = (
  [
    ['rro', 'Read only', '唯讀'],
    ['rrw', 'Readable and writable', '可讀寫'],
    ['rsuid', 'set-user-ID bits work', 'set-user-ID 位元有效'],
    ['rnosuid', 'set-user-ID bits do nothing', 'set-user-ID 位元無效'],
    ['rdev', 'Device nodes work', '裝置節點有效'],
    ['rnodev', 'Device nodes do nothing', '裝置節點無效'],
    ['rexec', 'Programs may be executed', '可執行程式'],
    ['rnoexec', 'Nothing may be executed', '不可執行任何程式'],
    ['ratime', 'The time of reading is kept, as the kernel sees fit', '由核心決定如何記錄存取時間'],
    ['rnoatime', 'The time of reading is not kept', '不記錄存取時間'],
    ['rdiratime', 'The time of reading is kept for directories too', '目錄也記錄存取時間'],
    ['rnodiratime', 'The time of reading is not kept for directories', '不記錄目錄的存取時間'],
    ['rrelatime', 'The time of reading is kept when the file was changed since', '檔案變更後才更新存取時間'],
    ['rnorelatime', 'Turns relatime off', '關閉 relatime'],
    ['rstrictatime', 'The time of reading is kept each time', '每次都更新存取時間'],
    ['rnostrictatime', 'Turns strictatime off', '關閉 strictatime'],
    ['rsymfollow', 'Symbolic links are followed', '會追隨符號連結'],
    ['rnosymfollow', 'Symbolic links are not followed', '不追隨符號連結'],
  ] as const
).map(([name, en, zh]) =>
  named(name, `${en}, for everything below it too (Linux 5.12).`, `${zh}，並包含其下的所有掛載（Linux 5.12）。`),
);

/** crun alone knows these. */
export const crunMountOptions: readonly Named[] = [
  named('copy-symlink', 'crun only: a symbolic link is copied, not followed.', '僅 crun：複製符號連結而不追隨。'),
  named(
    'src-nofollow',
    'crun only: a symbolic link as the source is mounted itself.',
    '僅 crun：來源為符號連結時掛載連結本身。',
  ),
  named(
    'dest-nofollow',
    'crun only: a symbolic link at the destination is not followed.',
    '僅 crun：不追隨目的地的符號連結。',
  ),
];

/** Data of file systems that configs usually give: tmpfs(5), proc(5), devpts. A value follows what ends in `=`. */
export const fileSystemData: readonly Named[] = [
  named(
    'size=',
    'tmpfs: the most it may hold: `64m`, `65536k`, `10%` of memory.',
    'tmpfs：容量上限：`64m`、`65536k`、記憶體的 `10%`。',
  ),
  named('mode=', 'tmpfs, devpts: permissions in octal: `mode=1777`.', 'tmpfs、devpts：權限，八進位：`mode=1777`。'),
  named('uid=', 'tmpfs, devpts: the owner.', 'tmpfs、devpts：擁有者。'),
  named(
    'gid=',
    'tmpfs, devpts: the group. It has to be mapped in a user namespace.',
    'tmpfs、devpts：群組。在使用者命名空間裡必須有對應。',
  ),
  named('nr_inodes=', 'tmpfs: how many files it may have.', 'tmpfs：檔案數上限。'),
  named('nr_blocks=', 'tmpfs: its size in pages.', 'tmpfs：以分頁計的容量。'),
  named(
    'huge=',
    'tmpfs: huge pages: never, always, within_size, advise.',
    'tmpfs：大型分頁：never、always、within_size、advise。',
  ),
  named('mpol=', 'tmpfs: NUMA nodes that its memory comes from.', 'tmpfs：記憶體來自哪些 NUMA 節點。'),
  named('inode32', 'tmpfs: inode numbers of 32 bits.', 'tmpfs：32 位元的 inode 編號。'),
  named('inode64', 'tmpfs: inode numbers of 64 bits.', 'tmpfs：64 位元的 inode 編號。'),
  named('noswap', 'tmpfs: is never swapped out (Linux 6.4).', 'tmpfs：不會被換出（Linux 6.4）。'),
  named(
    'newinstance',
    'devpts: terminals of its own. The only way since Linux 4.7.',
    'devpts：自己的終端機。Linux 4.7 起一律如此。',
  ),
  named(
    'ptmxmode=',
    'devpts: permissions of its ptmx, in octal: `ptmxmode=0666`.',
    'devpts：ptmx 的權限，八進位：`ptmxmode=0666`。',
  ),
  named('max=', 'devpts: how many terminals it may have.', 'devpts：終端機數量上限。'),
  named(
    'hidepid=',
    'proc: hides processes of other users: 0, 1, 2 or 4.',
    'proc：隱藏其他使用者的行程：0、1、2 或 4。',
  ),
  named('subset=pid', 'proc: nothing but processes (Linux 5.8).', 'proc：只顯示行程（Linux 5.8）。'),
  named(
    'nsdelegate',
    'cgroup2: a cgroup namespace is a boundary of delegation.',
    'cgroup2：以 cgroup 命名空間為委派邊界。',
  ),
  named('memory_recursiveprot', 'cgroup2: memory protection goes down the tree.', 'cgroup2：記憶體保護沿樹往下傳遞。'),
  named(
    'lowerdir=',
    'overlay: the read-only layers, from the top, with `:` between.',
    'overlay：唯讀層，由上而下，以 `:` 分隔。',
  ),
  named('upperdir=', 'overlay: the writable layer.', 'overlay：可寫層。'),
  named('workdir=', 'overlay: an empty directory beside the writable layer.', 'overlay：可寫層旁的空目錄。'),
];

/** What runc and crun turn into flags themselves. */
export const runtimeMountOptions: readonly Named[] = [...plain, ...binding, ...recursive];

/** Everything that is worth offering. */
export const mountOptions: readonly Named[] = [...runtimeMountOptions, ...crunMountOptions, ...fileSystemData];
