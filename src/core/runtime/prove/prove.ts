import { randomBytes } from 'node:crypto';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path/posix';
import type { Host } from '../../host/host';
import { t } from '../../l10n/l10n';
import { lastLine } from '../../text/lastLine';
import { visible } from '../../text/visible';
import { runtimeCommands } from '../ociRuntime';
import { parseProbe } from './probe';
import { askedOf, proofConfig } from './proofConfig';
import { probedPaths, type ProofRow, proofTable } from './proofTable';

export interface Proving {
  /** Runs the container: root's host, or the user's where the config has a user namespace. */
  readonly host: Host;
  /** Name or path of the runtime. */
  readonly program: string;
  /** Absolute path of the bundle. */
  readonly bundle: string;
  /** The text of its config, which need not be what is in its file. */
  readonly config: string;
  /** Absolute path of a busybox that needs no library. */
  readonly busybox: string;
}

/** Longest time for the probe, in milliseconds. */
const patience = 20_000;

/**
 * Runs the probe in the container of a config and gives what it saw, held against what the config asks for. The runtime keeps
 * its state in a folder of its own, which is removed with everything else, however it ends. Rejects with an Error in the
 * reader's language where the container could not be run.
 */
export async function prove(proving: Proving, signal: AbortSignal): Promise<readonly ProofRow[]> {
  const { host, program, bundle, busybox } = proving;
  const config: unknown = JSON.parse(proving.config);
  const asked = askedOf(config);
  const paths = probedPaths(asked);
  const changed = proofConfig(config, { bundle, busybox, paths });
  if (!changed) throw new Error(t('The probe needs a /dev of its own in the container: mount a tmpfs there.'));
  const folder = await mkdtemp(join(tmpdir(), 'stevedore-prove-'));
  const runtime = { program, root: join(folder, 'state') };
  const id = `stevedore-prove-${randomBytes(4).toString('hex')}`;
  const whole = AbortSignal.any([signal, AbortSignal.timeout(patience)]);
  try {
    await writeFile(join(folder, 'config.json'), JSON.stringify(changed));
    const run = runtimeCommands.run(runtime, id, { bundle: folder, detach: false });
    const { code, stdout, stderr } = await host.run({ ...run, cwd: '/' }, whole);
    const seen = parseProbe(stdout);
    if (!seen.complete)
      throw new Error(t('{0} did not run the probe: {1}', program, visible(lastLine(stderr) || String(code))));
    return proofTable(asked, paths, seen);
  } finally {
    await host.run({ ...runtimeCommands.delete(runtime, id, { force: true }), cwd: '/' }).catch(() => undefined);
    await host.run({ program: 'rm', args: ['-rf', '--', folder], cwd: '/' }).catch(() => undefined);
  }
}
