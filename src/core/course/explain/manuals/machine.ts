import type { Written } from '../manual';

// Facts from the man pages of util-linux (mount, umount, lsns, dmesg, lsblk), procps-ng (sysctl), kmod (lsmod, rmmod),
// coreutils (uname, date, df, du, stat), journalctl(1), rc-status(8), dockerd(8), capsh(1), getcap(8), setcap(8).
const tables = {
  mount: `
# mount | Makes a file system appear at a directory | 把檔案系統掛載到目錄
-t, --types TYPE | Its kind, such as proc, tmpfs or overlay | 種類，例如 proc、tmpfs、overlay
-o, --options OPTIONS | Options, such as ro (read-only) or remount | 選項，例如 ro（唯讀）、remount
-B, --bind | Makes a directory appear at another place too | 讓目錄也出現在另一個地方
-R, --rbind | As --bind, with all mounts below | 同 --bind，連底下的掛載一起
-M, --move | Moves a mount to another place | 把掛載移到別處
-r, --read-only | Read-only | 唯讀
-a, --all | All that /etc/fstab lists | /etc/fstab 列的全部
--make-private, --make-rprivate | Mounts made here do not show elsewhere | 這裡的掛載不會傳到別處
--make-shared, --make-rshared | Mounts made here show elsewhere too | 這裡的掛載也會傳到別處
--make-slave, --make-rslave | Gets mounts from elsewhere, and gives none back | 接受別處的掛載，但不傳出去
SOURCE | what is mounted; without anything all mounts are listed | 要掛載的東西；什麼都沒寫就列出所有掛載
DIRECTORY | where | 掛載到哪裡
`,
  umount: `
# umount | Takes mounts away | 卸載
-l, --lazy | From here at once, altogether when nobody uses it any more | 先從這裡移除，沒人使用時才真正卸載
-f, --force | By force (NFS) | 強制（NFS）
-R, --recursive | With all mounts below | 連底下的掛載一起
DIRECTORY... | where it is mounted | 掛載在哪裡
`,
  lsns: `
# lsns | Lists namespaces, with a process in each | 列出命名空間，以及裡面的行程
-t, --type TYPE | Only of this kind: net, mnt, pid, uts, ipc, user, cgroup | 只列這一種：net、mnt、pid、uts、ipc、user、cgroup
-p, --task PID | Those of this process | 這個行程的
-o, --output COLUMNS | These columns | 指定欄位
-n, --noheadings | Without the head line | 不印標題
NAMESPACE | only the processes in this one | 只看這個命名空間裡的行程
`,
  sysctl: `
# sysctl | Shows and sets settings of the kernel | 顯示與設定核心參數
-w, --write | Sets them, until the next boot | 設定，重開機後失效
-a, --all | All | 全部
-p, --load[=FILE] | Takes them from a file | 從檔案讀取
-n, --values | Only the value | 只印值
NAME=VALUE... | the settings, such as net.ipv4.ip_forward=1 | 參數，例如 net.ipv4.ip_forward=1
`,
  lsmod: `
# lsmod | Lists the kernel modules that are loaded | 列出已載入的核心模組
`,
  rmmod: `
# rmmod | Unloads kernel modules | 卸載核心模組
MODULE... | the modules to unload | 要卸載的模組
`,
  uname: `
# uname | Shows which system and kernel this is | 顯示作業系統與核心
-a, --all | All there is to know | 全部資訊
-r, --kernel-release | The release of the kernel | 核心版本
-m, --machine | The processor | 處理器架構
-s, --kernel-name | The name of the kernel | 核心名稱
-n, --nodename | The name of the machine | 主機名稱
`,
  date: `
# date | Shows or sets date and time | 顯示或設定日期與時間
-u, --utc | In UTC | 使用 UTC
-d, --date TIME | Of this time | 顯示這個時間
-s, --set TIME | Sets it | 設定時間
-I, --iso-8601[=UNIT] | As 2025-01-31 | 寫成 2025-01-31
FORMAT | how it is written, such as +%F | 格式，例如 +%F
`,
  df: `
# df | Shows how full file systems are | 顯示檔案系統用了多少
-h, --human-readable | Sizes for people | 易讀的大小
-T, --print-type | With their kinds | 加上種類
-i, --inodes | Inodes instead of blocks | 看 inode 而不是容量
FILE... | only those that hold these files | 只看這些檔案所在的
`,
  du: `
# du | Shows how much disk files take | 顯示檔案占多少磁碟
-s, --summarize | Only the sum of each | 只印各自的總和
-h, --human-readable | Sizes for people | 易讀的大小
-a, --all | Files too, not only directories | 連檔案也列，不只目錄
-c, --total | With a sum at the end | 最後加上總和
-d, --max-depth LEVELS | Not deeper than this | 最深幾層
-x, --one-file-system | Stays in this file system | 不進入別的檔案系統
FILE... | the files; this directory if none is named | 檔案；沒寫就是目前目錄
`,
  stat: `
# stat | Shows size, permissions, owner and times of files | 顯示檔案的大小、權限、擁有者與時間
-c, --format FORMAT | Only this part of it | 只印其中這部分
-L, --dereference | What a link points to | 連結指到的檔案
-f, --file-system | Of the file system | 檔案系統的資訊
FILE... | the files to show | 要查看的檔案
`,
  file: `
# file | Tells what kind of file it is | 告訴你檔案是哪一種
-b, --brief | Without the name | 不印檔名
-L, --dereference | What a link points to | 連結指到的檔案
FILE... | the files | 檔案
`,
  lsblk: `
# lsblk | Lists disks and partitions | 列出磁碟與分割區
-f, --fs | With their file systems | 加上檔案系統
-o, --output COLUMNS | These columns | 指定欄位
DEVICE... | only these | 只列這些
`,
  dmesg: `
# dmesg | Prints what the kernel has logged | 印出核心的訊息
-T, --ctime | With times for people | 易讀的時間
-w, --follow | Goes on with what comes | 持續顯示新的內容
-H, --human | For people to read | 易讀的格式
`,
  journalctl: `
# journalctl | Shows what services have logged (systemd) | 顯示服務的記錄（systemd）
-u, --unit UNIT | Of this service | 這個服務的
-f, --follow | Goes on with what comes | 持續顯示新的內容
-n, --lines LINES | The last lines only | 只看最後幾行
-b, --boot[=ID] | Since the last boot | 這次開機以來
-e, --pager-end | Begins at the end | 直接跳到最後
-x, --catalog | With explanations | 加上說明
-k, --dmesg | Only what the kernel logged | 只看核心訊息
--since TIME | From that time on | 從這個時間開始
--no-pager | Does not page | 不分頁
`,
  'rc-status': `
# rc-status | Shows how services are (OpenRC) | 顯示服務狀態（OpenRC）
-a, --all | Of all runlevels | 所有 runlevel
-s, --servicelist | All services | 所有服務
RUNLEVEL | of this runlevel | 這個 runlevel 的
`,
  dockerd: `
# dockerd | The Docker engine: the daemon that docker talks to | Docker 引擎：docker 指令連線的常駐程式
-D, --debug | Logs more | 記錄更詳細
-H, --host ADDRESS | The address it listens on | 監聽的位址
--config-file FILE | Its configuration | 設定檔
--data-root FOLDER | Where images, containers and volumes are kept | 映像檔、容器、磁碟區放在哪裡
--containerd PATH | The socket of the containerd it uses | 使用的 containerd 的 socket
--userns-remap USER | Root inside containers is this user outside | 容器裡的 root 是外面的哪個使用者
--add-runtime NAME=PATH | One more OCI runtime | 多一個 OCI runtime
--default-runtime NAME | The OCI runtime for containers | 容器用的 OCI runtime
-l, --log-level LEVEL | How much it logs | 記錄的詳細程度
-v, --version | Prints the version | 印出版本
`,
  capsh: `
# capsh | Shows and changes capabilities | 顯示與改變核心權限（capability）
--print | Shows those of this process | 顯示這個行程的
--drop CAPABILITIES | Takes capabilities away | 拿掉核心權限（capability）
--decode MASK | Names those of a number, as in /proc/PID/status | 把 /proc/PID/status 的數字換成名稱
`,
  getcap: `
# getcap | Shows the capabilities that files give to those who run them | 顯示檔案帶有的核心權限（capability）
-r | All below too | 底下全部
FILE... | the files | 檔案
`,
  setcap: `
# setcap | Sets the capabilities that a file gives to those who run it | 設定檔案帶有的核心權限（capability）
-r | Removes them | 移除
CAPABILITIES | such as cap_net_raw+ep | 例如 cap_net_raw+ep
FILE... | the files to change | 要變更的檔案
`,
};

export const machine: Readonly<Record<string, Written>> = Object.fromEntries(
  Object.entries(tables).map(([name, table]) => [name, { table }]),
);
