import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The directories at and below `path`, the deepest first: a cgroup directory goes only when it has none below it. */
export function depthFirst(path: string, childrenOf: (path: string) => readonly string[]): readonly string[] {
  return [...childrenOf(path).flatMap((child) => depthFirst(child, childrenOf)), path];
}

function childDirectories(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(path, entry.name));
}

/** Everything that is there at and below `paths`, the deepest first. */
export function presentDirectories(paths: readonly string[]): readonly string[] {
  return paths.filter((path) => existsSync(path)).flatMap((path) => depthFirst(path, childDirectories));
}
