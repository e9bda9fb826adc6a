import type { Written } from '../manual';
import { dockerCompose } from './dockerCompose';
import { dockerContainers } from './dockerContainers';
import { dockerImages } from './dockerImages';
import { dockerResources } from './dockerResources';
import { dockerRun } from './dockerRun';
import { dockerSwarm } from './dockerSwarm';

// Facts from the Docker CLI reference (docs.docker.com/reference/cli/docker) and `docker --help` of 20.10 to 28.
const root = `
# docker | The Docker command line: asks the Docker engine to do things | Docker 的命令列：請 Docker 引擎做事
-c, --context NAME | The docker context, that is which engine to talk to | 使用的 docker context，也就是要連線的引擎
-H, --host ADDRESS | The address of the engine | 引擎的位址
-D, --debug | Prints more, for finding faults | 印出更多訊息，方便除錯
-l, --log-level LEVEL | How much the client logs | 用戶端記錄的詳細程度
--config FOLDER | Where the client keeps its settings | 用戶端設定放在哪裡
--tls | Uses TLS | 使用 TLS
--tlsverify | Uses TLS and checks the engine's certificate | 使用 TLS 並檢查引擎的憑證
-v, --version | Prints the client's version | 印出用戶端版本
--help | Prints help | 印出說明
# docker container | Does something with containers | 操作容器
# docker image | Does something with images | 操作映像檔
`;

export const docker: Written = {
  table: root + dockerRun + dockerContainers + dockerImages + dockerResources + dockerCompose + dockerSwarm,
};
