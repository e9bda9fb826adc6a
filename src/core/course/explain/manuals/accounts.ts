import type { Written } from '../manual';

// Facts from su(1) of util-linux and of busybox, useradd(8), userdel(8), groupadd(8), groupdel(8), gpasswd(1), passwd(1),
// groups(1), deluser(8) and delgroup(8) of busybox, who(1), login(1).
const tables = {
  su: `
# su | A shell as another user: root, unless one is named | 用別的使用者開 shell；沒寫就是 root
-, -l, --login | As at login: with that user's directory and variables | 當成登入：使用那個使用者的目錄與變數
-c, --command COMMAND | Runs this text instead of a shell | 執行這段文字，而不是 shell
-s, --shell SHELL | With this shell | 指定 shell
-m, -p, --preserve-environment | Keeps your variables | 保留你的變數
-g, --group GROUP | With this main group | 指定主要群組
-P, --pty | With a terminal of its own | 使用另外的終端機
USER | the user to become | 要成為的使用者
ARGUMENT... | handed to the shell | 交給 shell 的引數
`,
  useradd: `
# useradd | Makes a user | 建立使用者
-m, --create-home | Makes the home directory | 建立家目錄
-M, --no-create-home | Makes no home directory | 不建立家目錄
-s, --shell SHELL | The login shell | 登入 shell
-G, --groups GROUPS | The further groups | 附加群組
-g, --gid GROUP | The main group | 主要群組
-u, --uid UID | With this number | 指定編號
-d, --home-dir FOLDER | The home directory | 家目錄
-r, --system | A system user | 系統使用者
-c, --comment TEXT | Who it is | 說明
-p, --password HASH | The password, already encrypted | 已加密的密碼
USER | what the user is called | 使用者名稱
`,
  userdel: `
# userdel | Removes a user | 刪除使用者
-r, --remove | With the home directory | 連家目錄一起
-f, --force | Even while logged in | 就算正在登入
USER | the user to remove | 要刪除的使用者
`,
  deluser: `
# deluser | Removes a user, or takes one out of a group | 刪除使用者，或把使用者移出群組
--remove-home | With the home directory | 連家目錄一起
USER | the user | 使用者
GROUP | the group to leave | 要離開的群組
`,
  groupadd: `
# groupadd | Makes a group | 建立群組
-g, --gid GID | With this number | 指定編號
-r, --system | A system group | 系統群組
-f, --force | No error if it is there already | 已存在也不報錯
GROUP | what it is called | 群組名稱
`,
  groupdel: `
# groupdel | Removes a group | 刪除群組
GROUP | the group to remove | 要刪除的群組
`,
  delgroup: `
# delgroup | Removes a group, or takes a user out of one | 刪除群組，或把使用者移出群組
NAME | the user to take out, or the group to remove if it stands alone | 要移出的使用者；只寫一個就是要刪除的群組
GROUP | the group that the user leaves | 要離開的群組
`,
  gpasswd: `
# gpasswd | Says who is in a group | 設定群組的成員
-a, --add USER | Adds this user | 加入這個使用者
-d, --delete USER | Takes this user out | 移出這個使用者
-M, --members USERS | Exactly these | 成員就是這些
-r, --remove-password | Removes the group's password | 移除群組密碼
GROUP | the group to change | 要修改的群組
`,
  passwd: `
# passwd | Changes a password; it asks for it | 修改密碼；會詢問新密碼
-l, --lock | Locks it | 鎖定
-u, --unlock | Unlocks it | 解除鎖定
-d, --delete | Removes it: no password is asked | 移除密碼：不再詢問
-S, --status | Shows how it stands | 顯示狀態
USER | whose; your own if not given | 哪個使用者的；沒寫就是自己的
`,
  groups: `
# groups | Lists the groups that a user is in | 列出使用者所屬的群組
USER... | whose; your own, as of this login, if not given | 哪個使用者的；沒寫就是自己這次登入的
`,
  who: `
# who | Lists who is logged in | 列出登入中的使用者
-a, --all | All there is to know | 全部資訊
-b, --boot | When the machine was started | 上次開機時間
`,
};

export const accounts: Readonly<Record<string, Written>> = Object.fromEntries(
  Object.entries(tables).map(([name, table]) => [name, { table }]),
);
