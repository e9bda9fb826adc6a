import type { Written } from '../manual';

// Facts from ctr(8) and `ctr --help` of containerd 1.6 to 2.1.
const ctrTable = `
# ctr | A plain client for containerd, for finding faults | containerd 的簡單用戶端，除錯用
-a, --address PATH | containerd's socket | containerd 的 socket
-n, --namespace NAME | containerd's own namespace: default, moby for Docker, k8s.io for Kubernetes | containerd 自己的 namespace：default，Docker 用 moby，Kubernetes 用 k8s.io
--debug | Prints more | 印出更多
--timeout DURATION | How long it waits | 等多久
-v, --version | Prints the version | 印出版本
# ctr version | Shows the versions of client and server | 顯示用戶端與伺服器版本
# ctr images, ctr image, ctr i | Works with images | 操作映像檔
# ctr images ls, ctr image ls, ctr i ls, ctr images list, ctr image list | Lists images | 列出映像檔
-q, --quiet | Names only | 只印名稱
FILTER... | only those that fit | 只列符合的
# ctr images pull, ctr image pull, ctr i pull | Downloads an image | 提取映像檔
--platform PLATFORM | For this platform | 指定平台
--all-platforms | For all platforms | 所有平台
--plain-http | Without TLS | 不用 TLS
-k, --skip-verify | Does not check the certificate | 不檢查憑證
-u, --user USER:PASSWORD | Signs in | 登入
IMAGE | the image to download, by its full name: docker.io/library/busybox:latest | 要提取的映像檔；完整名稱：docker.io/library/busybox:latest
# ctr images rm, ctr image rm, ctr i rm, ctr images remove, ctr images delete | Removes images | 移除映像檔
--sync | Waits until all is cleaned up | 等到清理完成
IMAGE... | the images to remove | 要移除的映像檔
# ctr images import, ctr image import, ctr i import | Brings images in from an archive | 從 tar 檔匯入映像檔
--all-platforms | For all platforms | 所有平台
--digests | Names by digest as well | 也用 digest 命名
--base-name NAME | What the images are called | 映像檔名稱
FILE | the archive; - is standard input | tar 檔；- 是標準輸入
# ctr images export, ctr image export, ctr i export | Writes images as an archive | 把映像檔存成 tar 檔
FILE | the archive | tar 檔
IMAGE... | the images to write out | 要輸出的映像檔
# ctr images tag, ctr image tag, ctr i tag | Gives an image one more name | 幫映像檔多取一個名稱
--force | Even if the name is taken | 名稱已被使用也照做
SOURCE | the image | 來源映像檔
TARGET | its further name | 新的名稱
# ctr images push, ctr image push, ctr i push | Uploads an image | 推送映像檔
--plain-http | Without TLS | 不用 TLS
-k, --skip-verify | Does not check the certificate | 不檢查憑證
-u, --user USER:PASSWORD | Signs in | 登入
IMAGE | its name, which says where it goes | 名稱，決定推到哪裡
# ctr images mount, ctr image mount, ctr i mount | Mounts an image's files in a folder | 把映像檔的檔案掛載到目錄
--rw | So that it can be written | 可以寫入
--snapshotter NAME | Which snapshotter keeps the layers | 用哪個 snapshotter 保存各層
IMAGE | the image to mount | 要掛載的映像檔
FOLDER | where | 掛載到哪裡
# ctr images unmount, ctr image unmount, ctr i unmount | Takes such a mount away | 卸載
--rm | Removes its snapshot too | 連快照一起移除
FOLDER | where it is mounted | 掛載在哪裡
# ctr images check, ctr image check, ctr i check | Tells whether an image is here whole | 檢查映像檔是否完整
# ctr containers, ctr container, ctr c | Containers, as descriptions: running ones are tasks | 容器的描述；執行中的叫 task
# ctr containers ls, ctr container ls, ctr c ls, ctr containers list | Lists containers | 列出容器
-q, --quiet | Ids only | 只印 ID
# ctr containers rm, ctr container rm, ctr c rm, ctr containers delete | Removes containers | 移除容器
--keep-snapshot | Keeps its files | 保留檔案
ID... | the containers to remove | 要移除的容器
# ctr containers info, ctr container info, ctr c info | Shows everything about a container | 顯示容器的全部資訊
ID | the container to show | 要查看的容器
# ctr run | Makes a container and starts it | 建立並啟動容器
-d, --detach | In the background | 背景執行
--rm | Removes it when it has ended | 結束後移除
-t, --tty | Gives it a terminal | 配一個終端機
--net-host | In the host's network namespace | 使用主機的網路命名空間
--env NAME=VALUE | Sets a variable | 設定變數
--mount MOUNT | Mounts something | 掛載
--privileged | With nearly all power | 特權
--cwd PATH | The directory it runs in | 在哪個目錄執行
--memory-limit BYTES | The most memory | 最多記憶體
--cpus NUMBER | How many CPUs' worth of time | 最多用幾顆 CPU 的時間
--runtime NAME | The runtime | 指定 runtime
--rootfs | Takes a folder of the host instead of an image | 用主機的目錄代替映像檔
--read-only | Makes its root file system read-only | 根檔案系統設為唯讀
--cap-add CAPABILITY | Gives it a capability | 多一項核心權限（capability）
--cap-drop CAPABILITY | Takes a capability away | 拿掉一項核心權限（capability）
--label KEY=VALUE | Puts a label on it | 加上 label
--hostname NAME | The host name inside | 裡面的主機名稱
--cni | Connects it to the network that CNI sets up | 接上 CNI 設定的網路
--snapshotter NAME | Which snapshotter keeps the layers | 用哪個 snapshotter 保存各層
--pid-file FILE | Writes the process id into a file | 把行程 ID 寫進檔案
--null-io | Its output goes nowhere | 輸出直接丟掉
-u, --user USER | The user it runs as | 用哪個使用者執行
IMAGE | by its full name | 完整名稱的映像檔
ID | what the container is called | 容器的名稱
$ COMMAND | what runs inside | 在裡面執行的指令
# ctr tasks, ctr task, ctr t | Tasks: containers that run | task：執行中的容器
# ctr tasks ls, ctr task ls, ctr t ls, ctr tasks list | Lists tasks | 列出 task
# ctr tasks start, ctr task start, ctr t start | Starts a container | 啟動容器
-d, --detach | In the background | 背景執行
ID | the container to start | 要啟動的容器
# ctr tasks kill, ctr task kill, ctr t kill | Sends a signal to a task | 送訊號給 task
-s, --signal SIGNAL | The signal to send | 要送的訊號
-a, --all | To all its processes | 送給所有行程
ID | the container to send it to | 要送給的容器
# ctr tasks exec, ctr task exec, ctr t exec | Runs one more process | 再執行一個行程
--exec-id ID | What the process is called; must be given | 行程的名稱；一定要給
-t, --tty | Gives it a terminal | 配一個終端機
--cwd PATH | The directory it runs in | 在哪個目錄執行
--user USER | The user it runs as | 用哪個使用者執行
ID | the container to run it in | 執行所在的容器
$ COMMAND | what runs inside | 在裡面執行的指令
# ctr tasks rm, ctr task rm, ctr t rm, ctr tasks delete | Removes tasks | 移除 task
-f, --force | Even while it runs | 就算還在執行
ID... | the containers to remove | 要移除的容器
# ctr namespaces, ctr namespace, ctr ns | containerd's own namespaces | containerd 自己的 namespace
# ctr namespaces ls, ctr namespace ls, ctr ns ls, ctr namespaces list | Lists containerd's own namespaces | 列出 containerd 自己的 namespace
-q, --quiet | Names only | 只印名稱
# ctr namespaces create, ctr namespace create, ctr ns create, ctr ns c | Makes one of containerd's own namespaces | 建立 containerd 自己的 namespace
NAME | its name | 名稱
# ctr namespaces rm, ctr namespace rm, ctr ns rm, ctr namespaces remove | Removes containerd's own namespaces, which must be empty | 移除 containerd 自己的 namespace，裡面要先清空
NAME... | the namespaces to remove | 要移除的 namespace
# ctr tasks ps, ctr task ps, ctr t ps | Lists the processes of a task | 列出 task 的行程
ID | the container to show | 要查看的容器
# ctr tasks attach, ctr task attach, ctr t attach | Connects the terminal to a task | 把終端機接到 task
ID | the container to connect to | 要接上的容器
# ctr tasks pause, ctr task pause, ctr t pause | Freezes a task | 凍結 task
ID | the container to freeze | 要凍結的容器
# ctr tasks resume, ctr task resume, ctr t resume | Lets it run on | 讓它繼續執行
ID | the container to let run on | 要恢復的容器
# ctr tasks metrics, ctr task metrics, ctr t metrics | Shows what a task uses | 顯示 task 的資源用量
ID | the container to show | 要查看的容器
# ctr snapshots, ctr snapshot | Snapshots: the layers on disk | 快照：磁碟上的各層
--snapshotter NAME | Which snapshotter keeps them | 由哪個 snapshotter 保存
# ctr snapshots ls, ctr snapshot ls, ctr snapshots list | Lists snapshots | 列出快照
# ctr content | What is stored by its digest | 以 digest 儲存的內容
# ctr content ls, ctr content list | Lists what is stored | 列出儲存的內容
-q, --quiet | Digests only | 只印 digest
# ctr plugins, ctr plugin | containerd's plugins | containerd 的外掛
# ctr plugins ls, ctr plugin ls, ctr plugins list | Lists plugins | 列出外掛
-d, --detailed | With all details | 完整資訊
# ctr leases | What keeps content from being cleaned up | 讓內容不被清除的保留記錄
# ctr leases ls, ctr leases list | Lists leases | 列出保留記錄
# ctr events, ctr event | Shows what happens, as it happens | 即時顯示發生的事
`;

// Facts from containerd(8) and `containerd --help`.
const containerdTable = `
# containerd | The daemon that keeps images and runs containers, through a runtime such as runc | 管理映像檔並透過 runc 等 runtime 執行容器的常駐程式
-c, --config FILE | Its configuration | 設定檔
-l, --log-level LEVEL | How much it logs | 記錄的詳細程度
-a, --address PATH | Its socket | socket 位置
--root FOLDER | Where it keeps what lasts | 長期資料放在哪裡
--state FOLDER | Where it keeps what is gone after a reboot | 重開機就消失的資料放在哪裡
-v, --version | Prints the version | 印出版本
-h, --help | Prints help | 印出說明
# containerd config | Its configuration | 它的設定
# containerd config default | Prints the configuration it has by itself | 印出預設設定
# containerd config dump | Prints the configuration in use | 印出目前使用的設定
`;

export const containerd: Readonly<Record<string, Written>> = {
  ctr: { table: ctrTable, habits: { flags: 'whole' } },
  containerd: { table: containerdTable, habits: { flags: 'whole' } },
};
