import type { Written } from '../manual';

// Facts from the man pages of procps-ng (pgrep, pkill, pidof, top, free, uptime), psmisc (pstree, killall), coreutils (nproc).
const tables = {
  pgrep: `
# pgrep | Prints the ids of processes by name | 依名稱印出行程 ID
-a, --list-full | With the whole command | 加上完整指令
-l, --list-name | With the name | 加上名稱
-f, --full | Compares the whole command | 比對完整指令
-u, --euid USER | Those of a user | 某使用者的
-n, --newest | The newest only | 只取最新的
-o, --oldest | The oldest only | 只取最舊的
-x, --exact | Exactly this name | 名稱完全相同
-P, --parent PID | The children of this process | 這個行程的子行程
-c, --count | Only how many | 只印數量
PATTERN | the name | 名稱
`,
  pkill: `
# pkill | Sends a signal to processes by name; SIGTERM if none is named | 依名稱送訊號給行程；沒寫就是 SIGTERM
-9, -KILL | SIGKILL: ends it at once | SIGKILL：馬上結束
-HUP | SIGHUP: often means to read the settings again | SIGHUP：常用來重讀設定
-f, --full | Compares the whole command | 比對完整指令
-u, --euid USER | Those of a user | 某使用者的
-x, --exact | Exactly this name | 名稱完全相同
PATTERN | the name | 名稱
`,
  killall: `
# killall | Sends a signal to all processes of a program; SIGTERM if none is named | 送訊號給某程式的所有行程；沒寫就是 SIGTERM
-9, -KILL | SIGKILL: ends it at once | SIGKILL：馬上結束
-q, --quiet | No error if there is none | 沒有也不報錯
-s, --signal SIGNAL | This signal | 指定訊號
NAME... | the programs | 程式名稱
`,
  pidof: `
# pidof | Prints the ids of the processes of a program | 印出某程式的行程 ID
-s | Only one | 只印一個
NAME... | the programs | 程式名稱
`,
  pstree: `
# pstree | Shows processes as a tree | 以樹狀顯示行程
-p, --show-pids | With process ids | 加上行程 ID
-a, --arguments | With what they were called with | 加上指令的引數
-s, --show-parents | With those above it | 連上層行程
-S, --ns-changes | Where namespaces change | 標出命名空間改變的地方
PID | from this process, or those of this user | 從這個行程開始，或這個使用者的
`,
  top: `
# top | Shows what processes use, again and again; q ends it | 持續顯示行程的資源用量；按 q 離開
-b, --batch-mode | As plain text | 純文字輸出
-n, --iterations COUNT | So many times | 顯示幾次
-d, --delay SECONDS | The time between two | 間隔幾秒
-p, --pid PID | Only this process | 只看這個行程
-u, --filter-only-euser USER | Those of a user | 某使用者的
`,
  free: `
# free | Shows how much memory is used and free | 顯示記憶體用量與剩餘
-h, --human | Sizes for people | 易讀的大小
-m, --mebi | In MiB | 以 MiB 為單位
-g, --gibi | In GiB | 以 GiB 為單位
-s, --seconds SECONDS | Again and again | 每隔幾秒顯示一次
`,
  uptime: `
# uptime | Shows how long the machine has run, and its load | 顯示主機運作多久，以及負載
`,
  nproc: `
# nproc | Prints how many CPUs there are | 印出有幾顆 CPU
--all | All, not only those that may be used | 全部，不只可用的
`,
};

export const processes: Readonly<Record<string, Written>> = Object.fromEntries(
  Object.entries(tables).map(([name, table]) => [name, { table }]),
);
