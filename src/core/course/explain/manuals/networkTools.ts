import type { Written } from '../manual';

// Facts from iptables(8), iptables-extensions(8), nft(8), bridge(8), ss(8), netstat(8), arp(8), tcpdump(8), nc(1),
// nslookup(1), dig(1), traceroute(8), ethtool(8), ssh(1), scp(1).
const iptables = `
# iptables | Shows and changes the rules of the kernel's firewall and address translation (IPv4) | 顯示與設定核心的防火牆與位址轉換規則（IPv4）
-t, --table TABLE | The table: filter if not given; nat translates addresses | 規則表：沒寫就是 filter；nat 負責位址轉換
-L, --list | Lists the rules | 列出規則
-S, --list-rules | Lists the rules as they would be typed | 以指令的寫法列出規則
-A, --append CHAIN | Adds a rule at the end of a chain | 把規則加在鏈的最後
-I, --insert CHAIN | Puts a rule at the beginning of a chain | 把規則插在鏈的最前面
-D, --delete CHAIN | Removes a rule | 刪除規則
-C, --check CHAIN | Only asks whether the rule is there | 只檢查規則在不在
-F, --flush | Removes all rules | 刪除所有規則
-N, --new-chain CHAIN | Makes a chain | 建立鏈
-X, --delete-chain | Removes chains that are empty | 刪除空的鏈
-Z, --zero | Sets the counters to nought | 計數歸零
-P, --policy CHAIN | What becomes of packets that no rule fits | 沒有規則符合的封包怎麼處理
-j, --jump TARGET | What becomes of the packet: ACCEPT, DROP, MASQUERADE, DNAT … | 封包怎麼處理：ACCEPT、DROP、MASQUERADE、DNAT…
-s, --source ADDRESS | From this address | 來源位址
-d, --destination ADDRESS | To this address | 目的位址
-i, --in-interface DEVICE | That come in through this interface | 從這個介面進來的
-o, --out-interface DEVICE | That go out of this interface | 從這個介面出去的
-p, --protocol PROTOCOL | Of this protocol: tcp, udp, icmp | 協定：tcp、udp、icmp
--dport PORT | To this port | 目的連接埠
--sport PORT | From this port | 來源連接埠
--to-destination ADDRESS | The new destination (DNAT) | 新的目的位址（DNAT）
--to-source ADDRESS | The new sender (SNAT) | 新的來源位址（SNAT）
--to-ports PORT | The new port (REDIRECT) | 新的連接埠（REDIRECT）
-m, --match NAME | Uses one more kind of condition | 使用另一種條件
--state, --ctstate STATES | Of connections in these states | 連線的狀態
--comment TEXT | A note | 註記
-n, --numeric | Addresses and ports as numbers | 位址與連接埠用數字
-v, --verbose | With counters and interfaces | 加上計數與介面
--line-numbers | With numbers of the rules | 加上規則編號
-w, --wait[=SECONDS] | Waits while another one changes rules | 等別的程式改完規則
! | The opposite of what follows | 與後面的條件相反
NAME... | the chain, a number of a rule, or what becomes of packets: ACCEPT, DROP | 鏈、規則編號，或封包的處理方式：ACCEPT、DROP
`;
const nft = `
# nft | Shows and changes the rules of the kernel's firewall (nftables) | 顯示與設定核心的防火牆規則（nftables）
-a, --handle | With numbers of the rules | 加上規則編號
-n, --numeric | With numbers | 用數字表示
-f, --file FILE | Takes rules from a file | 從檔案讀取規則
# nft list | Lists rules | 列出規則
WHAT... | ruleset is all of them | ruleset 是全部規則
# nft add | Adds a table, chain or rule | 新增規則表、鏈或規則
WHAT... | what is added | 要新增的內容
# nft delete | Removes a table, chain or rule | 刪除規則表、鏈或規則
WHAT... | what is removed | 要刪除的內容
# nft flush | Removes all rules of a table or of everything | 清空規則
WHAT... | what is emptied | 要清空的範圍
`;
const bridge = `
# bridge | Shows and changes bridges and their ports (iproute2) | 顯示與設定橋接器與它的成員（iproute2）
-d, -details | More details | 更詳細
-s, -statistics | With counters | 加上統計
-c, -color | In colour | 加上顏色
-j, -json | As JSON | 以 JSON 輸出
# bridge link | Ports of bridges | 橋接器的成員
# bridge link show | Shows ports | 顯示成員
dev DEVICE | Only this port | 只看這個成員
# bridge link set | Changes a port | 設定成員
dev DEVICE | The port | 成員
SETTING... | what is set, and to what | 設定項目與值
# bridge fdb | The MAC addresses that a bridge has learnt | 橋接器學到的 MAC 位址
# bridge fdb show | Shows the MAC addresses | 顯示 MAC 位址
br BRIDGE | Of this bridge | 這個橋接器的
brport DEVICE | Behind this port | 這個成員後面的
dev DEVICE | Behind this port | 這個成員後面的
# bridge vlan | VLANs of the ports | 成員的 VLAN
# bridge vlan show | Shows the VLANs | 顯示 VLAN
dev DEVICE | Of this port | 這個成員的
# bridge monitor | Shows changes as they happen | 即時顯示變動
`;
const tables = {
  ss: `
# ss | Lists sockets and connections | 列出 socket 與連線
-t, --tcp | TCP | TCP 連線
-u, --udp | UDP | UDP 連線
-l, --listening | Those that wait for connections | 等待連線的
-n, --numeric | Addresses and ports as numbers | 位址與連接埠用數字
-p, --processes | With the processes that use them | 加上使用它的行程
-a, --all | Those that wait and those that are connected | 等待的與已連線的都列
-x, --unix | Unix sockets | Unix socket
-4, --ipv4 | IPv4 only | 只看 IPv4
-6, --ipv6 | IPv6 only | 只看 IPv6
-s, --summary | Only how many | 只印統計
FILTER... | only those that fit | 只列符合的
`,
  netstat: `
# netstat | Lists sockets, connections and routes (the old way; ss and ip are the new ones) | 列出 socket、連線與路由（舊工具；新的是 ss 與 ip）
-t, --tcp | TCP | TCP 連線
-u, --udp | UDP | UDP 連線
-l, --listening | Those that wait for connections | 等待連線的
-n, --numeric | Addresses and ports as numbers | 位址與連接埠用數字
-p, --program | With the processes that use them | 加上使用它的行程
-a, --all | Those that wait and those that are connected | 等待的與已連線的都列
-r, --route | The routing table | 路由表
-i, --interfaces | The interfaces | 網路介面
`,
  arp: `
# arp | Shows and changes the ARP table (the old way; ip neighbour is the new one) | 顯示與設定 ARP 表（舊工具；新的是 ip neighbour）
-n, --numeric | Addresses as numbers | 只印數字位址
-a | All, in another format | 全部，另一種格式
-d, --delete ADDRESS | Removes this one | 刪除這個位址
-i, --device DEVICE | On this interface | 在這個介面上
HOST | only this one | 只看這一個
`,
  tcpdump: `
# tcpdump | Shows the packets that pass an interface; Ctrl+C ends it | 顯示經過介面的封包；按 Ctrl+C 結束
-i, --interface DEVICE | On this interface; any is all | 在這個介面；any 是全部
-n | Addresses as numbers | 只印數字位址
-nn | Addresses and ports as numbers | 位址與連接埠都用數字
-e | With MAC addresses | 加上 MAC 位址
-v | More details | 更詳細
-c COUNT | Ends after so many | 看幾個就結束
-w FILE | Writes them into a file | 寫到檔案
-r FILE | Takes them from a file | 從檔案讀
-l | Line by line | 逐行輸出
-A | As text | 以文字顯示內容
-X | As numbers and text | 以數字與文字顯示內容
FILTER... | only packets that fit, such as icmp or port 80 | 只看符合的封包，例如 icmp、port 80
`,
  nc: `
# nc | Connects to a port, or waits for a connection | 連到連接埠，或等待連線
-l | Waits for a connection | 等待連線
-p PORT | This port | 指定連接埠
-v | Says what it does | 說明做了什麼
-z | Only whether somebody answers | 只看有沒有回應
-u | UDP | 使用 UDP
-n | Addresses as numbers | 只用數字位址
-w SECONDS | How long it waits | 最多等幾秒
-U | A Unix socket | Unix socket
HOST | which machine | 主機
PORT | which port | 連接埠
`,
  nslookup: `
# nslookup | Asks for the address of a name | 查詢名稱的位址
NAME | the name | 名稱
SERVER | the name server that is asked | 要詢問的 DNS 伺服器
`,
  dig: `
# dig | Asks a name server, and shows its whole answer | 查詢 DNS 伺服器並顯示完整回應
+short | Only the answer | 只印答案
-x ADDRESS | The name of an address | 由位址查名稱
-t TYPE | The kind of record: A, AAAA, MX | 記錄種類：A、AAAA、MX
QUERY... | the name; @SERVER is the name server that is asked | 名稱；@伺服器 是要詢問的 DNS 伺服器
`,
  traceroute: `
# traceroute | Shows the routers on the way to a machine | 顯示到對方途中經過的路由器
-n | Addresses as numbers | 只印數字位址
-m HOPS | At most so many routers | 最多幾個路由器
-w SECONDS | How long it waits for each | 每次等幾秒
-I | With ICMP, as ping | 使用 ICMP，像 ping 一樣
HOST | the machine to reach | 要到達的主機
`,
  ethtool: `
# ethtool | Shows and changes how a network card works | 顯示與設定網路卡
-i, --driver | Its driver | 驅動程式
-S, --statistics | Its counters | 統計
-k, --show-features, --show-offload | What the card does itself | 網路卡自己處理的功能
DEVICE | the card | 網路卡
`,
  ssh: `
# ssh | A shell on another machine, over an encrypted connection | 經加密連線在別的主機開 shell
-p PORT | To this port | 連到這個連接埠
-i FILE | With this key | 使用這把金鑰
-l USER | As this user | 用這個使用者
-L FORWARD | Makes a port over there reachable here | 讓對方的連接埠可以從這裡連
-R FORWARD | Makes a port here reachable over there | 讓這裡的連接埠可以從對方連
-N | Without a command, only for ports | 不執行指令，只轉送連接埠
-f | In the background | 背景執行
-t | With a terminal | 配一個終端機
-v | Says what it does | 說明做了什麼
-o OPTION | Sets an option | 設定選項
-A | Hands your keys' agent on | 轉送金鑰代理
HOST | the machine, as USER@HOST | 主機，寫成「使用者@主機」
$ COMMAND | what runs there, instead of a shell | 在那裡執行的指令，取代 shell
`,
  scp: `
# scp | Copies files to and from another machine | 在主機之間複製檔案
-P PORT | To this port | 連到這個連接埠
-r | Directories with all in them | 連目錄內容一起
-i FILE | With this key | 使用這把金鑰
-p | Keeps times and permissions | 保留時間與權限
-q | Prints less | 印出較少
FILE... | the files, and last of all where to; HOST:PATH is over there | 檔案；最後一個是目的地；「主機:路徑」在對方
`,
};

export const networkTools: Readonly<Record<string, Written>> = {
  ...Object.fromEntries(Object.entries(tables).map(([name, table]) => [name, { table }])),
  iptables: { table: iptables },
  ip6tables: {
    table: iptables.replace('# iptables', '# ip6tables').replace('(IPv4)', '(IPv6)').replace('（IPv4）', '（IPv6）'),
  },
  nft: { table: nft },
  bridge: { table: bridge, habits: { flags: 'whole', subcommands: 'prefix' } },
};
