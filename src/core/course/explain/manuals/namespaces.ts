import type { Written } from '../manual';

// Facts from unshare(1), nsenter(1), chroot(1).
const unshare = `
# unshare | Runs a program in namespaces of its own | 在自己的命名空間裡執行程式
-m, --mount[=FILE] | Its own mounts | 自己的掛載點
-u, --uts[=FILE] | Its own host name | 自己的主機名稱
-i, --ipc[=FILE] | Its own IPC: shared memory, semaphores and message queues | 自己的 IPC：共享記憶體、號誌與訊息佇列
-n, --net[=FILE] | Its own network | 自己的網路
-p, --pid[=FILE] | Its own process numbers | 自己的行程編號
-U, --user[=FILE] | Its own users | 自己的使用者
-C, --cgroup[=FILE] | Its own cgroups | 自己的 cgroup
-T, --time[=FILE] | Its own clocks | 自己的時鐘
-f, --fork | Starts the program as a child, which --pid needs | 以子行程啟動，--pid 需要
-r, --map-root-user | You are root inside | 在裡面你就是 root
-c, --map-current-user | You are yourself inside | 在裡面你還是自己
--mount-proc[=PATH] | Mounts a /proc that fits | 掛載對應的 /proc
--kill-child[=SIGNAL] | Ends the program when unshare ends | unshare 結束時一併結束
--propagation MODE | How mounts spread | 掛載如何傳播
-R, --root FOLDER | With this as root directory | 用這個當根目錄
-w, --wd FOLDER | In this directory | 在這個目錄
-S, --setuid UID | As this user | 用這個使用者
-G, --setgid GID | With this group | 用這個群組
--map-user UID | Who you are inside | 在裡面是哪個使用者
--map-group GID | Your group inside | 在裡面是哪個群組
--map-users MAP | Which users inside are which outside | 裡面的使用者對應外面的哪些使用者
--map-groups MAP | Which groups inside are which outside | 裡面的群組對應外面的哪些群組
--map-auto | Maps the further ids that /etc/subuid gives you | 對應 /etc/subuid 分配給你的 ID
--setgroups VALUE | Whether groups may be set inside: allow or deny | 裡面能否設定群組：allow 或 deny
--keep-caps | Keeps capabilities in the program | 讓程式保有核心權限（capability）
$ PROGRAM | what runs; a shell if none is named | 要執行的程式；沒寫就是 shell
`;
const nsenter = `
# nsenter | Runs a program in the namespaces of another process | 在別的行程的命名空間裡執行程式
-t, --target PID | The process whose namespaces are entered | 要進入哪個行程的命名空間
-a, --all | All its namespaces | 所有命名空間
-m, --mount[=FILE] | Its mounts | 它的掛載點
-u, --uts[=FILE] | Its host name | 它的主機名稱
-i, --ipc[=FILE] | Its IPC: shared memory, semaphores and message queues | 它的 IPC：共享記憶體、號誌與訊息佇列
-n, --net[=FILE] | Its network | 它的網路
-p, --pid[=FILE] | Its process numbers | 它的行程編號
-U, --user[=FILE] | Its users | 它的使用者
-C, --cgroup[=FILE] | Its cgroups | 它的 cgroup
-T, --time[=FILE] | Its clocks | 時鐘
-r, --root[=FOLDER] | Its root directory | 根目錄
-w, --wd[=FOLDER] | Its directory | 工作目錄
-F, --no-fork | Does not start the program as a child | 不以子行程啟動
-S, --setuid UID | As this user | 用這個使用者
-G, --setgid GID | With this group | 用這個群組
-e, --env | With its variables | 沿用它的環境變數
--preserve-credentials | Keeps your user and groups | 保留你的使用者與群組
-Z, --follow-context | With its SELinux context | 沿用它的 SELinux 環境
$ PROGRAM | what runs; a shell if none is named | 要執行的程式；沒寫就是 shell
`;
const chroot = `
# chroot | Runs a program with another root directory | 換根目錄執行程式
--userspec USER:GROUP | As this user | 用這個使用者
--groups GROUPS | With these further groups | 加上這些群組
FOLDER | the root directory | 根目錄
$ PROGRAM | what runs; a shell if none is named | 要執行的程式；沒寫就是 shell
`;

export const namespaces: Readonly<Record<string, Written>> = {
  unshare: { table: unshare },
  nsenter: { table: nsenter },
  chroot: { table: chroot },
};
