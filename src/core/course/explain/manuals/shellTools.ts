import type { Written } from '../manual';

// Facts from POSIX.1-2017 (cd, export, echo, test, sh, env), bash(1), the GNU coreutils manual (yes, sleep, whoami, id),
// grep(1), head(1), tail(1).
const tables = {
  echo: `
# echo | Prints its words | 印出後面的字
-n | Without a line end | 結尾不換行
-e | Minds backslashes such as \\n (bash) | 解讀 \\n 等跳脫字元（bash）
-E | Does not mind backslashes | 不解讀跳脫字元
TEXT... | what is printed | 要印的內容
`,
  printf: `
# printf | Prints by a format | 依格式印出
FORMAT | the format: %s and the like stand for what follows | 格式：用 %s 等代表後面的值
VALUE... | what is filled in | 要代入的值
`,
  cd: `
# cd | Goes to another directory | 切換目錄
-P | Without symbolic links in the path | 路徑不含符號連結
-L | As it is written | 照寫的路徑
DIRECTORY | the directory to go to; home if none is named, - is the one before | 要切換到的目錄；沒寫就是家目錄，- 是上一個
`,
  pwd: `
# pwd | Prints the current directory | 印出目前目錄
-P | Without symbolic links | 不含符號連結
-L | As the shell has it | 照 shell 記的
`,
  export: `
# export | Hands variables on to the programs that the shell starts | 讓變數傳給 shell 啟動的程式
-p | Lists them | 列出
-n | No longer (bash) | 取消（bash）
NAME=VALUE... | the variables to hand on, perhaps with their values | 要傳下去的變數，可同時設定值
`,
  '[': `
# [ | Tests a condition: success if it holds | 測試條件：成立就成功
-d PATH | It is a directory | 是目錄
-e PATH | It is there | 存在
-f PATH | It is a file | 是檔案
-r PATH | It may be read | 可以讀
-w PATH | It may be written | 可以寫
-x PATH | It may be run | 可以執行
-L, -h PATH | It is a symbolic link | 是符號連結
-S PATH | It is a socket | 是 socket
-s PATH | It is there and not empty | 存在且不是空的
-n TEXT | The text is not empty | 文字不是空的
-z TEXT | The text is empty | 文字是空的
-eq NUMBER | Equal, as numbers | 數字相等
-ne NUMBER | Not equal, as numbers | 數字不等
-lt NUMBER | Less than | 小於
-le NUMBER | At most | 小於等於
-gt NUMBER | Greater than | 大於
-ge NUMBER | At least | 大於等於
= TEXT | Equal, as text | 文字相等
== TEXT | Equal, as text (bash) | 文字相等（bash）
!= TEXT | Not equal, as text | 文字不等
! | The opposite | 相反
] | Ends the test | 測試結束
VALUE... | what is tested | 要測試的值
`,
  sh: `
# sh | A shell: reads commands and runs them | shell：讀取並執行指令
-c COMMAND | Runs this text | 執行這段文字
-e | Stops at the first failure | 第一個失敗就停止
-x | Shows each command before it runs | 執行前先顯示指令
-u | A variable that is not set is an error | 變數未設定就算錯誤
-l | As at login | 當成登入 shell
-i | For a person at a terminal | 互動模式
FILE... | a script, and what is handed to it | 指令稿與它的引數
`,
  env: `
# env | Runs a command with other variables, or shows them | 用別的變數執行指令，或顯示變數
-i, --ignore-environment | With no variables but those given | 不帶其他變數
-u, --unset NAME | Without this one | 移除這個變數
$ COMMAND | what is run | 要執行的指令
`,
  yes: `
# yes | Prints y, or its words, again and again, without end | 一直重複印出 y（或後面的字），不會結束
TEXT... | what is printed | 要印的內容
`,
  sleep: `
# sleep | Waits | 等待
TIME... | how long: seconds, unless m, h or d follows | 多久；沒寫單位（m、h、d）就是秒
`,
  whoami: `
# whoami | Prints the name of the user | 印出使用者名稱
`,
  id: `
# id | Shows user and groups | 顯示使用者與群組
-u, --user | The user's number | 使用者編號
-g, --group | The main group's number | 主要群組編號
-G, --groups | All groups | 所有群組
-n, --name | Names instead of numbers | 用名稱而不是編號
USER | of this user | 這個使用者的
`,
  grep: `
# grep | Prints the lines that fit | 印出符合的行
-i, --ignore-case | Capital or small alike | 不分大小寫
-v, --invert-match | Those that do not fit | 印不符合的
-r, --recursive | In all files below | 底下所有檔案
-n, --line-number | With line numbers | 加上行號
-c, --count | Only how many | 只印數量
-q, --quiet | Prints nothing: only tells whether there is one | 不印，只看有沒有
-E, --extended-regexp | Extended patterns | 延伸正規表示式
-F, --fixed-strings | Plain text | 純文字
-o, --only-matching | Only what fits | 只印符合的部分
-w, --word-regexp | Whole words | 整個字
-l, --files-with-matches | Names of files only | 只印檔名
-A, --after-context LINES | And lines after | 連後面幾行
-B, --before-context LINES | And lines before | 連前面幾行
-C, --context LINES | And lines around | 連前後幾行
-e, --regexp PATTERN | What to look for | 要找的樣式
TEXT... | the pattern, then files | 樣式，然後是檔案
`,
  head: `
# head | Prints the first lines | 印出前幾行
-n, --lines LINES | How many | 幾行
-c, --bytes BYTES | How many bytes | 幾個位元組
-NUMBER | How many lines | 幾行
FILE... | the files to show | 要顯示的檔案
`,
  tail: `
# tail | Prints the last lines | 印出最後幾行
-n, --lines LINES | How many | 幾行
-f, --follow | Goes on with what comes | 持續顯示新的內容
-F | As -f, and opens it again when it is replaced | 同 -f，檔案換掉時重新開啟
-NUMBER | How many lines | 幾行
-c, --bytes BYTES | How many bytes | 幾個位元組
FILE... | the files to show | 要顯示的檔案
`,
};

export const shellTools: Readonly<Record<string, Written>> = Object.fromEntries([
  ...Object.entries(tables).map(([name, table]) => [name, { table }] as const),
  ...['bash', 'ash', 'dash'].map((name) => [name, { table: tables.sh.replace('# sh', `# ${name}`) }] as const),
  ['test', { table: tables['['].replace('# [', '# test') }],
]);
