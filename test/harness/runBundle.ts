import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createLocalHost } from '../../src/core/host/localHost';
import { runtimeCommands } from '../../src/core/runtime/ociRuntime';

const host = createLocalHost();
let number = 0;

/** Runs a bundle without a terminal to its end with this machine's runc, and gives what it printed. Rejects on a bad exit code. */
export async function runBundle(bundle: string, state: string): Promise<string> {
  const runtime = { program: 'runc', root: join(state, 'runc') };
  const id = `stevedore-test-${process.pid}-${(number += 1)}`;
  const outputFile = join(state, `${id}.out`);
  try {
    const { code } = await host.run({ ...runtimeCommands.run(runtime, id, { bundle, detach: false }), outputFile });
    const said = readFileSync(outputFile, 'utf8');
    if (code !== 0) throw new Error(`runc ended with ${code}: ${said}`);
    return said;
  } finally {
    await host.run(runtimeCommands.delete(runtime, id, { force: true }));
  }
}
