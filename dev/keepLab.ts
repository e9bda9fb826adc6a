// `node out/dev/keepLab.js FOLDER`: starts a lab below FOLDER, prints one JSON line about it, and stays until it is ended.
// For tests of what happens when the owner of a lab crashes.

import { dirname } from 'node:path';
import { startLab } from '../src/core/host/lab/lab';
import { pidNamespace } from '../src/core/host/lab/machine';
import { labSupervisor } from './paths';

async function main(folder: string): Promise<void> {
  const lab = await startLab({ folder, supervisor: labSupervisor() });
  const about = { home: dirname(lab.log), pid: lab.pid, pidNamespace: pidNamespace(lab.pid) };
  process.stdout.write(`${JSON.stringify(about)}\n`);
}

main(process.argv[2] ?? '').catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
