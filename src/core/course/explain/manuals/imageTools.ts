import type { Written } from '../manual';

// Facts from skopeo(1), skopeo-copy(1), skopeo-inspect(1), containers-transports(5).
const skopeo = `
# skopeo | Copies and looks at images, without an engine and without root | 複製與查看映像檔，不需要引擎，也不需要 root
--debug | Prints more | 印出更多
--insecure-policy | Accepts images without checking signatures | 不檢查簽章就接受映像檔
--policy FILE | Which signatures are asked for | 要求哪些簽章
--override-arch ARCH | As if on this processor | 當成這種處理器
--override-os SYSTEM | As if on this system | 當成這種作業系統
--tmpdir FOLDER | Where it keeps files in between | 暫存檔放在哪裡
-v, --version | Prints the version | 印出版本
# skopeo copy | Copies an image from one place to another | 把映像檔從一處複製到另一處
-a, --all | All platforms of the image | 映像檔的所有平台
-f, --format FORMAT | The format: oci or v2s2 | 格式：oci 或 v2s2
--src-tls-verify | Checks the certificate of the source | 檢查來源的憑證
--dest-tls-verify | Checks the certificate of the target | 檢查目的地的憑證
--src-creds USER:PASSWORD | Signs in at the source | 登入來源
--dest-creds USER:PASSWORD | Signs in at the target | 登入目的地
--authfile FILE | Where sign-ins are kept | 登入資料放在哪裡
--additional-tag NAME | One more name (docker-archive) | 多一個名稱（docker-archive）
--preserve-digests | Fails rather than change the digest | 寧可失敗也不改變 digest
-q, --quiet | Prints less | 印出較少
SOURCE | from where, such as docker://busybox:latest (a registry) or oci:FOLDER:TAG | 來源，例如 docker://busybox:latest（registry）或 oci:目錄:標籤
TARGET | to where, written the same way | 目的地，寫法相同
# skopeo inspect | Shows what a registry or archive knows of an image, without downloading it | 不下載就顯示映像檔的資訊
--config | Its configuration | 顯示映像檔設定
--raw | As it is stored | 顯示原始內容
--format TEMPLATE | Only this part of it | 只印其中這部分
--creds USER:PASSWORD | Signs in | 登入
--tls-verify | Checks the certificate | 檢查憑證
--no-tags, -n | Without the list of tags | 不列標籤
IMAGE | the image to show | 要查看的映像檔
# skopeo list-tags | Lists the tags of a repository | 列出儲存庫的標籤
--tls-verify | Checks the certificate | 檢查憑證
--creds USER:PASSWORD | Signs in | 登入
REPOSITORY | the repository | 儲存庫
# skopeo delete | Removes an image from a registry | 從 registry 移除映像檔
--tls-verify | Checks the certificate | 檢查憑證
IMAGE | the image to remove | 要移除的映像檔
# skopeo login | Signs in to a registry | 登入 registry
-u, --username NAME | Your name there | 使用者名稱
-p, --password PASSWORD | Your password: it can then be read in the history and by others | 密碼：會留在歷史記錄，別人也看得到
--password-stdin | Reads the password from standard input | 從標準輸入讀密碼
REGISTRY | the registry to sign in to | 要登入的 registry
# skopeo logout | Signs out | 登出
REGISTRY | the registry to sign out of | 要登出的 registry
`;

// Facts from umoci(1), umoci-unpack(1), umoci-repack(1), umoci-config(1).
const umoci = `
# umoci | Changes OCI images, and makes bundles of them for runc | 修改 OCI 映像檔，並做成 runc 用的 bundle
--verbose | Prints more | 印出更多
--log LEVEL | How much it logs | 記錄的詳細程度
-v, --version | Prints the version | 印出版本
# umoci unpack | Makes a bundle of an image: rootfs and config.json | 把映像檔解成 bundle：rootfs 與 config.json
--image IMAGE:TAG | The folder of the image, and the tag in it | 映像檔目錄與其中的標籤
--rootless | Without root: files belong to you, and root inside is you | 不用 root：檔案屬於你，裡面的 root 就是你
--uid-map MAP | Which users inside are which outside | 裡面的使用者對應外面的哪些使用者
--gid-map MAP | Which groups inside are which outside | 裡面的群組對應外面的哪些群組
--keep-dirlinks | Keeps links to directories | 保留指到目錄的連結
BUNDLE | the folder that becomes the bundle | 要成為 bundle 的目錄
# umoci repack | Makes a new layer of what has changed in a bundle | 把 bundle 裡的變動做成新的一層
--image IMAGE:TAG | The folder of the image, and the tag it gets | 映像檔目錄與新的標籤
--refresh-bundle | So that it can be done again | 更新 bundle，之後可以再做一次
BUNDLE | the bundle | bundle 目錄
# umoci init | Makes an empty folder for images | 建立空的映像檔目錄
--layout FOLDER | Where | 放在哪裡
# umoci new | Makes an empty image | 建立空的映像檔
--image IMAGE:TAG | The folder of the image, and its tag | 映像檔目錄與標籤
# umoci list, umoci ls | Lists the tags in a folder of images | 列出映像檔目錄裡的標籤
--layout FOLDER | The folder | 映像檔目錄
# umoci tag | Gives an image one more tag | 幫映像檔多加一個標籤
--image IMAGE:TAG | The folder of the image, and its tag | 映像檔目錄與標籤
TAG | the further tag | 新的標籤
# umoci remove, umoci rm | Removes a tag | 移除標籤
--image IMAGE:TAG | The folder of the image, and its tag | 映像檔目錄與標籤
# umoci stat | Shows the layers of an image | 顯示映像檔的各層
--image IMAGE:TAG | The folder of the image, and its tag | 映像檔目錄與標籤
--json | As JSON | 以 JSON 輸出
# umoci gc | Removes what no tag needs | 清除沒有標籤用到的內容
--layout FOLDER | The folder | 映像檔目錄
# umoci config | Changes the configuration of an image | 修改映像檔設定
--image IMAGE:TAG | The folder of the image, and its tag | 映像檔目錄與標籤
--tag TAG | The tag that the result gets | 結果的標籤
--config.cmd WORD | A word of the command that runs | 執行指令的一個字
--config.entrypoint WORD | A word of the entrypoint | entrypoint 的一個字
--config.env NAME=VALUE | Sets a variable | 設定變數
--config.user USER | The user it runs as | 用哪個使用者執行
--config.workingdir PATH | The directory it runs in | 在哪個目錄執行
--author NAME | Who made it | 作者
`;

export const imageTools: Readonly<Record<string, Written>> = {
  skopeo: { table: skopeo, habits: { inherit: 'yes' } },
  umoci: { table: umoci, habits: { flags: 'whole', inherit: 'yes' } },
};
