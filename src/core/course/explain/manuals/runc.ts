import type { Written } from '../manual';

// Facts from runc(8) and its subcommands' man pages, `runc --help` of 1.0 to 1.3.
const runcTable = `
# runc | Runs containers from OCI bundles: the low-level runtime under containerd and Docker | 依 OCI bundle 執行容器：containerd 與 Docker 底下的低階 runtime
--debug | Logs more | 記錄更詳細
--log FILE | Where it logs | 記錄到哪裡
--log-format FORMAT | text or json | text 或 json
--root FOLDER | Where it keeps the state of containers | 容器狀態放在哪裡
--criu PATH | The program for checkpoints | checkpoint 用的程式
--systemd-cgroup | Lets systemd make the cgroups | 由 systemd 建立 cgroup
--rootless MODE | Without root: true, false or auto | 不用 root：true、false 或 auto
-v, --version | Prints the version | 印出版本
-h, --help | Prints help | 印出說明
# runc create | Makes a container and does not start it | 建立容器但不啟動
-b, --bundle FOLDER | The bundle, with config.json and rootfs; this directory if not given | bundle 目錄（含 config.json 與 rootfs）；沒寫就是目前目錄
--console-socket PATH | The socket that gets the terminal | 接收終端機的 socket
--pid-file FILE | Writes the process id into a file | 把行程 ID 寫進檔案
--no-pivot | Does not use pivot_root | 不用 pivot_root
--no-new-keyring | Does not make a new keyring | 不建立新的 keyring
--preserve-fds NUMBER | Hands further open files over | 多傳幾個開啟的檔案
ID | the name that this container gets | 這個容器要取的名稱
# runc run | Makes a container and starts it | 建立並啟動容器
-d, --detach | In the background | 背景執行
--keep | Keeps its state after it has ended | 結束後保留狀態
--no-subreaper | Does not adopt orphans | 不收養孤兒行程
@ runc create
# runc start | Starts a container that was made with create | 啟動 create 建立的容器
ID | the container to start | 要啟動的容器
# runc exec | Runs one more process in a container | 在容器裡再執行一個行程
-t, --tty | Gives it a terminal | 配一個終端機
-d, --detach | In the background | 背景執行
-e, --env NAME=VALUE | Sets a variable | 設定變數
-u, --user UID:GID | The user it runs as, by number | 用哪個使用者執行，寫編號
-g, --additional-gids GID | One more group, by number | 多加一個群組，寫編號
--cwd PATH | The directory it runs in | 在哪個目錄執行
-c, --cap CAPABILITY | One more capability | 多一項核心權限（capability）
--no-new-privs | It can gain no rights that it does not have | 不能再取得更多權限
--apparmor PROFILE | Its AppArmor profile | AppArmor 設定檔
--process-label LABEL | Its SELinux label | SELinux 標籤
--cgroup PATH | The cgroup below the container's that it runs in | 在容器的哪個子 cgroup 執行
--console-socket PATH | The socket that gets the terminal | 接收終端機的 socket
--preserve-fds NUMBER | Hands further open files over | 多傳幾個開啟的檔案
--ignore-paused | Even while the container is frozen | 容器凍結時也執行
-p, --process FILE | The process as an OCI file | 用 OCI 格式的檔案描述行程
--pid-file FILE | Writes the process id into a file | 把行程 ID 寫進檔案
ID | the container to run it in | 執行所在的容器
$ COMMAND | what runs inside | 在裡面執行的指令
# runc spec | Writes a config.json to begin with | 產生一份起始的 config.json
-b, --bundle FOLDER | The folder that it is written into; this directory if not given | 寫到哪個目錄；沒寫就是目前目錄
--rootless | One that works without root: with a user namespace, and without what only root may do | 不需要 root 的版本：用使用者命名空間，去掉只有 root 能做的事
# runc list | Lists containers | 列出容器
-f, --format FORMAT | table or json | table 或 json
-q, --quiet | Ids only | 只印 ID
# runc state | Shows the state of a container, as JSON | 以 JSON 顯示容器狀態
ID | the container to show | 要查看的容器
# runc kill | Sends a signal to a container; SIGTERM if none is named | 送訊號給容器；沒寫就是 SIGTERM
-a, --all | To all its processes | 送給所有行程
ID | the container to send it to | 要送給的容器
SIGNAL | the signal to send | 要送的訊號
# runc delete | Removes a container that has stopped | 移除已停止的容器
-f, --force | Even while it runs | 就算還在執行
ID | the container to remove | 要刪除的容器
# runc ps | Shows the processes of a container | 顯示容器的行程
-f, --format FORMAT | table or json | table 或 json
ID | the container to show | 要查看的容器
# runc pause | Freezes a container | 凍結容器
ID | the container to freeze | 要凍結的容器
# runc resume | Lets a frozen container run on | 讓凍結的容器繼續執行
ID | the container to let run on | 要恢復的容器
# runc events | Shows what a container uses | 顯示容器的資源用量
--stats | Prints them once | 只印一次
--interval DURATION | The time between two | 每隔多久
ID | the container to show | 要查看的容器
# runc update | Changes the limits of a container | 改變容器的限制
--memory BYTES | The most memory | 最多記憶體
--cpu-quota MICROSECONDS | CPU time in each period | 每個週期的 CPU 時間
--cpu-period MICROSECONDS | The period | 週期
--cpuset-cpus CPUS | On which CPUs, counted from 0 | 在哪幾個 CPU，從 0 數起
--cpu-share SHARES | The share of CPU time when it is scarce | CPU 不夠用時的比重
--cpuset-mems NODES | Memory of which NUMA nodes, counted from 0 | 用哪幾個 NUMA 節點的記憶體，從 0 數起
--memory-reservation BYTES | The memory it is pressed back to | 主機不足時會被壓回的量
--memory-swap BYTES | Memory and swap together | 記憶體加 swap 的總量
--blkio-weight WEIGHT | The share of disk time | 磁碟時間的比重
--pids-limit NUMBER | The most processes | 最多幾個行程
-r, --resources FILE | Limits from a file | 從檔案讀限制
ID | the container to change | 要變更的容器
# runc features | Shows what this runc can do, as JSON | 以 JSON 顯示這個 runc 支援的功能
# runc checkpoint | Saves a running container to disk (CRIU) | 把執行中的容器存到磁碟（CRIU）
--image-path FOLDER | Where it is saved | 存到哪裡
--work-path FOLDER | Where logs go | 記錄放在哪裡
--leave-running | Lets it run on | 之後繼續執行
--tcp-established | With its open TCP connections | 連開啟的 TCP 連線一起
ID | the container to save | 要儲存的容器
# runc restore | Brings such a container back | 還原這種容器
--image-path FOLDER | Where it was saved | 存在哪裡
-d, --detach | In the background | 背景執行
-b, --bundle FOLDER | Its bundle | bundle 目錄
ID | the name that this container gets | 這個容器要取的名稱
`;

export const runc: Readonly<Record<string, Written>> = {
  runc: { table: runcTable, habits: { flags: 'whole' } },
};
