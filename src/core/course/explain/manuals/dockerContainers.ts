// Facts from the Docker CLI reference: docker container *.
export const dockerContainers = `
# docker ps, docker container ls, docker container list, docker container ps | Lists containers: those that run, unless told otherwise | 列出容器；沒指定就只列執行中的
-a, --all | Those that have stopped too | 連已停止的也列出
-f, --filter FILTER | Only those that fit, such as name=c1 | 只列符合的，例如 name=c1
--format TEMPLATE | What is printed of each | 每個要印出什麼
-n, --last NUMBER | The last ones that were made | 最近建立的幾個
-l, --latest | The last one that was made | 最近建立的一個
--no-trunc | Does not cut ids and commands short | 不截短 ID 與指令
-q, --quiet | Ids only | 只印 ID
-s, --size | How much disk each takes | 各占多少磁碟
# docker start, docker container start | Starts containers that are there and stopped | 啟動已存在而停止的容器
-a, --attach | Shows its output and passes signals on | 顯示輸出並轉送訊號
-i, --interactive | Connects what you type | 接上你打的字
--checkpoint NAME | Goes on from this checkpoint (experimental) | 從這個 checkpoint 繼續（實驗功能）
--checkpoint-dir FOLDER | Where checkpoints are kept | checkpoint 放在哪裡
--detach-keys KEYS | The keys that leave without stopping | 離開而不停止的按鍵
CONTAINER... | the containers to start | 要啟動的容器
# docker stop, docker container stop | Asks containers to stop (SIGTERM), and kills them if they have not after ten seconds | 請容器停止（SIGTERM），十秒後還沒停就強制結束
-t, --time, --timeout SECONDS | How long to wait before it is killed | 等幾秒才強制結束
-s, --signal SIGNAL | Another signal than SIGTERM | 改用別的訊號
CONTAINER... | the containers to stop; gone afterwards if started with --rm | 要停止的容器；若是用 --rm 啟動，停止後就不見了
# docker restart, docker container restart | Stops containers and starts them again | 把容器停止再啟動
-t, --time, --timeout SECONDS | How long to wait before it is killed | 等幾秒才強制結束
-s, --signal SIGNAL | Another signal than SIGTERM | 改用別的訊號
CONTAINER... | the containers to restart | 要重新啟動的容器
# docker kill, docker container kill | Ends containers at once (SIGKILL) | 馬上結束容器（SIGKILL）
-s, --signal SIGNAL | Sends this signal instead | 改送這個訊號
CONTAINER... | the containers to send it to | 要送給的容器
# docker rm, docker container rm, docker container remove | Removes containers and what was written in them | 移除容器，以及寫在裡面的東西
-f, --force | Even while it runs: it is killed first | 就算還在執行也移除：先強制結束
-l, --link | Removes a link between containers only | 只移除容器間的連結
-v, --volumes | Its anonymous volumes too | 匿名磁碟區一起移除
CONTAINER... | the containers to remove | 要移除的容器
# docker stats, docker container stats | Shows what containers use of CPU, memory, network and disk, again and again | 持續顯示容器用了多少 CPU、記憶體、網路與磁碟
-a, --all | Those that have stopped too | 連已停止的也列出
--format TEMPLATE | What is printed of each | 每個要印出什麼
--no-stream | Once, not again and again | 只印一次
--no-trunc | Does not cut ids short | 不截短 ID
CONTAINER... | the containers to show; all that run if none is named | 要查看的容器；沒寫就是全部執行中的
# docker logs, docker container logs | Shows what a container has printed | 顯示容器印出的內容
-f, --follow | Goes on with what comes | 持續顯示新的內容
-n, --tail LINES | The last lines only | 只看最後幾行
-t, --timestamps | With the time of each line | 每行加上時間
--since TIME | From that time on | 從這個時間開始
--until TIME | Up to that time | 到這個時間為止
--details | With what the log driver adds | 加上記錄驅動程式的資訊
CONTAINER | the container to show | 要查看的容器
# docker attach, docker container attach | Connects the terminal to a container's main process | 把終端機接到容器的主行程
--detach-keys KEYS | The keys that leave without stopping | 離開而不停止的按鍵
--no-stdin | Does not connect what you type | 不接上你打的字
--sig-proxy | Passes signals on | 轉送訊號
CONTAINER | the container to connect to | 要接上的容器
# docker cp, docker container cp | Copies files between a container and here | 在容器與這裡之間複製檔案
-a, --archive | Keeps owners and permissions | 保留擁有者與權限
-L, --follow-link | Follows symbolic links in the source | 跟著來源的符號連結
-q, --quiet | Shows no progress | 不顯示進度
SOURCE | from where; CONTAINER:PATH is inside a container | 從哪裡；「容器:路徑」是容器裡
TARGET | to where | 到哪裡
# docker port, docker container port | Shows which ports of a container are published where | 顯示容器的連接埠公開在哪裡
CONTAINER | the container to show | 要查看的容器
PORT | only this port | 只看這個連接埠
# docker top, docker container top | Shows the processes of a container | 顯示容器的行程
CONTAINER | the container to show | 要查看的容器
OPTIONS... | options for ps | 給 ps 的選項
# docker export, docker container export | Writes a container's files as a tar archive | 把容器的檔案輸出成 tar 檔
-o, --output FILE | Into this file instead of standard output | 寫到檔案，而不是標準輸出
CONTAINER | the container to write out | 要輸出的容器
# docker update, docker container update | Changes the limits of containers | 改變容器的限制
--cpus NUMBER | How many CPUs' worth of time | 最多用幾顆 CPU 的時間
--cpuset-cpus CPUS | On which CPUs, counted from 0 | 在哪幾個 CPU 上跑，從 0 數起
-c, --cpu-shares SHARES | The share of CPU time when it is scarce | CPU 不夠用時的比重
--cpu-period MICROSECONDS | The period of the CPU quota | CPU 配額的週期
--cpu-quota MICROSECONDS | The CPU time allowed in each period | 每個週期可用的 CPU 時間
--cpu-rt-period MICROSECONDS | The period of its real-time CPU time | 即時排程 CPU 時間的週期
--cpu-rt-runtime MICROSECONDS | Its real-time CPU time in each period | 每個週期可用的即時排程 CPU 時間
--cpuset-mems NODES | Memory of which NUMA nodes it may use, counted from 0 | 可以用哪幾個 NUMA 節點的記憶體，從 0 數起
--blkio-weight WEIGHT | The share of disk time, 10 to 1000 | 磁碟時間的比重，10 到 1000
-m, --memory BYTES | The most memory it may use | 最多可用的記憶體
--memory-swap BYTES | Memory and swap together | 記憶體加 swap 的總量
--memory-reservation BYTES | The memory it is pressed back to | 主機不足時會被壓回的量
--pids-limit NUMBER | The most processes | 最多幾個行程
--restart POLICY | When it is started again | 何時重新啟動
CONTAINER... | the containers to change | 要變更的容器
# docker rename, docker container rename | Gives a container another name | 幫容器改名
CONTAINER | the container to rename | 要改名的容器
NAME | its new name | 新名稱
# docker pause, docker container pause | Freezes all processes of containers | 凍結容器的所有行程
CONTAINER... | the containers to freeze | 要凍結的容器
# docker unpause, docker container unpause | Lets frozen containers run on | 讓凍結的容器繼續
CONTAINER... | the containers to let run on | 要恢復的容器
# docker wait, docker container wait | Waits until containers have stopped and prints their exit codes | 等容器停止，並印出結束碼
CONTAINER... | the containers to wait for | 要等待的容器
# docker diff, docker container diff | Shows what has changed in a container's files | 顯示容器裡的檔案變動
CONTAINER | the container to show | 要查看的容器
# docker container inspect | Shows everything the engine knows of containers, as JSON | 以 JSON 顯示引擎所知的容器資訊
-f, --format TEMPLATE | Only this part of it | 只印其中這部分
-s, --size | With the sizes | 加上大小
CONTAINER... | the containers to show | 要查看的容器
# docker container prune | Removes all containers that have stopped | 移除所有已停止的容器
-f, --force | Does not ask | 不詢問
--filter FILTER | Only those that fit | 只移除符合的
`;
