import type { Written } from '../manual';

// Facts from sudo(8), modprobe(8) of kmod, addgroup(8) and adduser(8) of Debian and of busybox, usermod(8), groups(1),
// hostname(1), ps(1) of procps-ng, kill(1), reboot(8), systemctl(1), service(8), OpenRC rc-update(8) and rc-service(8).
const tables = {
  sudo: `
# sudo | Runs the command that follows as root | 用 root 的身分執行後面的指令
-u, --user USER | As this user instead | 改用這個使用者
-g, --group GROUP | With this group | 用這個群組
-i, --login | In a login shell | 用登入 shell
-s, --shell | In a shell | 用 shell
-E, --preserve-env | Keeps your variables | 保留你的變數
-H, --set-home | With that user's HOME | 用那個使用者的 HOME
-n, --non-interactive | Never asks for a password | 不詢問密碼
-S, --stdin | Reads the password from standard input | 從標準輸入讀密碼
-b, --background | In the background | 背景執行
-K, --remove-timestamp | Forgets it for good | 完全忘掉已輸入的密碼
-p, --prompt TEXT | What it asks for the password with | 詢問密碼時顯示的文字
-e, --edit | Edits files as root | 用 root 的身分編輯檔案
-V, --version | Prints the version | 印出版本
-k, --reset-timestamp | Forgets that the password was given | 忘掉已輸入的密碼
-l, --list | Lists what you may do | 列出可以做的事
-v, --validate | Renews the time for which no password is asked | 延長免輸入密碼的時間
$ COMMAND | what is run | 要執行的指令
`,
  modprobe: `
# modprobe | Loads a kernel module, with those it needs | 載入核心模組，以及它需要的模組
-r, --remove | Unloads it | 卸載
-v, --verbose | Says what it does | 說明做了什麼
-n, --dry-run | Does nothing, only looks | 只看不做
-a, --all | Several modules | 多個模組
-q, --quiet | No error if it is not there | 不存在也不報錯
MODULE... | the modules to load, then its parameters | 要載入的模組，之後是參數
`,
  addgroup: `
# addgroup | Makes a group, or adds a user to one | 建立群組，或把使用者加進群組
-S, --system | A system group | 系統群組
-g, --gid GID | With this number | 指定編號
NAME | the user to add, or the group to make if it stands alone | 要加入的使用者；只寫一個就是要建立的群組
GROUP | the group that the user joins, from the next login on | 要加入的群組，下次登入才生效
`,
  adduser: `
# adduser | Makes a user, or adds one to a group | 建立使用者，或加進群組
-D | Without a password (busybox) | 不設密碼（busybox）
-h FOLDER | The home directory (busybox) | 家目錄（busybox）
-s SHELL | The login shell (busybox) | 登入 shell（busybox）
-G GROUP | The main group (busybox) | 主要群組（busybox）
-S, --system | A system user | 系統使用者
--disabled-password | Without a password | 不設密碼
--gecos TEXT | Who it is | 說明
USER | the user to make, or to add | 要建立或加入的使用者
GROUP | the group that the user joins | 要加入的群組
`,
  usermod: `
# usermod | Changes a user | 修改使用者
-a, --append | Adds to the groups it has (only with -G) | 加到原有的群組（要配合 -G）
-G, --groups GROUPS | The further groups; without -a it loses all others | 附加群組；沒有 -a 會離開其他群組
-g, --gid GROUP | The main group | 主要群組
-s, --shell SHELL | The login shell | 登入 shell
-l, --login NAME | Another name | 改名
-d, --home FOLDER | Another home directory | 改家目錄
-m, --move-home | Moves what is in it | 一併搬移
-L, --lock | Locks the password | 鎖定密碼
-U, --unlock | Unlocks it | 解除鎖定
USER | the user to change; it takes effect at the next login | 要修改的使用者；下次登入才生效
`,
  newgrp: `
# newgrp | A new shell in which a group holds at once | 開一個新 shell，群組馬上生效
GROUP | the group to work in | 要使用的群組
`,
  hostname: `
# hostname | Shows or sets the name of the machine, or of the container it runs in | 顯示或設定主機（或所在容器）的名稱
-i, --ip-address | The addresses that the name resolves to | 名稱對應的位址
-I, --all-ip-addresses | All addresses of the machine (not in busybox) | 主機的所有位址（busybox 沒有）
-f, --fqdn, --long | The name with its domain | 含網域的完整名稱
-s, --short | Up to the first dot | 第一個點以前
-d, --domain | The domain | 網域
NAME | the new name | 新名稱
`,
  ps: `
# ps | Lists processes | 列出行程
-e, -A | All processes | 所有行程
-f | Full: with parents and times | 完整：含父行程與時間
-a | Those with a terminal | 有終端機的
-u USER | Those of a user | 某使用者的
-x | Those without a terminal too | 連沒有終端機的
-o FORMAT | These columns | 指定欄位
-p PID | These processes | 指定行程
-l | Long | 較詳細
-C NAME | Those of this program | 這個程式的
--forest | As a tree | 樹狀顯示
aux | All processes of all users, with what they use (BSD style) | 所有使用者的所有行程與資源用量（BSD 寫法）
ax | All processes (BSD style) | 所有行程（BSD 寫法）
`,
  kill: `
# kill | Sends a signal to processes; SIGTERM if none is named | 送訊號給行程；沒寫就是 SIGTERM
-9, -KILL, -SIGKILL | SIGKILL: ends it at once, it cannot refuse | SIGKILL：馬上結束，無法拒絕
-15, -TERM, -SIGTERM | SIGTERM: asks it to end | SIGTERM：請它結束
-1, -HUP, -SIGHUP | SIGHUP: often means to read the settings again | SIGHUP：常用來重讀設定
-2, -INT, -SIGINT | SIGINT, as Ctrl+C | SIGINT，等同 Ctrl+C
-0 | No signal: only whether it is there | 不送訊號，只看在不在
-l | Lists the signals | 列出訊號
-s SIGNAL | This signal | 指定訊號
PID... | the processes to send it to | 要送給的行程
`,
  exit: `
# exit | Leaves this shell | 離開這個 shell
STATUS | its exit status; 0 is success | 結束狀態；0 表示成功
`,
  reboot: `
# reboot | Restarts the machine: everything that runs ends | 重新開機：執行中的全部結束
-f, --force | At once, without stopping services | 馬上重開，不先停止服務
-n | Without writing disks first (busybox) | 不先寫入磁碟（busybox）
-d SECONDS | Waits first (busybox) | 先等幾秒（busybox）
`,
  systemctl: `
# systemctl | Controls services (systemd) | 控制服務（systemd）
--now | Starts or stops it at once too | 同時馬上啟動或停止
-q, --quiet | Prints less | 印出較少
--user | The services of the user | 使用者的服務
--no-pager | Does not page | 不分頁
-l, --full | Does not cut short | 不截短
-a, --all | Inactive ones too | 連未啟用的
-t, --type TYPE | Units of this kind | 這一種 unit
# systemctl start | Starts services | 啟動服務
UNIT... | the services to start | 要啟動的服務
# systemctl stop | Stops services | 停止服務
UNIT... | the services to stop | 要停止的服務
# systemctl restart | Restarts services | 重新啟動服務
UNIT... | the services to restart | 要重新啟動的服務
# systemctl reload | Lets services read their settings again | 讓服務重讀設定
UNIT... | the services to reload | 要重讀設定的服務
# systemctl enable | Starts services at every boot | 設定開機時啟動
UNIT... | the services to start at boot | 要開機啟動的服務
# systemctl disable | No longer starts services at boot | 取消開機時啟動
UNIT... | the services not to start at boot | 不再開機啟動的服務
# systemctl status | Shows how services are | 顯示服務狀態
UNIT... | the services to show | 要查看的服務
# systemctl is-active | Tells whether services run | 告訴你服務是否執行中
UNIT... | the services to ask about | 要查詢的服務
# systemctl is-enabled | Tells whether services start at boot | 告訴你服務是否開機啟動
UNIT... | the services to ask about | 要查詢的服務
# systemctl daemon-reload | Reads all unit files again | 重讀所有 unit 檔
`,
  service: `
# service | Starts and stops services | 啟動與停止服務
SERVICE | the service | 服務名稱
ACTION | start, stop, restart or status | start、stop、restart 或 status
`,
  'rc-service': `
# rc-service | Starts and stops services (OpenRC) | 啟動與停止服務（OpenRC）
-l, --list | Lists services | 列出服務
-q, --quiet | Prints less | 印出較少
SERVICE | the service | 服務名稱
ACTION | start, stop, restart or status | start、stop、restart 或 status
`,
  'rc-update': `
# rc-update | Says which services start at boot (OpenRC) | 設定哪些服務開機啟動（OpenRC）
# rc-update add | Starts a service with a runlevel from the next boot on | 之後開機時，讓服務在某個 runlevel 啟動
SERVICE | the service to start at boot | 要開機啟動的服務
RUNLEVEL... | the runlevel, such as boot or default | runlevel，例如 boot 或 default
# rc-update del, rc-update delete | No longer starts it | 取消啟動
-a, --all | In all runlevels | 所有 runlevel
SERVICE | the service not to start any more | 不再開機啟動的服務
RUNLEVEL... | the runlevel | runlevel（開機階段）
# rc-update show | Shows what starts when | 顯示何時啟動什麼
-v, --verbose | All services | 所有服務
RUNLEVEL... | only this runlevel | 只看這個 runlevel（開機階段）
`,
};

export const system: Readonly<Record<string, Written>> = Object.fromEntries(
  Object.entries(tables).map(([name, table]) => [
    name,
    { table, habits: name === 'systemctl' ? { inherit: 'yes' as const } : {} },
  ]),
);
