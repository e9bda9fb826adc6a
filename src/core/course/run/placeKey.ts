import type { Frame } from '../model';

/** One key for each stack of frames; the key of an outer stack and a line end begin the keys of the ones inside of it. */
export function keyOfPlace(frames: readonly Frame[]): string {
  return frames.map(({ kind, name }) => JSON.stringify([kind, name ?? ''])).join('\n');
}
