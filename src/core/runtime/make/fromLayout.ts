import { createReadStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { unpackFolder } from '../../files/unpack';
import { t } from '../../l10n/l10n';
import { parseImageConfig } from '../image/imageConfig';
import { BundleError } from './bundleError';
import { growBundle } from './growBundle';
import { finishFromImage } from './imageBundle';
import { layerStream, layoutContent, layoutImages, type LayoutImage } from './layout';
import type { Made, Making } from './making';
import { RootfsUnpacking } from './unpackRootfs';

/** Which image of a layout: asked when there are several. Undefined when a person cancels. */
export type ChooseImage = (images: readonly LayoutImage[]) => Promise<LayoutImage | undefined>;

/**
 * Makes a bundle of an OCI layout, a folder or a tar of one, as `umoci unpack` does, with no daemon and no program: layers are
 * unpacked over each other by ourselves, which trusts none of them. Undefined when nothing was chosen. Rejects with a FileError
 * or BundleError.
 */
export async function bundleFromLayout(layout: string, choose: ChooseImage, making: Making): Promise<Made | undefined> {
  const isFolder = (await stat(layout)).isDirectory();
  if (isFolder) {
    const chosen = await oneOf(layout, choose);
    return chosen && growBundle(making, (folder) => fillFromLayout(folder, { layout, chosen }, making));
  }
  return growBundle(making, async (folder) => {
    const unpacked = join(folder, '.layout');
    await unpackFolder({ archive: createReadStream(layout), top: '/' }, unpacked, { signal: making.signal });
    const chosen = await oneOf(unpacked, choose);
    if (!chosen) throw new DOMException('nothing was chosen', 'AbortError');
    const made = await fillFromLayout(folder, { layout: unpacked, chosen }, making);
    await rm(unpacked, { recursive: true, force: true });
    return made;
  });
}

/** Unpacks an image of a layout into `folder`, with its config. */
export async function fillFromLayout(
  folder: string,
  { layout, chosen }: { readonly layout: string; readonly chosen: LayoutImage },
  making: Making,
): Promise<Made> {
  const content = await layoutContent(layout, chosen.digest);
  const rootfs = new RootfsUnpacking(join(folder, 'rootfs'), making);
  for (const { digest } of content.layers) await rootfs.add(await layerStream(layout, digest), { whiteouts: true });
  return finishFromImage(folder, parseImageConfig(content.config), { making, rootfs });
}

async function oneOf(layout: string, choose: ChooseImage): Promise<LayoutImage | undefined> {
  const images = await layoutImages(layout);
  const [only] = images;
  if (!only) throw new BundleError('no-image', t('There is no image in {0}.', layout));
  return images.length === 1 ? only : choose(images);
}
