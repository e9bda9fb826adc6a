// Facts from the Docker CLI reference: docker buildx, builder, manifest, swarm, node, service, stack.
export const dockerSwarm = `
# docker buildx | Builds images with BuildKit, for several platforms if need be | 用 BuildKit 建立映像檔，可同時給多種平台
# docker buildx ls | Lists builders | 列出 builder
# docker buildx create | Makes a builder | 建立 builder
--name NAME | What it is called | 名稱
--driver DRIVER | Where it builds: docker-container, kubernetes, remote | 在哪裡建立：docker-container、kubernetes、remote
--use | Uses it from now on | 之後就使用它
--bootstrap | Starts it at once | 馬上啟動
# docker buildx use | Chooses the builder from now on | 選擇之後使用的 builder
NAME | the builder to use | 要使用的 builder
# docker buildx rm | Removes builders | 移除 builder
NAME... | the builders to remove | 要移除的 builder
# docker buildx inspect | Shows a builder | 顯示 builder
--bootstrap | Starts it first | 先啟動
NAME | the builder to show | 要查看的 builder
# docker buildx prune, docker builder prune | Removes the build cache | 清理建立快取
-a, --all | All of it | 全部
-f, --force | Does not ask | 不詢問
--filter FILTER | Only what fits | 只移除符合的
# docker builder | Does something with builders | 操作 builder
# docker manifest | Shows and makes lists of an image's platforms | 顯示與建立映像檔的平台清單
# docker manifest inspect | Shows what a registry has under a name | 顯示 registry 上這個名稱的內容
-v, --verbose | More details | 更詳細
--insecure | Without TLS | 不用 TLS
IMAGE | the image to show | 要查看的映像檔
# docker swarm | Makes several engines work as one | 讓多個引擎一起運作
# docker swarm init | Makes this engine the first of a swarm | 讓這個引擎成為 swarm 的第一個
--advertise-addr ADDRESS | The address that others reach it at | 其他主機連它用的位址
--listen-addr ADDRESS | The address it listens on | 監聽的位址
--force-new-cluster | Begins anew with what it knows | 用現有資料重新開始
# docker swarm join | Joins a swarm | 加入 swarm
--token TOKEN | What one is let in with | 加入用的權杖
--advertise-addr ADDRESS | The address that others reach it at | 其他主機連它用的位址
ADDRESS | a manager of the swarm | swarm 的管理節點
# docker swarm leave | Leaves the swarm | 離開 swarm
-f, --force | Even as a manager | 就算是管理節點
# docker swarm join-token | Prints what one joins with | 印出加入用的權杖
-q, --quiet | The token only | 只印權杖
ROLE | worker or manager | worker 或 manager 角色
# docker node | Does something with the machines of a swarm | 操作 swarm 的主機
# docker node ls, docker node list | Lists the machines of the swarm | 列出 swarm 的主機
-q, --quiet | Ids only | 只印 ID
# docker node ps | Lists what runs on machines | 列出主機上執行的工作
NODE... | the machines; this one if none is named | 主機；沒寫就是這一台
# docker node update | Changes a machine of the swarm | 設定主機
--availability STATE | active, pause or drain | active、pause 或 drain 狀態
--role ROLE | worker or manager | worker 或 manager 角色
NODE | the machine to change | 要設定的主機
# docker service | Does something with services of a swarm | 操作 swarm 的服務
# docker service create | Makes a service | 建立服務
--name NAME | What it is called | 名稱
--replicas NUMBER | How many containers | 幾個容器
-p, --publish HOST:CONTAINER | Makes a port of it reachable | 公開連接埠
-e, --env NAME=VALUE | Sets a variable | 設定變數
--network NETWORK | The network it is connected to | 接到哪個網路
--mount MOUNT | Mounts a volume or folder | 掛載磁碟區或目錄
--mode MODE | replicated or global (one on each machine) | replicated 或 global（每台主機一個）模式
--constraint RULE | On which machines it may run | 可以在哪些主機執行
-d, --detach | Does not wait until it runs | 不等它啟動完成
IMAGE | the image it is made from | 用來建立的映像檔
$ COMMAND | what runs inside | 在裡面執行的指令
# docker service ls, docker service list | Lists services | 列出服務
-q, --quiet | Ids only | 只印 ID
-f, --filter FILTER | Only those that fit | 只列符合的
# docker service ps | Lists the containers of services | 列出服務的容器
SERVICE... | the services to show | 要查看的服務
# docker service logs | Shows what a service has printed | 顯示服務印出的內容
-f, --follow | Goes on with what comes | 持續顯示新的內容
-n, --tail LINES | The last lines only | 只看最後幾行
SERVICE | the service to show | 要查看的服務
# docker service scale | Sets how many containers services have | 設定服務要幾個容器
SERVICE=NUMBER... | the services, and how many | 服務與容器數
# docker service update | Changes a service | 修改服務
--image IMAGE | With this image | 改用這個映像檔
--replicas NUMBER | How many containers | 幾個容器
--force | Even if nothing changes | 沒有改變也重新部署
SERVICE | the service to change | 要修改的服務
# docker service rm, docker service remove | Removes services | 移除服務
SERVICE... | the services to remove | 要移除的服務
# docker service inspect | Shows everything about services | 顯示服務的全部資訊
--pretty | For people to read | 易讀的格式
SERVICE... | the services to show | 要查看的服務
# docker stack | Does something with several services as one | 把多個服務當成一組操作
# docker stack deploy, docker stack up | Makes or changes the services that a compose file describes | 依 compose 檔建立或更新服務
-c, --compose-file FILE | The compose file | compose 檔
STACK | what it is called | 名稱
# docker stack ls, docker stack list | Lists stacks | 列出 stack
# docker stack ps | Lists what runs in a stack | 列出 stack 裡執行的工作
STACK | the stack to show | 要查看的 stack
# docker stack services | Lists the services of a stack | 列出 stack 的服務
STACK | the stack to show | 要查看的 stack
# docker stack rm, docker stack remove, docker stack down | Removes stacks | 移除 stack
STACK... | the stacks to remove | 要移除的 stack
# docker plugin | Does something with plugins of the engine | 操作引擎的外掛
# docker plugin ls, docker plugin list | Lists plugins | 列出外掛
`;
