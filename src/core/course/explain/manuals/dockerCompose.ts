// Facts from the Docker CLI reference: docker compose.
export const dockerCompose = `
# docker compose | Works with the services that a compose file describes | 操作 compose 檔描述的服務
-f, --file FILE | Another compose file | 指定 compose 檔
-p, --project-name NAME | The name of the project | 專案名稱
--profile PROFILE | Services of this profile too | 加上這個 profile 的服務
--env-file FILE | Variables for the compose file | compose 檔用的變數
--project-directory FOLDER | Where the project is | 專案目錄
# docker compose up | Makes and starts all services | 建立並啟動所有服務
-d, --detach | In the background | 背景執行
--build | Builds images first | 先建立映像檔
--force-recreate | Makes containers anew | 重新建立容器
--no-deps | Without the services they depend on | 不啟動相依的服務
--remove-orphans | Removes containers of services that are gone | 移除已不存在的服務的容器
--scale SERVICE=NUMBER | How many containers of a service | 某服務要幾個容器
--wait | Waits until all are well | 等到全部健康
SERVICE... | only these | 只有這些服務
# docker compose down | Stops and removes containers and networks of the project | 停止並移除專案的容器與網路
-v, --volumes | Its volumes too | 磁碟區也移除
--rmi WHICH | Its images too: all or local | 映像檔也移除：all 或 local
--remove-orphans | Containers of services that are gone too | 連已不存在的服務的容器
-t, --timeout SECONDS | How long to wait before they are killed | 等幾秒才強制結束
# docker compose ps | Lists the project's containers | 列出專案的容器
-a, --all | Those that have stopped too | 連已停止的也列出
-q, --quiet | Ids only | 只印 ID
SERVICE... | only these | 只有這些服務
# docker compose logs | Shows what the services have printed | 顯示服務印出的內容
-f, --follow | Goes on with what comes | 持續顯示新的內容
-n, --tail LINES | The last lines only | 只看最後幾行
-t, --timestamps | With times | 加上時間
SERVICE... | only these | 只有這些服務
# docker compose build | Builds the services' images | 建立服務的映像檔
--no-cache | Does everything anew | 全部重新做
--pull | Looks for newer base images | 檢查有沒有更新的基底映像檔
SERVICE... | only these | 只有這些服務
# docker compose pull | Downloads the services' images | 提取服務的映像檔
SERVICE... | only these | 只有這些服務
# docker compose start | Starts services that have been stopped | 啟動已停止的服務
SERVICE... | only these | 只有這些服務
# docker compose stop | Stops services | 停止服務
-t, --timeout SECONDS | How long to wait before they are killed | 等幾秒才強制結束
SERVICE... | only these | 只有這些服務
# docker compose restart | Restarts services | 重新啟動服務
SERVICE... | only these | 只有這些服務
# docker compose rm | Removes stopped service containers | 移除已停止的服務容器
-f, --force | Does not ask | 不詢問
-s, --stop | Stops them first | 先停止
-v, --volumes | Anonymous volumes too | 匿名磁碟區也移除
SERVICE... | only these | 只有這些服務
# docker compose exec | Runs a command in a service's container | 在服務的容器裡執行指令
-d, --detach | In the background | 背景執行
-e, --env NAME=VALUE | Sets a variable | 設定變數
-T, --no-tty | Without a terminal | 不配終端機
-u, --user USER | The user it runs as | 用哪個使用者執行
-w, --workdir PATH | The directory it runs in | 在哪個目錄執行
SERVICE | the service to run it in | 執行所在的服務
$ COMMAND | what runs inside | 在裡面執行的指令
# docker compose run | Runs a command in a new container of a service | 用服務的新容器執行指令
--rm | Removes the container afterwards | 結束後移除容器
-d, --detach | In the background | 背景執行
-e, --env NAME=VALUE | Sets a variable | 設定變數
--no-deps | Without the services it depends on | 不啟動相依的服務
-u, --user USER | The user it runs as | 用哪個使用者執行
SERVICE | the service to make the container of | 要用來建立容器的服務
$ COMMAND | what runs inside | 在裡面執行的指令
# docker compose config | Shows the compose file as it is understood | 顯示解析後的 compose 檔
-q, --quiet | Only checks it | 只檢查
--services | Only the names of services | 只列服務名稱
`;
