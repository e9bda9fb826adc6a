// Facts from the Docker CLI reference: docker network *, volume *, system *, info, version, inspect, events, context.
export const dockerResources = `
# docker info, docker system info | Shows what the engine is and what the host has: versions, drivers, counts | 顯示引擎與主機的資訊：版本、驅動程式、數量
-f, --format TEMPLATE | Only this part of it | 只印其中這部分
# docker version | Shows the versions of client and engine | 顯示用戶端與引擎的版本
-f, --format TEMPLATE | Only this part of it | 只印其中這部分
# docker inspect | Shows everything the engine knows of something, as JSON | 以 JSON 顯示引擎所知的全部資訊
-f, --format TEMPLATE | Only this part of it, such as {{.State.Pid}} | 只印其中這部分，例如 {{.State.Pid}}
-s, --size | With the sizes of containers | 加上容器大小
--type TYPE | Only things of this kind | 只看這一類
NAME... | container, image, network or volume | 容器、映像檔、網路或磁碟區
# docker events, docker system events | Shows what happens at the engine, as it happens | 即時顯示引擎發生的事
-f, --filter FILTER | Only what fits | 只顯示符合的
--format TEMPLATE | What is printed of each | 每個要印出什麼
--since TIME | From that time on | 從這個時間開始
--until TIME | Up to that time | 到這個時間為止
# docker system | Does something with the engine as a whole | 操作整個引擎
# docker system df | Shows how much disk Docker takes | 顯示 Docker 占多少磁碟
-v, --verbose | One by one | 逐項列出
--format TEMPLATE | What is printed | 要印出什麼
# docker system prune | Removes stopped containers, unused networks, images without a name, and build cache | 清理已停止的容器、沒用到的網路、無標籤的映像檔與建立快取
-a, --all | All images that no container uses too | 沒有容器使用的映像檔也全部移除
--volumes | Anonymous volumes too | 匿名磁碟區也移除
-f, --force | Does not ask | 不詢問
--filter FILTER | Only what fits | 只移除符合的
# docker network | Does something with networks | 操作網路
# docker network ls, docker network list | Lists networks; bridge, host and none are always there | 列出網路；bridge、host、none 一定有
-f, --filter FILTER | Only those that fit | 只列符合的
--format TEMPLATE | What is printed of each | 每個要印出什麼
--no-trunc | Does not cut ids short | 不截短 ID
-q, --quiet | Ids only | 只印 ID
# docker network create | Makes a network | 建立網路
-d, --driver DRIVER | Its driver: bridge unless told otherwise, or macvlan, ipvlan, overlay | 驅動程式：沒寫就是 bridge，還有 macvlan、ipvlan、overlay
--subnet CIDR | Its address range | 位址範圍
--gateway ADDRESS | Its gateway | 閘道
--ip-range CIDR | The part of it that containers get | 分給容器的範圍
--aux-address NAME=IP | Addresses that are taken | 已被使用的位址
--internal | Without a way out | 不能對外
--attachable | Containers may join by hand (overlay) | 可手動加入容器（overlay）
--ipv6 | With IPv6 | 使用 IPv6
--label KEY=VALUE | Puts a label on it | 加上 label
-o, --opt KEY=VALUE | An option of the driver | 驅動程式的選項
--ipam-driver DRIVER | What hands out addresses | 誰來分配位址
--ipam-opt KEY=VALUE | An option of what hands out addresses | 位址分配驅動程式的選項
--ipv4 | With IPv4 | 使用 IPv4
--ingress | Makes it the one that a swarm publishes ports on | 作為 swarm 公開連接埠的網路
--scope SCOPE | Of this host (local) or of the swarm (swarm) | 只在本機（local）或整個 swarm（swarm）
--config-from NETWORK | Takes its settings from that network | 設定取自那個網路
--config-only | Keeps settings for others, is no network itself | 只存設定給別的網路用
NETWORK | its name | 網路名稱
# docker network rm, docker network remove | Removes networks | 移除網路
-f, --force | No error if it is not there | 不存在也不報錯
NETWORK... | the networks to remove | 要移除的網路
# docker network connect | Connects a container to one more network | 把容器再接上一個網路
--alias NAME | A name for it there | 它在那裡的別名
--ip ADDRESS | Its IPv4 address there | 它在那裡的 IPv4 位址
--ip6 ADDRESS | Its IPv6 address there | 它在那裡的 IPv6 位址
--link CONTAINER | Makes another container reachable by name | 用名稱連到另一個容器
--driver-opt KEY=VALUE | An option of the network's driver | 網路驅動程式的選項
--gw-priority NUMBER | The network with the highest number gives the default gateway | 數字最大的網路提供預設閘道
--link-local-ip IP | A link-local address there | 它在那裡的 link-local 位址
NETWORK | the network to connect to | 要接上的網路
CONTAINER | the container to connect | 要接上網路的容器
# docker network disconnect | Takes a container off a network | 把容器從網路移除
-f, --force | By force | 強制移除
NETWORK | the network to leave | 要離開的網路
CONTAINER | the container to take off it | 要移出網路的容器
# docker network inspect | Shows everything about networks, as JSON | 以 JSON 顯示網路的全部資訊
-f, --format TEMPLATE | Only this part of it | 只印其中這部分
-v, --verbose | More, for finding faults | 更詳細，方便除錯
NETWORK... | the networks to show | 要查看的網路
# docker network prune | Removes all networks that no container uses | 清理沒有容器使用的網路
-f, --force | Does not ask | 不詢問
--filter FILTER | Only those that fit | 只移除符合的
# docker volume | Does something with volumes | 操作磁碟區
# docker volume ls, docker volume list | Lists volumes | 列出磁碟區
-f, --filter FILTER | Only those that fit | 只列符合的
--format TEMPLATE | What is printed of each | 每個要印出什麼
-q, --quiet | Names only | 只印名稱
# docker volume create | Makes a volume | 建立磁碟區
-d, --driver DRIVER | Its driver | 驅動程式
--label KEY=VALUE | Puts a label on it | 加上 label
-o, --opt KEY=VALUE | An option of the driver | 驅動程式的選項
VOLUME | its name | 名稱
# docker volume rm, docker volume remove | Removes volumes and what is in them | 移除磁碟區與裡面的資料
-f, --force | No error if it is not there | 不存在也不報錯
VOLUME... | the volumes to remove | 要移除的磁碟區
# docker volume inspect | Shows everything about volumes, as JSON | 以 JSON 顯示磁碟區的全部資訊
-f, --format TEMPLATE | Only this part of it | 只印其中這部分
VOLUME... | the volumes to show | 要查看的磁碟區
# docker volume prune | Removes anonymous volumes that no container uses | 清理沒有容器使用的匿名磁碟區
-a, --all | Named ones too | 有名稱的也移除
-f, --force | Does not ask | 不詢問
--filter FILTER | Only those that fit | 只移除符合的
# docker context | Does something with docker contexts, that is with which engine is talked to | 操作 docker context，也就是要連線的引擎
# docker context ls, docker context list | Lists docker contexts | 列出 docker context
--format TEMPLATE | What is printed of each | 每個要印出什麼
-q, --quiet | Names only | 只印名稱
# docker context create | Makes a docker context | 建立 docker context
--description TEXT | A note on it | 說明
--docker SETTINGS | How the engine is reached, such as host=ssh://me@lab | 如何連到引擎，例如 host=ssh://me@lab
NAME | its name | 名稱
# docker context show | Prints the name of the docker context in use | 印出目前使用的 docker context
# docker context inspect | Shows everything about a docker context, as JSON | 以 JSON 顯示 docker context 的全部資訊
-f, --format TEMPLATE | Only this part of it | 只印其中這部分
NAME... | the docker contexts to show | 要查看的 docker context
# docker context rm, docker context remove | Removes docker contexts | 移除 docker context
-f, --force | Even the one in use | 連使用中的也移除
NAME... | the docker contexts to remove | 要移除的 docker context
# docker context use | Chooses the docker context from now on | 選擇之後使用的 docker context
NAME | the docker context to use | 要使用的 docker context
`;
