import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { dockerCommand, dockerEnvironment } from '../../dev/dockerCli';
import { labFolder, labSupervisor } from '../../dev/paths';
import { run, runOk } from '../../dev/run';
import type { CommandResult } from '../../src/core/host/command';
import { busyboxRootfs } from '../../src/core/host/lab/busyboxImage';
import { type Lab, startLab, sweepLabs } from '../../src/core/host/lab/lab';
import { isClean, type Receipt } from '../../src/core/host/lab/receipt';

/** A lab with the image `busybox:latest` in it, and how tests talk to it. */
export interface TestLab {
  readonly lab: Lab;
  readonly socket: string;
  /** Everything that a test makes in a shared lab carries `--label` this: `stevedore.test=<run id>`. */
  readonly label: string;
  readonly runId: string;
  /** The environment of a program that is to reach this engine and no other. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs the docker CLI; a bad exit code is a result. */
  readonly docker: (args: readonly string[]) => Promise<CommandResult>;
  /** Runs the docker CLI, gives what it printed without the last newline, rejects on a bad exit code. */
  readonly dockerOk: (args: readonly string[]) => Promise<string>;
  /** Ends the lab; rejects when anything of it is left on the machine. */
  stop(): Promise<Receipt>;
}

/** A lab of one's own, for tests that stop or kill the engine. Whoever takes it stops it in `after`. */
export async function ownLab(options: { readonly binds?: readonly string[] } = {}): Promise<TestLab> {
  await sweepLabs(labFolder());
  const lab = await startLab({ folder: labFolder(), supervisor: labSupervisor(), ...options });
  // In the lab's own folder: it goes with the lab, or with the next sweep.
  const config = join(dirname(lab.log), 'docker-cli');
  const runId = randomBytes(4).toString('hex');
  const stop = async (): Promise<Receipt> => {
    const receipt = await lab.stop();
    if (!isClean(receipt)) throw new Error(`The lab left something behind: ${JSON.stringify(receipt)}`);
    return receipt;
  };
  try {
    const importing = dockerCommand(lab.socket, config, ['import', '--change', 'CMD ["sh"]', '-', 'busybox:latest']);
    await runOk({ ...importing, inputBytes: await busyboxRootfs() });
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    lab,
    socket: lab.socket,
    label: `stevedore.test=${runId}`,
    runId,
    env: dockerEnvironment(lab.socket, config),
    docker: (args) => run(dockerCommand(lab.socket, config, args)),
    dockerOk: async (args) => (await runOk(dockerCommand(lab.socket, config, args))).trimEnd(),
    stop,
  };
}
