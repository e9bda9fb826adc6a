import type { Written } from '../manual';

// Facts from GNU tar(1), busybox tar, gzip(1), unzip(1).
const tar = `
# tar | Packs files into an archive, and unpacks them | 把檔案打包成 tar 檔，或解開
-x, --extract, --get | Unpacks | 解開
-c, --create | Makes an archive | 建立 tar 檔
-t, --list | Lists what is in it | 列出內容
-r, --append | Adds files at its end | 在最後加入檔案
-u, --update | Adds files that are newer | 只加入較新的檔案
-f, --file FILE | The archive; - is standard input or output | tar 檔；- 是標準輸入或輸出
-C, --directory FOLDER | Goes to this directory first | 先切換到這個目錄
-v, --verbose | Names each file | 逐一列出檔名
-z, --gzip, --gunzip | Compressed with gzip | 使用 gzip 壓縮
-j, --bzip2 | Compressed with bzip2 | 使用 bzip2 壓縮
-J, --xz | Compressed with xz | 使用 xz 壓縮
--zstd | Compressed with zstd | 使用 zstd 壓縮
-a, --auto-compress | Compressed as the name of the archive says | 依檔名決定壓縮方式
-p, --preserve-permissions, --same-permissions | Keeps permissions exactly | 保留原來的權限
--same-owner | Keeps owners, as root does anyway | 保留擁有者（root 本來就會）
--no-same-owner | The files belong to you | 解開的檔案屬於你
-o | When unpacking, the files belong to you | 解開時，檔案屬於你
--numeric-owner | Owners by number, not by name | 擁有者用編號，不用名稱
--strip-components NUMBER | Drops so many leading directories of the names | 去掉檔名前面幾層目錄
--exclude PATTERN | Leaves out what fits | 略過符合的檔案
-h, --dereference | Packs what links point to | 打包連結指到的檔案
-k, --keep-old-files | Replaces nothing | 不覆蓋已有的檔案
--overwrite | Replaces what is there | 覆蓋已有的檔案
-O, --to-stdout | Prints the files | 把內容印到標準輸出
-P, --absolute-names | Keeps a leading / in names | 保留檔名開頭的 /
-T, --files-from FILE | Takes names from a file | 從檔案讀取檔名
-m, --touch | With the time of now | 時間設為現在
-S, --sparse | Keeps holes in files as holes | 保留檔案裡的空洞
--xattrs | With extended attributes | 連延伸屬性一起
--owner NAME | Who owns the files in the archive | tar 檔裡的檔案擁有者
--group NAME | The group of the files in the archive | tar 檔裡的檔案群組
FILE... | the files; all in the archive if none is named | 檔案；解開時沒寫就是全部
`;
const gzip = `
# gzip | Compresses files | 壓縮檔案
-d, --decompress | Unpacks | 解壓縮
-k, --keep | Keeps the original | 保留原檔
-c, --stdout | Prints the result | 結果印到標準輸出
-f, --force | Replaces what is there | 覆蓋已有的檔案
-r, --recursive | All below too | 底下全部
-v, --verbose | Says what it does with each | 逐一說明做了什麼
-NUMBER | From 1 (fast) to 9 (small) | 從 1（快）到 9（小）
FILE... | the files; standard input if none is named | 檔案；沒寫就是標準輸入
`;
const unzip = `
# unzip | Unpacks a zip archive | 解開 zip 檔
-d FOLDER | Into this folder | 解到這個目錄
-l | Only lists what is in it | 只列出內容
-o | Replaces without asking | 直接覆蓋，不詢問
-q | Prints less | 印出較少
FILE... | the archive, then files in it | zip 檔，之後是裡面的檔案
`;

export const archives: Readonly<Record<string, Written>> = {
  tar: { table: tar, habits: { firstWord: 'flags' } },
  gzip: { table: gzip },
  gunzip: { table: gzip.replace('# gzip | Compresses files | 壓縮檔案', '# gunzip | Unpacks files | 解壓縮檔案') },
  unzip: { table: unzip },
};
