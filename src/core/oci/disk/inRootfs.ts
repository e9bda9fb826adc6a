import { join, normalize } from 'node:path/posix';
import type { Files } from './files';

/** As many symbolic links as the kernel follows: path_resolution(7). */
const mostLinks = 40;

/**
 * Where a path of the container lies on the host: symbolic links are followed as they are inside of the root file system,
 * where an absolute one begins at its root and `..` does not lead out. Undefined when they go round in circles.
 */
export async function inRootfs(files: Files, rootfs: string, path: string): Promise<string | undefined> {
  let rest = steps(path);
  let inside = '/';
  for (let links = 0; ;) {
    const [step, ...later] = rest;
    if (step === undefined) return join(rootfs, inside);
    const next = join(inside, step);
    const target = step === '..' ? undefined : await files.link(join(rootfs, next));
    if (target === undefined) {
      inside = next;
      rest = later;
      continue;
    }
    if (++links > mostLinks) return undefined;
    if (target.startsWith('/')) inside = '/';
    rest = [...steps(target), ...later];
  }
}

const steps = (path: string): readonly string[] =>
  normalize(path)
    .split('/')
    .filter((step) => step !== '' && step !== '.');
