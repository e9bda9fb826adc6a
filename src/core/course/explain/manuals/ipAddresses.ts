// Facts from iproute2: ip-address(8), ip-route(8), ip-rule(8), ip-neighbour(8). The order is that of ip.ts.
export const ipAddresses = `
# ip address | Addresses of interfaces | 介面的位址
@ ip address show
# ip address add | Gives an interface an address | 幫介面加上位址
dev DEVICE | The interface | 介面
peer ADDRESS | The address of the other end | 對端位址
broadcast, brd ADDRESS | Its broadcast address; + works it out | 廣播位址；+ 由系統計算
label NAME | A name for the address | 位址的名稱
scope SCOPE | Where it is valid | 有效範圍
ADDRESS | the address with its prefix length, such as 10.0.0.1/24 | 位址，含前綴長度，例如 10.0.0.1/24
# ip address del, ip address delete | Takes an address away | 移除位址
dev DEVICE | The interface | 介面
ADDRESS | the address to remove | 要移除的位址
# ip address change, ip address replace | Changes an address | 變更位址
@ ip address add
# ip address flush | Takes all addresses away that fit | 移除所有符合的位址
dev DEVICE | The interface | 介面
scope SCOPE | Only of this scope | 只有這個範圍
DEVICE | the interface to clear | 要清空的介面
# ip address show, ip address list, ip address lst, ip address ls | Shows addresses | 顯示位址
dev DEVICE | The interface | 介面
up | Only interfaces that are up | 只看啟用的介面
master DEVICE | Only ports of this bridge | 只看這個橋接器的成員
type TYPE | Only interfaces of this kind | 只看這一種介面
scope SCOPE | Only addresses of this scope, such as global | 只看這個範圍的位址，例如 global
to PREFIX | Only addresses in there | 只看這個範圍內的位址
permanent | Only addresses that were set by hand | 只看手動設定的位址
dynamic | Only addresses that were given automatically | 只看自動取得的位址
DEVICE | the interface to show; all if none is named | 要查看的介面；沒寫就是全部
# ip addrlabel | Address labels (IPv6) | 位址標籤（IPv6）
# ip maddress | Multicast addresses | 群播位址
# ip route | The routing table: where packets go | 路由表：封包往哪裡走
@ ip route show
# ip route add | Adds a route | 新增路由
default | For all that no other route fits | 其他路由都不符合時走這條
via ADDRESS | Through this gateway | 經過這個閘道
dev DEVICE | Out of this interface | 從這個介面出去
src ADDRESS | With this sender address | 用這個來源位址
metric NUMBER | The smaller is taken first | 數字小的優先
table TABLE | In another routing table | 放在另一個路由表
proto PROTOCOL | Who made it | 由誰建立
scope SCOPE | How far it reaches | 範圍
mtu BYTES | The longest packet | 最長的封包
nexthop | One of several next hops follows | 後面是其中一個下一站
weight NUMBER | The share of this next hop | 這個下一站的比重
blackhole | Drops such packets silently | 默默丟掉這種封包
unreachable | Answers that there is no way | 回應無法到達
prohibit | Answers that it is forbidden | 回應禁止通過
onlink | The gateway is on this link even if no address says so | 即使位址看不出來，閘道也在這條線上
DESTINATION | the network or address it is for | 目的網路或位址
# ip route change | Changes a route | 變更路由
@ ip route add
# ip route replace | Changes a route, or adds it | 變更路由，沒有就新增
@ ip route add
# ip route del, ip route delete | Removes a route | 刪除路由
@ ip route add
# ip route get | Tells which route a packet would take | 告訴你封包會走哪條路由
from ADDRESS | With this sender | 來源位址
oif DEVICE | Out of this interface | 從這個介面出去
ADDRESS | to where | 到哪裡
# ip route flush | Removes all routes that fit | 刪除所有符合的路由
table TABLE | Of this table | 這個路由表的
dev DEVICE | Of this interface | 這個介面的
cache | The cache only | 只清快取
# ip route show, ip route list, ip route lst, ip route ls | Shows routes | 顯示路由
default | Only the default route | 只看預設路由
via ADDRESS | Only through this gateway | 只看經過這個閘道的
dev DEVICE | Only out of this interface | 只看從這個介面出去的
table TABLE | Of another table | 另一個路由表的
DESTINATION | only to there | 只看到那裡的
# ip rule | Rules that choose a routing table | 決定用哪個路由表的規則
@ ip rule add
# ip rule show, ip rule list, ip rule lst, ip rule ls | Shows the rules | 顯示規則
# ip rule add | Adds a rule | 新增規則
from PREFIX | For packets from there | 來源是這裡的封包
to PREFIX | For packets to there | 目的是這裡的封包
iif DEVICE | For packets that come in there | 從這個介面進來的封包
oif DEVICE | For packets that go out there | 從這個介面出去的封包
fwmark MARK | For packets with this mark of the firewall | 帶有這個防火牆標記的封包
table, lookup TABLE | The routing table to use | 使用的路由表
priority, pref, order NUMBER | The smaller is asked first | 數字小的先比對
# ip rule del, ip rule delete | Removes a rule | 刪除規則
@ ip rule add
# ip neighbour, ip neighbor | The ARP table: which MAC address an address belongs to | ARP 表：哪個位址對應哪個 MAC
@ ip neighbour show
# ip neighbour show, ip neighbor show, ip neighbour list, ip neighbour ls | Shows neighbours | 顯示鄰居
dev DEVICE | On this interface | 在這個介面上
nud STATE | Only in this state | 只看這個狀態
ADDRESS | only this one | 只看這一個
# ip neighbour add, ip neighbor add | Adds a neighbour | 新增鄰居
lladdr MAC | Its MAC address | 它的 MAC 位址
dev DEVICE | On this interface | 在這個介面上
nud STATE | Its state | 狀態
ADDRESS | the address of the neighbour | 鄰居的位址
# ip neighbour del, ip neighbor del, ip neighbour delete | Removes a neighbour | 刪除鄰居
dev DEVICE | On this interface | 在這個介面上
ADDRESS | the address to remove | 要移除的位址
# ip neighbour flush, ip neighbor flush | Removes all neighbours that fit | 刪除所有符合的鄰居
dev DEVICE | On this interface | 在這個介面上
all | All of them | 全部
`;
