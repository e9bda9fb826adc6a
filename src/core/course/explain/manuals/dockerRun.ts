import { createTexts, runTexts } from '../../../docker/run/optionTexts';

// Facts from the Docker CLI reference: docker container run, create, exec.
export const dockerRun = `
# docker create, docker container create | Makes a container from an image and does not start it | 用映像檔建立容器，但不啟動
${createTexts.trim()}
--help | Prints help | 印出說明
IMAGE | the image it is made from | 用來建立容器的映像檔
$ COMMAND | what runs inside | 在裡面執行的指令
# docker run, docker container run | Makes a container from an image and starts it | 用映像檔建立容器並啟動
${runTexts.trim()}
@ docker create
# docker exec, docker container exec | Runs one more command in a container that is running | 在執行中的容器裡再執行一個指令
-d, --detach | In the background | 背景執行
--detach-keys KEYS | The keys that leave without stopping | 離開而不停止的按鍵
-e, --env NAME=VALUE | Sets a variable | 設定變數
--env-file FILE | Sets the variables that a file lists | 依檔案內容設定變數
-i, --interactive | Keeps standard input open, so that you can type into it | 保持標準輸入開著，才能打字進去
-t, --tty | Gives it a terminal | 配一個終端機
-u, --user USER | The user it runs as | 用哪個使用者執行
-w, --workdir PATH | The directory it runs in | 在哪個目錄執行
--privileged | Gives the command nearly all power | 特權：給這個指令幾乎全部權力
--help | Prints help | 印出說明
CONTAINER | the container that it runs in | 在哪個容器裡執行
$ COMMAND | what runs inside | 在裡面執行的指令
`;
