import type { Written } from '../manual';

// Facts from net-tools ifconfig(8), route(8); busybox ifconfig and route; bridge-utils brctl(8); uml-utilities tunctl(8).
const ifconfigTable = `
# ifconfig | Shows and sets network interfaces (the old way; ip is the new one) | 顯示與設定網路介面（舊工具；新的是 ip）
-a | All interfaces, also those that are down | 所有介面，連沒啟用的也列出
-s | A short list | 簡短列表
-v | More about errors | 錯誤時說明更多
up | Switches it on | 啟用
down | Switches it off | 停用
netmask MASK | The network mask: which part of the address is the network | 子網路遮罩：位址的哪部分是網路
broadcast ADDRESS | The address for all in the network | 廣播位址
mtu BYTES | The longest packet | 最長的封包
metric NUMBER | The smaller is taken first | 數字小的優先
hw | The hardware address is set: its kind follows | 設定硬體位址：後面是種類
ether MAC | The MAC address of a network card | 網路卡的 MAC 位址
add ADDRESS | One more IPv6 address | 再加一個 IPv6 位址
del ADDRESS | Takes an IPv6 address away | 移除 IPv6 位址
pointopoint ADDRESS | The address of the other end | 對端位址
promisc, -promisc | Takes all packets, or no longer | 混雜模式開或關
arp, -arp | Uses ARP, or no longer | 使用 ARP，或不用
multicast | Allows multicast | 允許群播
txqueuelen PACKETS | The length of the send queue | 傳送佇列長度
INTERFACE | the interface to show or set; without more it is only shown | 要顯示或設定的介面；只寫介面就是顯示
ADDRESS | the address it gets; setting one also switches it on | 要設定的位址；設定後介面也會啟用
`;

const routeTable = `
# route | Shows and changes the routing table (the old way; ip route is the new one) | 顯示與設定路由表（舊工具；新的是 ip route）
-n | Addresses as numbers, names are not looked up | 只印數字位址，不查名稱
-e | Another format | 另一種格式
-A FAMILY | The kind of addresses: inet or inet6 | 位址種類：inet 或 inet6
-4 | IPv4 | IPv4
-6 | IPv6 | IPv6
# route add | Adds a route | 新增路由
-net | The destination is a network | 目的是網路
-host | The destination is one host | 目的是一台主機
default | For all that no other route fits | 其他路由都不符合時走這條
gw, gateway ADDRESS | Through this gateway | 經過這個閘道
netmask MASK | The network mask: which part of the destination is the network | 子網路遮罩：目的位址的哪部分是網路
metric NUMBER | The smaller is taken first | 數字小的優先
dev DEVICE | Out of this interface | 從這個介面出去
reject | Such packets are refused | 拒絕這種封包
DESTINATION | the network or host it is for | 目的網路或主機
DEVICE | out of this interface | 從這個介面出去
# route del, route delete | Removes a route | 刪除路由
@ route add
`;

const brctlTable = `
# brctl | Shows and changes bridges (the old way; ip link and bridge are the new one) | 顯示與設定橋接器（舊工具；新的是 ip link 與 bridge）
# brctl show | Lists bridges and their ports | 列出橋接器與它的成員
BRIDGE... | only these | 只看這些
# brctl addbr | Makes a bridge | 建立橋接器
BRIDGE | its name | 名稱
# brctl delbr | Removes a bridge, which must be down | 刪除橋接器（要先停用）
BRIDGE | the bridge to remove | 要刪除的橋接器
# brctl addif | Makes interfaces ports of a bridge | 把介面加進橋接器
BRIDGE | the bridge that gets them | 介面要加進的橋接器
INTERFACE... | the interfaces to add | 要加進橋接器的介面
# brctl delif | Takes interfaces off a bridge | 把介面從橋接器移除
BRIDGE | the bridge that loses them | 介面要離開的橋接器
INTERFACE... | the interfaces to take off | 要移除的介面
# brctl showmacs | Shows the MAC addresses a bridge has learnt | 顯示橋接器學到的 MAC 位址
BRIDGE | the bridge to show | 要查看的橋接器
# brctl stp | Switches the spanning tree protocol on or off | 開關 STP
BRIDGE | the bridge to set | 要設定的橋接器
STATE | on or off | on 或 off
# brctl showstp | Shows the spanning tree of a bridge | 顯示橋接器的 STP 狀態
BRIDGE | the bridge to show | 要查看的橋接器
# brctl setfd | Sets how long a new port waits before it forwards | 設定新成員等多久才轉送
BRIDGE | the bridge to set | 要設定的橋接器
SECONDS | how long | 幾秒
`;

const tunctlTable = `
# tunctl | Makes and removes tap devices that stay; making one is what it does unless told otherwise | 建立或刪除持續存在的 tap 裝置；沒指定就是建立
-b | Prints only the name of the device (brief) | 只印出裝置名稱（簡短輸出）
-u USER | The owner, who may open it | 擁有者，可以開啟它的使用者
-g GROUP | The group that may open it | 可以開啟它的群組
-t NAME | What it is called; tap0, tap1 … if not given | 裝置名稱；沒寫就是 tap0、tap1…
-d NAME | Removes this one | 刪除這個裝置
-f PATH | Another clone device than /dev/net/tun | 改用 /dev/net/tun 以外的裝置檔
-n | A tun device instead of a tap | 建立 tun 而不是 tap
-p | A tap device | 建立 tap
`;

export const ifconfig: Readonly<Record<string, Written>> = {
  ifconfig: { table: ifconfigTable },
  route: { table: routeTable, habits: { flags: 'whole' } },
  brctl: { table: brctlTable },
  tunctl: { table: tunctlTable },
};
