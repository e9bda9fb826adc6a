import { named } from '../make';
import type { Named } from '../model';

/** File systems that configs mount (filesystems(5)). Any that the kernel has is allowed. */
export const mountTypes: readonly Named[] = [
  named(
    'bind',
    'A directory or file of the host. Needs `bind` or `rbind` in the options.',
    '主機的目錄或檔案。選項須有 `bind` 或 `rbind`。',
  ),
  named(
    'none',
    'No file system of its own: a bind mount. Needs `bind` or `rbind` in the options.',
    '沒有自己的檔案系統：繫結掛載。選項須有 `bind` 或 `rbind`。',
  ),
  named('tmpfs', 'Files in memory, gone with the container.', '記憶體中的檔案，隨容器消失。'),
  named('proc', 'Processes and the kernel as files: /proc.', '以檔案呈現行程與核心：/proc。'),
  named(
    'sysfs',
    'Devices and the kernel as files: /sys. Needs a network namespace of its own inside a user namespace.',
    '以檔案呈現裝置與核心：/sys。在使用者命名空間裡需要自己的網路命名空間。',
  ),
  named('devpts', 'Pseudo terminals: /dev/pts.', '虛擬終端機：/dev/pts。'),
  named('mqueue', 'POSIX message queues: /dev/mqueue.', 'POSIX 訊息佇列：/dev/mqueue。'),
  named(
    'cgroup',
    "The container's cgroups; the runtime mounts v1 or v2 as the host has it.",
    '容器的 cgroup；runtime 依主機掛載 v1 或 v2。',
  ),
  named('cgroup2', 'The tree of cgroup v2.', 'cgroup v2 的階層。'),
  named('overlay', 'Layers on top of each other, the upper one writable.', '層層疊起的檔案系統，最上層可寫。'),
  named('ext4', 'A disk with ext4.', 'ext4 磁碟。'),
  named('xfs', 'A disk with XFS.', 'XFS 磁碟。'),
  named('btrfs', 'A disk with Btrfs.', 'Btrfs 磁碟。'),
  named('iso9660', 'An optical disc.', '光碟。'),
  named('vfat', 'A disk with FAT.', 'FAT 磁碟。'),
  named('nfs', 'Files of a server, by NFS.', '伺服器上的檔案（NFS）。'),
  named('nfs4', 'Files of a server, by NFS 4.', '伺服器上的檔案（NFS 4）。'),
  named('cifs', 'Files of a server, by SMB.', '伺服器上的檔案（SMB）。'),
  named(
    '9p',
    'Files of a server, by 9P: of the host of a virtual machine.',
    '伺服器上的檔案（9P）：例如虛擬機器的主機。',
  ),
  named('virtiofs', 'Files of the host of a virtual machine.', '虛擬機器主機的檔案。'),
  named('fuse', 'A file system that a program provides.', '由程式提供的檔案系統。'),
  named('ramfs', 'Files in memory without a limit: prefer tmpfs.', '記憶體中的檔案，沒有上限：建議改用 tmpfs。'),
  named('hugetlbfs', 'Huge pages as files.', '以檔案呈現大型分頁。'),
  named('securityfs', 'Security modules as files.', '以檔案呈現安全模組。'),
  named('debugfs', "The kernel's insides: not for containers.", '核心內部資訊：不適合容器。'),
  named('tracefs', "The kernel's tracing: not for containers.", '核心追蹤：不適合容器。'),
  named('bpf', 'BPF objects as files.', '以檔案呈現 BPF 物件。'),
  named('configfs', 'Kernel objects as directories.', '以目錄呈現核心物件。'),
  named(
    'binfmt_misc',
    'Formats of programs that the kernel hands to an interpreter.',
    '核心交給直譯器執行的程式格式。',
  ),
  named('rpc_pipefs', 'Pipes of the RPC services.', 'RPC 服務的管線。'),
  named('squashfs', 'A compressed, read-only image.', '壓縮的唯讀映像。'),
  named('erofs', 'A compact, read-only image.', '精簡的唯讀映像。'),
];
