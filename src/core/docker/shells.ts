import type { Engine } from '../engine/engine';

/** Shells in the order in which people like to get them. */
export const shells: readonly string[] = [
  '/bin/bash',
  '/usr/bin/bash',
  '/bin/ash',
  '/bin/sh',
  '/usr/bin/sh',
  '/busybox/sh',
  '/bin/zsh',
  '/usr/bin/fish',
];

/** The best shell that exists in a container, found without running anything in it; undefined where there is none. */
export async function findShell(
  engine: Engine,
  containerId: string,
  signal?: AbortSignal,
): Promise<string | undefined> {
  const exist = await Promise.all(shells.map((path) => engine.pathExists(containerId, path, signal)));
  return shells.find((_path, index) => exist[index]);
}
