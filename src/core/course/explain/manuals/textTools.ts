import type { Written } from '../manual';

// Facts from the GNU coreutils manual (wc, sort, uniq, cut, tr, md5sum, sha256sum), sed(1), POSIX.1-2017 awk, find(1),
// xargs(1), jq(1), less(1), diff(1).
const tables = {
  wc: `
# wc | Counts lines, words and bytes | 計算行數、字數與位元組數
-l, --lines | Lines only | 只算行數
-w, --words | Words only | 只算字數
-c, --bytes | Bytes only | 只算位元組數
-m, --chars | Characters only | 只算字元數
-L, --max-line-length | The longest line | 最長的一行有多長
FILE... | the files; standard input if none is named | 檔案；沒寫就是標準輸入
`,
  sort: `
# sort | Sorts lines | 把各行排序
-r, --reverse | The other way round | 反過來排
-n, --numeric-sort | As numbers | 依數字大小
-h, --human-numeric-sort | As sizes such as 2K and 1G | 依 2K、1G 這種大小
-u, --unique | Each line once | 相同的行只留一行
-k, --key FIELD | By this field | 依這個欄位
-t, --field-separator CHARACTER | What stands between fields | 欄位之間的分隔字元
-f, --ignore-case | Capital or small alike | 不分大小寫
-V, --version-sort | As version numbers | 依版本號
-o, --output FILE | Into this file | 寫到這個檔案
FILE... | the files; standard input if none is named | 檔案；沒寫就是標準輸入
`,
  uniq: `
# uniq | Leaves out lines that repeat the one before | 略過與前一行相同的行
-c, --count | With how often each came | 加上出現次數
-d, --repeated | Only those that repeat | 只印重複的
-u, --unique | Only those that do not | 只印不重複的
FILE... | the file; standard input if none is named | 檔案；沒寫就是標準輸入
`,
  cut: `
# cut | Prints parts of each line | 印出每行的一部分
-d, --delimiter CHARACTER | What stands between fields | 欄位之間的分隔字元
-f, --fields FIELDS | These fields, counted from 1 | 取這些欄位，從 1 數起
-c, --characters RANGE | These characters | 取這些字元
-b, --bytes RANGE | These bytes | 取這些位元組
-s, --only-delimited | Without lines that have no delimiter | 略過沒有分隔字元的行
FILE... | the files; standard input if none is named | 檔案；沒寫就是標準輸入
`,
  tr: `
# tr | Replaces or removes characters | 取代或刪除字元
-d, --delete | Removes them | 刪除
-s, --squeeze-repeats | Makes one of several in a row | 連續相同的合成一個
-c, --complement | All others | 其他所有字元
CHARACTERS... | the characters, then what they become | 字元，然後是要換成的字元
`,
  sed: `
# sed | Changes text line by line | 逐行修改文字
-i, --in-place[=SUFFIX] | Changes the file itself | 直接修改檔案
-n, --quiet, --silent | Prints only what it is told to | 只印指定的行
-e, --expression SCRIPT | What to do | 要做的事
-E, -r, --regexp-extended | Extended patterns | 延伸正規表示式
-f, --file FILE | Takes what to do from a file | 從檔案讀取要做的事
TEXT... | what to do (s/old/new/ replaces), then files | 要做的事（s/舊/新/ 是取代），然後是檔案
`,
  awk: `
# awk | Works on lines field by field; $1 is the first | 逐行處理欄位；$1 是第一欄
-F SEPARATOR | What stands between fields | 欄位之間的分隔字元
-v NAME=VALUE | Sets a variable | 設定變數
-f FILE | Takes the program from a file | 從檔案讀取程式
TEXT... | the program, then files | 程式，然後是檔案
`,
  xargs: `
# xargs | Runs a command with what comes in as further words | 把輸入的內容接在指令後面執行
-n, --max-args NUMBER | At most so many words each time | 每次最多幾個字
-I TEXT | Puts them where this text stands | 放在這段文字的位置
-r, --no-run-if-empty | Not at all where nothing comes in | 沒有輸入就不執行
-0, --null | What comes in ends with NUL | 輸入以 NUL 分隔
-P, --max-procs NUMBER | So many at the same time | 同時執行幾個
-t, --verbose | Shows each command first | 先顯示指令
-d, --delimiter CHARACTER | What stands between words | 字之間的分隔字元
-L, --max-lines NUMBER | At most so many lines each time | 每次最多幾行
$ COMMAND | what is run | 要執行的指令
`,
  jq: `
# jq | Picks out and changes JSON | 挑出或修改 JSON 的內容
-r, --raw-output | Texts without quotes | 文字不加引號
-c, --compact-output | Each on one line | 每筆一行
-e, --exit-status | Fails where the answer is false or null | 結果是 false 或 null 就算失敗
-s, --slurp | Takes all input as one list | 把全部輸入當成一個陣列
-n, --null-input | Without input | 不讀輸入
-S, --sort-keys | Sorts the keys | 鍵依名稱排序
FILTER... | what to pick (.a.b), then files | 要挑的內容（.a.b），然後是檔案
`,
  less: `
# less | Shows a text page by page; q ends it | 分頁顯示文字；按 q 離開
-N | With line numbers | 加上行號
-S | Cuts long lines instead of wrapping them | 長行截斷，不換行
-R | With colours | 保留顏色
-F | Ends at once where one page is enough | 一頁放得下就直接結束
FILE... | the files to show | 要顯示的檔案
`,
  diff: `
# diff | Shows what differs between files; success if nothing does | 顯示檔案的差異；相同就成功
-u, --unified | With the lines around | 連前後幾行
-r, --recursive | All below too | 底下全部
-q, --brief | Only whether they differ | 只說有沒有不同
-i, --ignore-case | Capital or small alike | 不分大小寫
-w, --ignore-all-space | Without blanks | 忽略空白
FILE... | the two files or directories | 兩個檔案或目錄
`,
  nano: `
# nano | Edits a text; Ctrl+O writes it, Ctrl+X ends | 編輯文字；Ctrl+O 存檔，Ctrl+X 離開
-l, --linenumbers | With line numbers | 加上行號
-v, --view | Only to look | 只看不改
FILE... | the files to edit | 要編輯的檔案
`,
  vi: `
# vi | Edits a text; :wq writes it and ends, :q! ends without | 編輯文字；:wq 存檔離開，:q! 不存檔離開
-R | Only to look | 只看不改
FILE... | the files to edit | 要編輯的檔案
`,
  md5sum: `
# md5sum | Prints checksums of files | 印出檔案的檢查碼
-c, --check | Checks the sums that a file lists | 核對檔案裡列的檢查碼
FILE... | the files; standard input if none is named | 檔案；沒寫就是標準輸入
`,
};

const find = `
# find | Looks for files below a directory | 在目錄底下尋找檔案
-name PATTERN | Whose name fits | 名稱符合的
-iname PATTERN | Whose name fits, capital or small | 名稱符合的，不分大小寫
-path PATTERN | Whose whole path fits | 整個路徑符合的
-type TYPE | Of this kind: f a file, d a directory, l a link | 種類：f 檔案、d 目錄、l 連結
-maxdepth LEVELS | Not deeper than this | 最深幾層
-mindepth LEVELS | Not less deep than this | 最淺幾層
-size SIZE | Of this size; + is more | 大小；+ 表示大於
-mtime DAYS | Changed so many days ago; - is less | 幾天前修改的；- 表示以內
-newer FILE | Changed later than this file | 比這個檔案新的
-user USER | That belong to this user | 屬於這個使用者的
-group GROUP | That belong to this group | 屬於這個群組的
-perm MODE | With these permissions; - is at least these | 權限符合的；- 表示至少有這些
-not, ! | Those that do not fit what follows | 不符合後面條件的
-o, -or | Or what follows | 或符合後面條件的
-a, -and | And what follows | 且符合後面條件的
-print | Prints their names | 印出名稱
-print0 | Prints their names with NUL between | 印出名稱，以 NUL 分隔
-delete | Removes them | 刪除
-ls | Lists them in detail | 詳細列出
-empty | That are empty | 空的
-xdev, -mount | Stays in this file system | 不進入別的檔案系統
-L | Follows symbolic links | 跟著符號連結
-exec, -execdir COMMAND; | Runs this command for each | 對每個檔案執行這個指令
-prune | Does not go in there | 不進入那裡
; | Ends the command of -exec | -exec 的指令到此為止
+ | Ends the command of -exec, which gets many files at once | -exec 的指令到此為止，一次給很多檔案
\\(, ( | Begins a group of conditions | 一組條件開始
\\), ) | Ends a group of conditions | 一組條件結束
PATH... | where to look; this directory if not given | 從哪裡找；沒寫就是目前目錄
`;

export const textTools: Readonly<Record<string, Written>> = {
  ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, { table }])),
  vim: { table: tables.vi.replace('# vi', '# vim') },
  sha256sum: { table: tables.md5sum.replace('# md5sum', '# sha256sum') },
  find: { table: find, habits: { flags: 'whole' } },
};
