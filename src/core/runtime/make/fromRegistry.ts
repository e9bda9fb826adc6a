import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readReference } from '../../docker/reference';
import type { Host } from '../../host/host';
import type { Command } from '../../host/command';
import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';
import { BundleError } from './bundleError';
import { fillFromLayout } from './fromLayout';
import { growBundle } from './growBundle';
import { layoutImages } from './layout';
import type { Made, Making } from './making';
import { copyCommand } from './skopeo';

/**
 * Makes a bundle of an image of a registry, with no daemon: skopeo copies it into a layout, which is then unpacked and removed.
 * Rejects with a BundleError, FileError or HostError.
 */
export async function bundleFromRegistry(host: Host, reference: string, making: Making): Promise<Made> {
  const problem = readReference(reference);
  if (typeof problem === 'string')
    throw new BundleError('no-image', t('{0} is not the name of an image.', visible(reference)));
  if ((await host.which('skopeo')) === undefined)
    throw new BundleError('no-program', t('skopeo is not on this machine: it reads registries without a daemon.'));
  return growBundle(making, async (folder) => {
    const layout = join(folder, '.layout');
    await mkdir(layout);
    await copy(host, copyCommand(reference, layout), making);
    const [chosen] = await layoutImages(layout);
    if (!chosen) throw new BundleError('no-image', t('There is no image in {0}.', visible(layout)));
    const made = await fillFromLayout(folder, { layout, chosen }, making);
    await rm(layout, { recursive: true, force: true });
    return made;
  });
}

/** Lines of a program that are told when it fails. */
const lastLines = 3;

async function copy(host: Host, command: Command, { signal, onSaid }: Making): Promise<void> {
  const spawned = host.spawn(command, signal);
  const said: string[] = [];
  spawned.stdin.on('error', () => undefined);
  spawned.stdin.end();
  for (const stream of [spawned.stdout, spawned.stderr])
    createInterface({ input: stream }).on('line', (line) => {
      said.push(line);
      if (said.length > lastLines) said.shift();
      onSaid?.(line);
    });
  const code = await spawned.ended;
  signal.throwIfAborted();
  if (code !== 0)
    throw new BundleError('program-failed', t('{0} ended with {1}: {2}', 'skopeo', code, visible(said.join(' '))));
}
