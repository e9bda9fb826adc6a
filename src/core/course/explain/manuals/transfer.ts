import type { Written } from '../manual';

// Facts from curl(1), wget(1), ping(8) of iputils.
const curl = `
# curl | Fetches from or sends to an address | 從網址下載或傳送資料
-f, --fail | Fails where the server answers with an error | 伺服器回應錯誤就算失敗
-s, --silent | Shows no progress and no errors | 不顯示進度與錯誤
-S, --show-error | Shows errors all the same | 仍顯示錯誤
-L, --location | Follows redirects | 跟著轉址
-o, --output FILE | Writes into this file | 寫到檔案
-O, --remote-name | Writes into a file named as there | 用原檔名存檔
-I, --head | Only the head of the answer | 只看回應標頭
-i, --include | With the head of the answer | 連回應標頭
-v, --verbose | Shows what goes back and forth | 顯示往來內容
-X, --request METHOD | GET, POST, PUT, DELETE … | 方法：GET、POST、PUT、DELETE…
-H, --header HEADER | One more head line | 多加一個標頭
-d, --data DATA | Sends this (as POST) | 傳送資料（POST）
-u, --user USER:PASSWORD | Signs in | 登入
-k, --insecure | Does not check the certificate | 不檢查憑證
-m, --max-time SECONDS | At most this long | 最久幾秒
--connect-timeout SECONDS | How long connecting may take | 連線最久幾秒
--unix-socket PATH | Through this socket | 經過這個 socket
-x, --proxy URL | Through a proxy | 經過 proxy
-F, --form NAME=VALUE | Sends as a form | 以表單傳送
-T, --upload-file FILE | Sends this file | 上傳檔案
-w, --write-out FORMAT | Prints this at the end | 結束時印出
-4, --ipv4 | IPv4 only | 只用 IPv4
-6, --ipv6 | IPv6 only | 只用 IPv6
URL... | the address | 網址
`;
const wget = `
# wget | Downloads files | 下載檔案
-O, --output-document FILE | Into this file; - prints it | 存成這個檔案；- 是印出來
-q, --quiet | Prints nothing | 不印訊息
-c, --continue | Goes on with a part that is there | 接續下載
-P, --directory-prefix FOLDER | Into this folder | 存到這個目錄
-T, --timeout SECONDS | How long it waits | 等幾秒
-t, --tries NUMBER | How often it tries | 試幾次
-S, --server-response | Shows the head of the answer | 顯示回應標頭
--no-check-certificate | Does not check the certificate | 不檢查憑證
--spider | Only whether it is there | 只檢查在不在
-nv, --no-verbose | Prints less | 印出較少
URL... | the address | 網址
`;
const ping = `
# ping | Asks a machine for an answer again and again; Ctrl+C ends it | 持續請對方回應；按 Ctrl+C 結束
-c COUNT | Only so many times | 只試幾次
-i SECONDS | The time between two | 間隔幾秒
-W SECONDS | How long it waits for each | 每次等幾秒
-w SECONDS | How long in all | 總共幾秒
-I INTERFACE | Out of this interface | 從這個介面
-s BYTES | How long packets are | 封包大小
-t TTL | How many routers it may pass | 最多經過幾個路由器
-n | Addresses as numbers | 只印數字位址
-q | Only the sum at the end | 只印結果
-4 | IPv4 only | 只用 IPv4
-6 | IPv6 only | 只用 IPv6
HOST | the machine to ask | 要測試的機器
`;

export const transfer: Readonly<Record<string, Written>> = {
  curl: { table: curl },
  wget: { table: wget },
  ping: { table: ping },
};
