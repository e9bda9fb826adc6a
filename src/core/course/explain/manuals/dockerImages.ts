// Facts from the Docker CLI reference: docker image *, build, login, logout, search.
export const dockerImages = `
# docker images, docker image ls, docker image list | Lists the images that are here | 列出本機的映像檔
-a, --all | Intermediate ones too | 連中間層也列出
--digests | With their digests | 加上 digest
-f, --filter FILTER | Only those that fit | 只列符合的
--format TEMPLATE | What is printed of each | 每個要印出什麼
--no-trunc | Does not cut ids short | 不截短 ID
-q, --quiet | Ids only | 只印 ID
--tree | As a tree of platforms | 以平台樹狀顯示
REPOSITORY | only of this name | 只列這個名稱
# docker pull, docker image pull | Downloads an image from a registry | 從 registry 提取映像檔
-a, --all-tags | All its tags | 所有標籤
-q, --quiet | Shows no progress | 不顯示進度
--platform PLATFORM | For this platform | 指定平台
--disable-content-trust | Does not check signatures | 不檢查簽章
IMAGE | the image to download; without a tag it is the one called latest, which need not be the newest | 要提取的映像檔；沒寫標籤就是 latest，但 latest 不一定最新
# docker push, docker image push | Uploads an image to a registry | 把映像檔推送到 registry
-a, --all-tags | All its tags | 所有標籤
-q, --quiet | Shows no progress | 不顯示進度
--platform PLATFORM | Only this platform | 只推送這個平台
--disable-content-trust | Does not sign | 不簽章
IMAGE | the image to upload; its name says where it goes | 要推送的映像檔；名稱就決定推到哪裡
# docker commit, docker container commit | Makes an image from a container, as it is now | 把容器現在的樣子做成映像檔
-a, --author NAME | Who made it | 作者
-c, --change INSTRUCTION | Applies a Dockerfile instruction | 套用一個 Dockerfile 指令
-m, --message TEXT | What has changed | 說明改了什麼
-p, --pause | Freezes the container meanwhile | 過程中凍結容器
--no-pause | Does not freeze it | 不凍結
CONTAINER | the container it is made from | 來源容器
IMAGE | what the image is called | 映像檔名稱
# docker login | Signs in to a registry: Docker Hub, unless one is named | 登入 registry；沒寫就是 Docker Hub
-u, --username NAME | Your name there | 使用者名稱
-p, --password PASSWORD | Your password: it can then be read in the history and by others | 密碼：會留在歷史記錄，別人也看得到
--password-stdin | Reads the password from standard input | 從標準輸入讀密碼
REGISTRY | the registry to sign in to | 要登入的 registry
# docker logout | Signs out: removes what was kept of the sign-in | 登出：移除保存的登入資料
REGISTRY | the registry to sign out of | 要登出的 registry
# docker search | Looks for images on Docker Hub | 在 Docker Hub 搜尋映像檔
-f, --filter FILTER | Only those that fit | 只列符合的
--limit NUMBER | At most this many | 最多幾個
--format TEMPLATE | What is printed of each | 每個要印出什麼
--no-trunc | Does not cut descriptions short | 不截短說明
TERM | what to look for | 要找什麼
# docker tag, docker image tag | Gives an image one more name | 幫映像檔多取一個名稱
SOURCE | the image | 來源映像檔
TARGET | its further name | 新的名稱
# docker rmi, docker image rm, docker image remove | Removes images, or one of their names | 移除映像檔，或它的其中一個名稱
-f, --force | Even where a stopped container uses it | 就算有停止的容器用到也移除
--no-prune | Keeps parents without a name | 保留沒有名稱的上層
--platform PLATFORM | Only this platform | 只移除這個平台
IMAGE... | the images to remove | 要移除的映像檔
# docker build, docker image build, docker builder build, docker buildx build | Makes an image as a Dockerfile says | 依 Dockerfile 建立映像檔
-t, --tag NAME | What it is called | 映像檔名稱
-f, --file FILE | Another Dockerfile | 指定 Dockerfile
--build-arg NAME=VALUE | A value for an ARG | ARG 的值
--no-cache | Does everything anew | 全部重新做，不用快取
--pull | Looks for a newer base image | 檢查有沒有更新的基底映像檔
--target STAGE | Only up to this stage | 只做到這個階段
--platform PLATFORM | For this platform | 指定平台
--progress STYLE | How progress is shown | 進度顯示方式
-q, --quiet | Prints the id only | 只印 ID
--rm | Removes containers in between | 移除過程中的容器
--label KEY=VALUE | Puts a label on it | 加上 label
--network NETWORK | The network while building | 建立時用的網路
--secret SECRET | A secret for the build only | 只在建立時使用的密鑰
--load | Puts the result among the images here | 結果放進本機映像檔
--push | Pushes the result | 推送結果
-o, --output TARGET | Where the result goes | 結果放到哪裡
--add-host HOST:IP | Adds a line to /etc/hosts while building | 建立時在 /etc/hosts 加一行
--build-context NAME=VALUE | One more context, such as name=folder | 多一個建立環境，例如 名稱=目錄
--cache-from SOURCE | Uses this as cache as well | 也用這個當快取
--cache-to TARGET | Keeps the cache there | 快取存到哪裡
--iidfile FILE | Writes the image's id into a file | 把映像檔 ID 寫進檔案
--shm-size BYTES | The size of /dev/shm while building | 建立時 /dev/shm 的大小
--ssh SOCKET | Hands an SSH agent on to the build | 把 SSH agent 交給建立過程
--ulimit NAME=LIMIT | A limit such as nofile while building | 建立時的 ulimit，例如 nofile
--cgroup-parent PATH | The cgroup under which it is built | 建在哪個 cgroup 底下
--security-opt OPTION | A security option while building (old builder) | 建立時的安全選項（舊 builder）
-m, --memory BYTES | The most memory while building (old builder) | 建立時最多可用的記憶體（舊 builder）
--force-rm | Always removes containers in between (old builder) | 一定移除過程中的容器（舊 builder）
--squash | Makes one layer of the new ones (old builder) | 把新的各層合成一層（舊 builder）
--builder NAME | Uses this builder | 指定 builder
--provenance VALUE | Notes how it was built | 附上建立過程的資訊
--sbom VALUE | Notes what is in it | 附上內容清單（SBOM）
CONTEXT | the folder whose files it may use; . is this one | 可用檔案所在的目錄；. 就是目前目錄
# docker save, docker image save | Writes images with their layers as a tar archive | 把映像檔（含各層）存成 tar 檔
-o, --output FILE | Into this file instead of standard output | 寫到檔案，而不是標準輸出
--platform PLATFORM | Only this platform | 只存這個平台
IMAGE... | the images to save | 要儲存的映像檔
# docker load, docker image load | Brings images back from an archive that docker save wrote | 載入 docker save 存成的 tar 檔
-i, --input FILE | From this file instead of standard input | 從檔案讀，而不是標準輸入
--platform PLATFORM | Only this platform | 只載入這個平台
-q, --quiet | Shows no progress | 不顯示進度
# docker import, docker image import | Makes an image with one layer from a tar archive of files | 用一個 tar 檔的檔案做成只有一層的映像檔
-c, --change INSTRUCTION | Applies a Dockerfile instruction | 套用一個 Dockerfile 指令
-m, --message TEXT | A note | 說明
--platform PLATFORM | For this platform | 指定平台
FILE | the archive; - is standard input | tar 檔；- 是標準輸入
IMAGE | what the image is called | 映像檔名稱
# docker history, docker image history | Shows the layers of an image and how each was made | 顯示映像檔各層怎麼來的
--no-trunc | Does not cut short | 不截短
-q, --quiet | Ids only | 只印 ID
-H, --human | Sizes and dates for people | 易讀的大小與日期
--format TEMPLATE | What is printed of each | 每個要印出什麼
--platform PLATFORM | Of this platform | 這個平台的
IMAGE | the image to show | 要查看的映像檔
# docker image inspect | Shows everything the engine knows of images, as JSON | 以 JSON 顯示引擎所知的映像檔資訊
-f, --format TEMPLATE | Only this part of it | 只印其中這部分
IMAGE... | the images to show | 要查看的映像檔
# docker image prune | Removes images without a name | 清理無標籤的映像檔
-a, --all | All that no container uses | 沒有容器使用的全部移除
-f, --force | Does not ask | 不詢問
--filter FILTER | Only those that fit | 只移除符合的
`;
