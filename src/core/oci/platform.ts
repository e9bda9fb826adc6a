import type { Platform } from './lintContext';
import type { Value } from './syntax/value';

/** The blocks of a config that belong to a platform (config.md#platform-specific-configuration). */
export const platformBlocks: readonly Platform[] = ['linux', 'windows', 'solaris', 'vm', 'zos', 'freebsd'];

/**
 * The platform that a config is for: the one whose block it has, Linux first, since that is what configs are written for.
 * Without any, a path with a drive letter or a volume tells Windows.
 */
export function platformOf(root: Value): Platform {
  const block = platformBlocks.find((name) => root.at(name));
  if (block) return block;
  const paths = [root.at('root', 'path'), root.at('process', 'cwd')].map((value) => value?.asString() ?? '');
  return paths.some((path) => /^(?:[A-Za-z]:[\\/]|\\\\\?\\Volume)/.test(path)) ? 'windows' : 'linux';
}
