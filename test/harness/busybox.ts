import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { dockerCommand } from '../../dev/dockerCli';
import { runOk } from '../../dev/run';
import { busyboxRootfs } from '../../src/core/host/lab/busyboxImage';

/** Puts the image `busybox:latest` into an engine, made of the machine's own busybox. */
export async function importBusybox(socket: string): Promise<void> {
  const config = mkdtempSync(join(tmpdir(), 'stevedore-test-docker-'));
  try {
    const importing = dockerCommand(socket, config, ['import', '--change', 'CMD ["sh"]', '-', 'busybox:latest']);
    await runOk({ ...importing, inputBytes: await busyboxRootfs() });
  } finally {
    rmSync(config, { recursive: true, force: true });
  }
}
