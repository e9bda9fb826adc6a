// The language server for configs of OCI bundles and seccomp profiles of Docker's: a process of its own, over node's IPC or
// standard input and output, whichever its command line says (`--node-ipc`, `--stdio`).

import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { localFiles } from '../core/oci/disk/files';
import { localFolders } from '../core/oci/disk/folders';
import { runtimesInPath } from '../core/oci/verdicts/runtimesInPath';
import { startServer } from './server';
import { cgroupVersion } from './surroundings';

startServer(
  createConnection(ProposedFeatures.all),
  { ...localFiles, ...localFolders },
  {
    runtimes: runtimesInPath,
    cgroup: () => cgroupVersion(),
  },
);
