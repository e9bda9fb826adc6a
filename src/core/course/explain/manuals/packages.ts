import type { Written } from '../manual';

// Facts from apk(8) and `apk --help` of apk-tools 2.14.
const apkTable = `
# apk | The package manager of Alpine Linux | Alpine Linux 的套件管理程式
-q, --quiet | Prints less | 印出較少
-v, --verbose | Prints more | 印出更多
-U, --update-cache | Refreshes the package lists first | 先更新套件清單
--no-cache | Keeps no package lists on disk | 不在磁碟留下套件清單
-f, --force | Goes on despite doubts | 有疑慮也繼續
-i, --interactive | Asks first | 先詢問
-X, --repository URL | One more repository | 多用一個套件庫
-p, --root FOLDER | Works on the system below this folder | 操作這個目錄底下的系統
-s, --simulate | Only says what it would do | 只說會做什麼
--purge | Removes settings and package lists too | 連設定與套件清單一起移除
--initdb | Begins a new system | 建立新的系統
--force-overwrite | Replaces files of other packages | 覆蓋別的套件的檔案
--arch ARCH | For this processor | 指定處理器架構
--allow-untrusted | Packages without a trusted signature too | 連沒有可信簽章的套件也接受
# apk add | Installs packages | 安裝套件
-t, --virtual NAME | Under one name, to be removed together | 用一個名稱包在一起，方便一起移除
-u, --upgrade | Newer versions where there are | 有新版就升級
-l, --latest | The newest version whatever is pinned | 一定用最新版
PACKAGE... | the packages to install | 要安裝的套件
# apk del | Removes packages | 移除套件
-r, --rdepends | What needs them too | 連依賴它的也移除
PACKAGE... | the packages to remove | 要移除的套件
# apk update | Refreshes the package lists | 更新套件清單
# apk upgrade | Brings all packages up to date | 升級所有套件
-a, --available | Also where that is an older version | 與套件庫一致，就算版本較舊
PACKAGE... | only these | 只升級這些
# apk search | Looks for packages | 搜尋套件
-e, --exact | Exactly this name | 名稱完全相同
-d, --description | In descriptions too | 也找說明
TEXT... | what to look for | 要找什麼
# apk fix | Repairs or installs packages again | 修復或重新安裝套件
PACKAGE... | only these | 只修復這些
# apk policy | Shows which versions there are, and where from | 顯示有哪些版本、來自哪裡
PACKAGE... | the packages to show | 要查看的套件
# apk version | Compares what is installed with what there is | 比較已安裝的與可用的版本
-l, --limit SIGN | Only those that compare so, such as < | 只列符合的，例如 <
PACKAGE... | only these | 只看這些
# apk list | Lists packages | 列出套件
-I, --installed | Those that are installed | 已安裝的
-u, --upgradable | Those with a newer version | 有新版的
PATTERN... | only these | 只列這些
# apk fetch | Downloads packages, and does not install them | 下載套件但不安裝
-R, --recursive | With what they need | 連相依套件
-o, --output FOLDER | Where they go | 放到哪裡
PACKAGE... | the packages to download | 要下載的套件
# apk cache | Works with the packages kept on disk | 操作磁碟上保留的套件
ACTION | clean, download or sync | clean、download 或 sync
# apk info | Shows packages that are installed | 顯示已安裝的套件
-L, --contents | The files in it | 裡面的檔案
-a, --all | All there is to know | 全部資訊
-e, --installed | Only whether it is installed | 只看是否已安裝
-W, --who-owns | Which package a file belongs to | 檔案屬於哪個套件
PACKAGE... | the packages to show | 要查看的套件
`;

// Facts from apt(8), apt-get(8).
const aptTable = `
# apt | The package manager of Debian and Ubuntu | Debian 與 Ubuntu 的套件管理程式
-y, --yes, --assume-yes | Answers every question with yes | 所有問題都回答 yes
-q, --quiet | Prints less | 印出較少
-qq | Prints next to nothing | 幾乎不印
-s, --simulate, --dry-run | Only says what it would do | 只說會做什麼
-f, --fix-broken | Repairs broken dependencies | 修復相依問題
--no-install-recommends | Without packages that are only recommended | 不裝只是建議的套件
--reinstall | Installs again | 重新安裝
--purge | Removes settings too | 連設定一起移除
-o, --option NAME=VALUE | Sets an option | 設定選項
-t, --target-release RELEASE | From this release | 從這個版本
-d, --download-only | Only downloads | 只下載
--allow-downgrades | Older versions too | 允許降版
# apt update | Refreshes the package lists | 更新套件清單
# apt upgrade | Brings packages up to date; removes none | 升級套件；不移除任何套件
# apt full-upgrade, apt dist-upgrade | Brings packages up to date, and removes some if it must | 升級套件，必要時會移除一些
# apt install | Installs packages | 安裝套件
PACKAGE... | the packages to install | 要安裝的套件
# apt remove | Removes packages; settings stay | 移除套件；設定保留
PACKAGE... | the packages to remove | 要移除的套件
# apt purge | Removes packages and their settings | 移除套件與設定
PACKAGE... | the packages to remove | 要移除的套件
# apt autoremove | Removes what was only needed by others | 移除沒人需要的相依套件
PACKAGE... | these too | 這些也移除
# apt clean | Removes downloaded package files | 清除下載的套件檔
# apt search | Looks for packages | 搜尋套件
TEXT... | what to look for | 要找什麼
# apt policy | Shows which versions there are, and where from | 顯示有哪些版本、來自哪裡
PACKAGE... | the packages to show | 要查看的套件
# apt download | Downloads package files into this directory | 下載套件檔到目前目錄
PACKAGE... | the packages to download | 要下載的套件
# apt source | Downloads the source of packages | 下載套件的原始碼
PACKAGE... | the packages to download | 要下載的套件
# apt build-dep | Installs what building a package needs | 安裝編譯套件所需的東西
PACKAGE... | the packages to build | 要編譯的套件
# apt edit-sources | Opens the list of repositories in an editor | 用編輯器開啟套件庫清單
# apt autoclean | Removes downloaded package files that are out of date | 清除過時的套件檔
# apt show | Shows a package | 顯示套件資訊
PACKAGE... | the packages to show | 要查看的套件
# apt list | Lists packages | 列出套件
--installed | Those that are installed | 已安裝的
--upgradable | Those with a newer version | 有新版的
PATTERN... | only these | 只列這些
`;

// Facts from apt-cache(8), dpkg(1), dnf(8).
const aptCacheTable = `
# apt-cache | Asks the package lists of Debian and Ubuntu | 查詢 Debian 與 Ubuntu 的套件清單
# apt-cache search | Looks for packages | 搜尋套件
-n, --names-only | In names only | 只找名稱
TEXT... | what to look for | 要找什麼
# apt-cache show | Shows packages | 顯示套件資訊
PACKAGE... | the packages to show | 要查看的套件
# apt-cache policy | Shows which versions there are, and where from | 顯示有哪些版本、來自哪裡
PACKAGE... | the packages to show | 要查看的套件
# apt-cache depends | Shows what packages need | 顯示套件需要什麼
PACKAGE... | the packages to show | 要查看的套件
`;
const aptKeyTable = `
# apt-key | Manages the keys that packages are signed with; gone from new releases | 管理套件簽章的金鑰；新版已移除
# apt-key add | Trusts a key | 信任一把金鑰
FILE | the key; - is standard input | 金鑰檔；- 是標準輸入
# apt-key list | Lists the keys | 列出金鑰
`;
const dpkgTable = `
# dpkg | Installs and lists single Debian packages | 安裝與查詢單一 Debian 套件
-i, --install | Installs package files | 安裝套件檔
-r, --remove | Removes packages; settings stay | 移除套件；設定保留
-P, --purge | Removes packages and their settings | 移除套件與設定
-l, --list | Lists packages | 列出套件
-L, --listfiles | The files of a package | 套件裡的檔案
-S, --search | Which package a file belongs to | 檔案屬於哪個套件
-s, --status | Whether a package is installed | 套件的安裝狀態
--configure | Finishes the installation | 完成安裝設定
-a, --pending | All that wait for it | 所有等待處理的
--add-architecture | Packages for one more processor | 多支援一種處理器架構
--print-architecture | Prints the processor that packages are for | 印出套件的處理器架構
PACKAGE... | the packages or files | 套件或檔案
`;
const dnfTable = `
# dnf | The package manager of Fedora and Red Hat | Fedora 與 Red Hat 的套件管理程式
-y, --assumeyes | Answers every question with yes | 所有問題都回答 yes
-q, --quiet | Prints less | 印出較少
--enablerepo REPOSITORY | Uses this repository too | 啟用這個套件庫
# dnf install | Installs packages | 安裝套件
PACKAGE... | the packages to install | 要安裝的套件
# dnf remove | Removes packages | 移除套件
PACKAGE... | the packages to remove | 要移除的套件
# dnf update, dnf upgrade | Brings packages up to date | 升級套件
PACKAGE... | only these | 只升級這些
# dnf search | Looks for packages | 搜尋套件
TEXT... | what to look for | 要找什麼
# dnf info | Shows packages | 顯示套件資訊
PACKAGE... | the packages to show | 要查看的套件
# dnf list | Lists packages | 列出套件
PATTERN... | only these | 只列這些
# dnf makecache | Refreshes the package lists | 更新套件清單
`;

export const packages: Readonly<Record<string, Written>> = {
  apk: { table: apkTable, habits: { inherit: 'yes' } },
  apt: { table: aptTable, habits: { inherit: 'yes' } },
  'apt-get': {
    table: aptTable.replaceAll('# apt', '# apt-get').replaceAll(', apt ', ', apt-get '),
    habits: { inherit: 'yes' },
  },
  'apt-cache': { table: aptCacheTable, habits: { inherit: 'yes' } },
  'apt-key': { table: aptKeyTable },
  dpkg: { table: dpkgTable },
  dnf: { table: dnfTable, habits: { inherit: 'yes' } },
  yum: { table: dnfTable.replaceAll('# dnf', '# yum').replaceAll(', dnf ', ', yum '), habits: { inherit: 'yes' } },
};
