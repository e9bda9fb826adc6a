import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dockerCommand } from '../../../dev/dockerCli';
import { run, runOk } from '../../../dev/run';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import type { TransferMessage } from '../../../src/core/engine/transferMessages';
import type { CommandResult } from '../../../src/core/host/command';
import { createLocalHost } from '../../../src/core/host/localHost';
import { importBusybox } from '../../harness/busybox';
import { startDockerd } from '../../harness/dockerd';

/** An engine of a test's own with busybox in it, on the loopback of this machine, which pulls only once. */
export interface OwnEngine {
  readonly engine: Engine;
  readonly folder: string;
  /** Docker's own files, for the CLI. */
  readonly config: string;
  docker(...args: readonly string[]): Promise<string>;
  dockerResult(...args: readonly string[]): Promise<CommandResult>;
  /** Makes an image with a layer of that many bytes that nothing can pack. */
  image(tag: string, bytes: number): Promise<void>;
  stop(): Promise<void>;
}

export async function ownEngine(extra: readonly string[] = []): Promise<OwnEngine> {
  const dockerd = await startDockerd(['--max-download-attempts', '1', ...extra]);
  await importBusybox(dockerd.socket);
  const engine = createEngine({ kind: 'unix', path: dockerd.socket }, createLocalHost());
  const config = mkdtempSync(join(tmpdir(), 'stevedore-test-docker-'));
  const command = (args: readonly string[]) => dockerCommand(dockerd.socket, config, args);
  const docker = async (...args: readonly string[]): Promise<string> => (await runOk(command(args))).trim();
  return {
    engine,
    folder: dockerd.folder,
    config,
    docker,
    dockerResult: (...args) => run(command(args)),
    image: async (tag, bytes) => {
      const name = `maker-${randomBytes(4).toString('hex')}`;
      const script = `head -c ${bytes} /dev/urandom > /data`;
      await docker('run', '--name', name, '--network', 'none', 'busybox', 'sh', '-c', script);
      await docker('commit', '-c', 'CMD ["sh"]', name, tag);
      await docker('rm', name);
    },
    stop: async () => {
      engine.dispose();
      await dockerd.stop();
      rmSync(config, { recursive: true, force: true });
    },
  };
}

export const never = new AbortController().signal;

export async function all(messages: AsyncIterable<TransferMessage>): Promise<readonly TransferMessage[]> {
  const read: TransferMessage[] = [];
  for await (const message of messages) read.push(message);
  return read;
}
