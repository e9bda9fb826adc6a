import type { Written } from '../manual';
import { ipAddresses } from './ipAddresses';

// Facts from iproute2: ip(8), ip-address(8), ip-route(8), ip-link(8), ip-netns(8), ip-neighbour(8), ip-tuntap(8), and the
// order in which do_cmd() of ip.c tries abbreviations. Sections without entries keep that order: `ip t` is a tunnel.
const table = `
# ip | Shows and changes network interfaces, addresses, routes and network namespaces (iproute2) | 顯示與設定網路介面、位址、路由與網路命名空間（iproute2）
-4 | IPv4 only | 只看 IPv4
-6 | IPv6 only | 只看 IPv6
-br, -brief | Short: a line each | 簡短：每個一行
-c, -color | In colour | 加上顏色
-d, -details | More details | 更詳細
-s, -stats, -statistics | With counters | 加上統計
-o, -oneline | Each record on one line | 每筆一行
-j, -json | As JSON | 以 JSON 輸出
-p, -pretty | JSON for people to read | 易讀的 JSON
-n, -netns NAMESPACE | In this network namespace | 在這個網路命名空間裡
-a, -all | In all network namespaces | 在所有網路命名空間
-f, -family FAMILY | The kind of addresses: inet, inet6, link | 位址種類：inet、inet6、link
-V, -Version | Prints the version | 印出版本
-b, -batch FILE | Takes commands from a file | 從檔案讀指令
${ipAddresses}# ip ntable | Settings of the ARP tables | ARP 表的設定
# ip link | Network interfaces | 網路介面
@ ip link show
# ip link add | Makes a virtual interface | 建立虛擬介面
name NAME | What it is called | 名稱
link DEVICE | The interface it is made on | 建在哪個介面上
type TYPE | Its kind: veth, bridge, macvlan, vlan, dummy | 種類：veth、bridge、macvlan、vlan、dummy
peer | The other end of a veth pair follows | 後面是 veth 對的另一端
mode MODE | How it works (macvlan, ipvlan) | 運作方式（macvlan、ipvlan）
id NUMBER | The VLAN or VXLAN id | VLAN 或 VXLAN 編號
address MAC | Its MAC address | MAC 位址
mtu BYTES | The longest packet | 最長的封包
netns NAMESPACE | The network namespace it is put in | 放進哪個網路命名空間
dev DEVICE | The interface it is made on (vxlan), or its own name | 建在哪個介面上（vxlan），或它自己的名稱
local ADDRESS | Its own end of the tunnel | 通道的本地端
remote ADDRESS | The other end of the tunnel | 通道的遠端
dstport PORT | The UDP port of the tunnel (vxlan) | 通道的 UDP 連接埠（vxlan）
NAME | what it is called | 名稱
# ip link delete, ip link del | Removes a virtual interface | 刪除虛擬介面
dev DEVICE | The interface | 介面
type TYPE | Its kind | 種類
DEVICE | the interface to remove | 要刪除的介面
# ip link set | Changes an interface | 設定介面
dev DEVICE | The interface | 介面
up | Switches it on | 啟用
down | Switches it off | 停用
name NAME | Gives it another name | 改名
netns NAMESPACE | Moves it into the network namespace of that name, or of the process with that id: from here it is gone | 移進那個名稱、或那個 PID 的行程的網路命名空間：這裡就看不到了
master DEVICE | Makes it a port of that bridge | 成為那個橋接器的成員
nomaster | Takes it off its bridge | 離開橋接器
address MAC | Its MAC address | MAC 位址
mtu BYTES | The longest packet | 最長的封包
promisc STATE | Takes all packets: on or off | 混雜模式：on 或 off
multicast STATE | on or off | on 或 off
arp STATE | on or off | on 或 off
txqueuelen PACKETS | The length of the send queue | 傳送佇列長度
alias TEXT | A note for people | 給人看的說明
type TYPE | Settings of its kind follow | 後面是這一種介面的設定
stp_state STATE | The spanning tree of a bridge: 0 or 1 | 橋接器的 STP：0 或 1
vlan_filtering STATE | VLANs on a bridge: 0 or 1 | 橋接器的 VLAN 過濾：0 或 1
group NAME | Puts it into a group | 放進某個群組
DEVICE | the interface to change | 要設定的介面
# ip link show, ip link list, ip link lst, ip link ls | Shows interfaces | 顯示介面
dev DEVICE | The interface | 介面
up | Only those that are up | 只看啟用的
master DEVICE | Only ports of this bridge | 只看這個橋接器的成員
type TYPE | Only of this kind | 只看這一種
DEVICE | the interface to show; all if none is named | 要查看的介面；沒寫就是全部
# ip tunnel | Tunnels | 通道
# ip tuntap | Tun and tap devices: interfaces whose other end is a program | tun 與 tap 裝置：另一端是程式的介面
@ ip tuntap show
# ip tuntap show, ip tuntap list, ip tuntap lst | Lists tun and tap devices | 列出 tun 與 tap 裝置
# ip tuntap add | Makes a tun or tap device that stays | 建立持續存在的 tun 或 tap 裝置
dev DEVICE | Its name | 名稱
name DEVICE | Its name | 名稱
mode MODE | The kind: tap carries Ethernet frames, tun carries IP packets | 種類：tap 傳乙太網路訊框，tun 傳 IP 封包
user USER | Who may open it | 誰可以開啟
group GROUP | Which group may open it | 哪個群組可以開啟
pi | With a header of four bytes before each packet | 每個封包前加四個位元組的標頭
multi_queue | With several queues | 多個佇列
DEVICE | its name | 名稱
# ip tuntap del, ip tuntap delete | Removes a tun or tap device | 刪除 tun 或 tap 裝置
@ ip tuntap add
# ip monitor | Shows changes as they happen | 即時顯示變動
# ip xfrm | IPsec | IPsec
# ip mroute | Multicast routes | 群播路由
# ip mrule | Rules for multicast routes | 群播路由規則
# ip netns | Network namespaces with a name, in /var/run/netns | 有名稱的網路命名空間，在 /var/run/netns
@ ip netns list
# ip netns list, ip netns ls, ip netns show | Lists network namespaces that have a name | 列出有名稱的網路命名空間
# ip netns add | Makes a network namespace | 建立網路命名空間
NAME | its name | 名稱
# ip netns attach | Gives the network namespace of a process a name | 幫行程的網路命名空間取名
NAME | its name | 名稱
PID | the process | 行程的 PID
# ip netns set | Gives the network namespace of this name a number | 幫這個網路命名空間編號
NAME | its name | 名稱
ID | the number, as seen from here | 從這裡看到的編號
# ip netns monitor | Shows when names come and go | 即時顯示名稱的新增與刪除
# ip netns list-id | Lists the numbers of network namespaces | 列出網路命名空間的編號
# ip netns delete, ip netns del | Removes the name; the namespace goes when nobody uses it | 刪除名稱；沒人使用時命名空間才消失
NAME | the network namespace to remove | 要刪除的網路命名空間
# ip netns exec | Runs a command in a network namespace | 在網路命名空間裡執行指令
NAME | the network namespace to run it in | 執行所在的網路命名空間
$ COMMAND | what runs there | 在那裡執行的指令
# ip netns identify | Tells in which network namespace a process is | 告訴你行程在哪個網路命名空間
PID | the process | 行程的 PID
# ip netns pids | Lists the processes in a network namespace | 列出網路命名空間裡的行程
NAME | the network namespace to look into | 要查看的網路命名空間
`;

export const ip: Written = { table, habits: { flags: 'whole', subcommands: 'prefix' } };
