import { maskedPaths, readonlyPaths } from '../../defaults/paths';

/** What engines mask by default. */
export const maskedByDefault: readonly string[] = maskedPaths.map(({ path }) => path);

/** What they make read-only. */
export const readonlyByDefault: readonly string[] = readonlyPaths.map(({ path }) => path);

/** Those of `wanted` that neither stand in a list nor below a path of it; what is masked need not be read-only. */
export function missingPaths(wanted: readonly string[], ...lists: readonly (readonly string[])[]): readonly string[] {
  const there = lists.flat().map((path) => path.replace(/\/+$/, ''));
  return wanted.filter((path) => !there.some((one) => one !== '' && `${path}/`.startsWith(`${one}/`)));
}
