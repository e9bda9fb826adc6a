import type { Written } from '../manual';

// Facts from POSIX.1-2017, Shell Command Language 2.14 (special built-ins) and XCU (command, read, type, wait, jobs, fg,
// bg, alias, umask, nohup), bash(1), printenv(1), which(1).
const tables = {
  true: `
# true | Does nothing, and succeeds | 什麼都不做，一定成功
`,
  false: `
# false | Does nothing, and fails | 什麼都不做，一定失敗
`,
  ':': `
# : | Does nothing, and succeeds | 什麼都不做，一定成功
TEXT... | filled in by the shell, and ignored | 由 shell 代入後就忽略
`,
  type: `
# type | Tells what a name is to the shell: a program, an alias, a built-in | 告訴你一個名稱在 shell 裡是程式、別名還是內建指令
NAME... | the names to look up | 要查的名稱
`,
  command: `
# command | Runs a program, not a function of that name | 執行程式，而不是同名的函式
-v | Only prints where it is; fails if it is not there | 只印出位置；找不到就失敗
-V | Only tells what it is | 只說明它是什麼
$ COMMAND | the program | 程式
`,
  which: `
# which | Prints where a program lies | 印出程式的位置
-a | All that are on PATH | 印出 PATH 裡的全部
PROGRAM... | the programs to look for | 要找的程式
`,
  source: `
# source | Reads commands from a file in this shell, so that variables stay (bash) | 在目前的 shell 讀取檔案裡的指令，變數會留下來（bash）
FILE... | the file, and what is handed to it | 檔案與它的引數
`,
  alias: `
# alias | Gives commands a short name | 幫指令取短名稱
NAME=VALUE... | the name and what it stands for | 名稱與代表的指令
`,
  unalias: `
# unalias | Removes short names | 移除短名稱
-a | All | 全部
NAME... | the names to remove | 要移除的名稱
`,
  unset: `
# unset | Removes variables | 移除變數
-v | Variables | 變數
-f | Functions | 函式
NAME... | the names to remove | 要移除的名稱
`,
  set: `
# set | Changes how the shell works | 改變 shell 的行為
-e | Stops at the first failure | 第一個失敗就停止
-u | A variable that is not set is an error | 變數未設定就算錯誤
-x | Shows each command before it runs | 執行前先顯示指令
-o OPTION | Switches an option on by its name, such as pipefail | 用名稱打開選項，例如 pipefail
-v | Shows lines as they are read | 讀到就顯示
-f | Does not fill in file names | 不展開檔名
-a | Hands all variables on to programs | 所有變數都傳給程式
+e | Goes on after failures | 失敗後繼續
+x | No longer shows commands | 不再顯示指令
+u | Variables need not be set | 變數可以未設定
TEXT... | the arguments from now on | 之後的引數
`,
  read: `
# read | Reads a line into variables | 讀一行放進變數
-r | Leaves backslashes as they are | 反斜線照原樣
-p TEXT | Shows this first (bash) | 先顯示這段文字（bash）
-s | Does not show what is typed (bash) | 不顯示打的字（bash）
-t SECONDS | Waits at most this long (bash) | 最多等幾秒（bash）
NAME... | the variables | 變數名稱
`,
  exec: `
# exec | The program takes the place of this shell | 用這個程式取代目前的 shell
-a NAME | What it is called (bash) | 程式的名稱（bash）
-l | As at login (bash) | 當成登入 shell（bash）
$ COMMAND | the program | 程式
`,
  eval: `
# eval | Puts its words together and runs them as a command | 把後面的字合起來當成指令執行
TEXT... | the command | 指令
`,
  wait: `
# wait | Waits until commands in the background have ended | 等背景的指令結束
PID... | only these | 只等這些
`,
  jobs: `
# jobs | Lists the commands in the background of this shell | 列出這個 shell 的背景指令
-l | With process ids | 加上行程 ID
-p | Process ids only | 只印行程 ID
JOB... | only these | 只列這些
`,
  fg: `
# fg | Brings a command back from the background | 把背景的指令拉回前景
JOB | the command, such as %1 | 指令，例如 %1
`,
  bg: `
# bg | Lets a stopped command go on in the background | 讓暫停的指令在背景繼續
JOB... | the command, such as %1 | 指令，例如 %1
`,
  disown: `
# disown | The shell forgets a command in the background, which then outlives it (bash) | shell 不再管背景指令，關掉 shell 後它仍繼續（bash）
-a | All of them | 全部
-h | Only does not end it with the shell | 只是不隨 shell 結束
JOB... | the command, such as %1 | 指令，例如 %1
`,
  nohup: `
# nohup | Runs a command that goes on after you log out | 執行的指令在登出後仍繼續
$ COMMAND | what is run | 要執行的指令
`,
  trap: `
# trap | Runs a command when the shell ends or gets a signal | 在 shell 結束或收到訊號時執行指令
TEXT... | the command, then when: EXIT, INT, TERM … | 指令，然後是時機：EXIT、INT、TERM…
`,
  umask: `
# umask | The permissions that new files do not get | 新檔案不給的權限
MODE | such as 022 | 例如 022
`,
  ulimit: `
# ulimit | Shows or sets limits of this shell | 顯示或設定這個 shell 的限制
-a | All | 全部
-n | Open files | 開啟的檔案數
-u | Processes | 行程數
-c | The size of core files | core 檔大小
LIMIT | the new limit | 新的限制
`,
  shift: `
# shift | Drops the first arguments | 去掉最前面的引數
NUMBER | how many; one if not given | 幾個；沒寫就是一個
`,
  return: `
# return | Leaves a function | 離開函式
STATUS | its exit status; 0 is success | 結束狀態；0 表示成功
`,
  break: `
# break | Leaves the loop | 離開迴圈
LEVELS | how many loops; one if not given | 幾層；沒寫就是一層
`,
  continue: `
# continue | Goes on with the next turn of the loop | 跳到迴圈的下一輪
LEVELS | of which loop outwards; the inner one if not given | 往外第幾層；沒寫就是最內層
`,
  local: `
# local | A variable of this function only | 只在這個函式裡的變數
NAME=VALUE... | the variables | 變數
`,
  logout: `
# logout | Leaves a login shell | 離開登入 shell
`,
  history: `
# history | Lists the commands that were typed | 列出打過的指令
-c | Forgets them | 清除
COUNT | only the last ones | 只列最近幾個
`,
  printenv: `
# printenv | Prints variables | 印出環境變數
NAME... | only these | 只印這些
`,
  clear: `
# clear | Empties the screen | 清除畫面
`,
  seq: `
# seq | Prints numbers, each on a line | 每行印一個數字
-s, --separator TEXT | What stands between | 數字之間的分隔
-w, --equal-width | All of the same width | 補零到相同寬度
NUMBER... | the last one; or first and last; or first, step and last | 最後一個；或開頭與最後；或開頭、間隔與最後
`,
};

export const builtins: Readonly<Record<string, Written>> = {
  ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, { table }])),
  '.': { table: tables.source.replace('# source', '# .').replace(' (bash)', '').replace('（bash）', '') },
};
