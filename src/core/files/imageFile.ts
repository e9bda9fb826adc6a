import type { Engine } from '../engine/engine';
import { helperLabel } from '../engine/helper';
import { fields, text } from '../engine/parse/field';
import { readContent } from './readContent';

/**
 * The content of a file as the image of a container has it. An image has no archive of its own: a container is made of
 * it, labelled as ours and never started, and removed whatever happens.
 */
export async function readImageFile(
  engine: Engine,
  { container, path, limit }: { readonly container: string; readonly path: string; readonly limit: number },
  signal?: AbortSignal,
): Promise<Buffer> {
  const image = text(fields(await engine.inspect('containers', container, signal))['Image']);
  const body = {
    Image: image,
    // Never run; an image may name no program of its own, and the engine wants one.
    Cmd: ['none'],
    Entrypoint: [],
    Labels: { [helperLabel]: 'image' },
    HostConfig: { NetworkMode: 'none' },
  };
  const { made } = await engine.perform({ op: 'container.create', name: '', body, words: [image, 'none'] }, signal);
  if (!made) throw new Error('the engine made no container');
  try {
    return await readContent(engine, { container: made.id, path, limit }, signal);
  } finally {
    const removing = { op: 'container.remove', container: made, force: true, volumes: true } as const;
    await engine.perform(removing, AbortSignal.timeout(60_000)).catch(() => undefined);
  }
}
