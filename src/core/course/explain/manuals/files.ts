import type { Written } from '../manual';

// Facts from the GNU coreutils manual (mkdir, chmod, chown, ln, ls, cat, cp, mv, rm, touch) and POSIX.1-2017.
const tables = {
  mkdir: `
# mkdir | Makes directories | 建立目錄
-p, --parents | The ones above too, and no error if it is there already | 連上層一起建立；已存在也不報錯
-m, --mode MODE | With these permissions | 指定權限
-v, --verbose | Says what it does with each | 逐一說明做了什麼
DIRECTORY... | what it is called | 目錄名稱
`,
  chmod: `
# chmod | Changes who may read, write and run files | 改變檔案的讀、寫、執行權限
-R, --recursive | All below too | 底下全部
-v, --verbose | Says what it does with each | 逐一說明做了什麼
-c, --changes | Says what has changed | 有變動才說明
-f, --silent, --quiet | Fewer messages | 較少訊息
+x | May be run | 可以執行
+r | May be read | 可以讀
+w | May be written | 可以寫
-x | May no longer be run | 不能再執行
-r | May no longer be read | 不能再讀
-w | May no longer be written | 不能再寫
--reference FILE | As that file has them | 跟那個檔案一樣
FILE... | the files; before them the permissions, such as 755 or u+x | 檔案；前面可寫權限，例如 755 或 u+x
`,
  chown: `
# chown | Changes whom files belong to | 改變檔案的擁有者
-R, --recursive | All below too | 底下全部
-h, --no-dereference | The link itself, not what it points to | 改連結本身，不是它指到的檔案
-v, --verbose | Says what it does with each | 逐一說明做了什麼
-c, --changes | Says what has changed | 有變動才說明
--reference FILE | As that file has it | 跟那個檔案一樣
OWNER | the new owner as USER:GROUP, for instance root:root | 新的擁有者，寫成「使用者:群組」，例如 root:root
FILE... | the files to change | 要變更的檔案
`,
  ln: `
# ln | Gives a file one more name | 幫檔案多一個名稱（連結）
-s, --symbolic | A symbolic link: a pointer to a path | 符號連結：指到一個路徑
-f, --force | Replaces what is there | 取代原有的
-n, --no-dereference | Treats a link to a directory as a link | 把指到目錄的連結當成連結
-r, --relative | Relative to where the link is | 相對於連結所在位置
-v, --verbose | Says what it does with each | 逐一說明做了什麼
TARGET | what it points to | 指到哪裡
NAME | what the link is called | 連結的名稱
`,
  ls: `
# ls | Lists files | 列出檔案
-l | With permissions, owner, size and time | 加上權限、擁有者、大小、時間
-a, --all | Those whose name begins with a dot too | 連 . 開頭的也列出
-A, --almost-all | Without . and .., else as -a | 不列 . 與 ..，其餘同 -a
-h, --human-readable | Sizes for people | 易讀的大小
-d, --directory | Directories themselves, not what is in them | 列目錄本身，不列內容
-R, --recursive | All below too | 底下全部
-t | Newest first | 新的在前
-r, --reverse | The other way round | 反過來排
-S | Largest first | 大的在前
-i, --inode | With inode numbers | 加上 inode 編號
-1 | One a line | 每行一個
-n | With numbers instead of names of owners | 擁有者用數字表示
--color[=WHEN] | In colour | 加上顏色
FILE... | the files to list; the current directory if none is named | 要列出的檔案；沒寫就是目前目錄
`,
  cat: `
# cat | Prints files one after another | 依序印出檔案內容
-n, --number | With line numbers | 加上行號
-A, --show-all | Shows what is not seen | 顯示看不見的字元
-s, --squeeze-blank | Fewer empty lines | 減少空行
FILE... | the files to print; - or none is standard input | 要印出的檔案；- 或沒寫就是標準輸入
`,
  cp: `
# cp | Copies files | 複製檔案
-r, -R, --recursive | Directories with all in them | 連目錄內容一起
-a, --archive | Keeps everything as it is | 全部保持原樣
-p | Keeps owner, permissions and times | 保留擁有者、權限、時間
-f, --force | Replaces what is in the way | 目的地已有檔案就取代
-v, --verbose | Says what it does with each | 逐一說明做了什麼
FILE... | the files, and last of all where to | 檔案；最後一個是目的地
`,
  mv: `
# mv | Moves or renames files | 移動或改名檔案
-f, --force | Does not ask | 不詢問
-v, --verbose | Says what it does with each | 逐一說明做了什麼
FILE... | the files, and last of all where to | 檔案；最後一個是目的地
`,
  rm: `
# rm | Removes files, for good | 刪除檔案，無法復原
-r, -R, --recursive | Directories with all in them | 連目錄內容一起
-f, --force | Does not ask, and no error if it is not there | 不詢問；不存在也不報錯
-i | Asks for each | 逐一詢問
-v, --verbose | Says what it does with each | 逐一說明做了什麼
FILE... | the files to remove | 要刪除的檔案
`,
  touch: `
# touch | Makes empty files, or renews the time of those that are there | 建立空檔案，或更新已有檔案的時間
FILE... | the files to make or renew | 要建立或更新的檔案
`,
  tee: `
# tee | Prints its input and writes it to files as well | 把輸入印出，同時寫到檔案
-a, --append | Appends | 接在後面
FILE... | the files to write to | 要寫入的檔案
`,
};

export const files: Readonly<Record<string, Written>> = Object.fromEntries(
  Object.entries(tables).map(([name, table]) => [name, { table }]),
);
