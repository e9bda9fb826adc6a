import type { Files } from '../disk/files';

/** More CPUs than a machine that runs containers has. */
const most = 4096;

/**
 * Of each CPU of this machine the folder that tells how often it was too hot, where the kernel has it (on virtual
 * machines it has none). moby masks these (GHSA-6fw5-f8r9-fgfm; daemon/pkg/oci/defaults.go).
 */
export async function thermalThrottle(files: Files): Promise<readonly string[]> {
  const possible = await files.text('/sys/devices/system/cpu/possible');
  const paths = cpusOf(possible?.trim() ?? '').map((cpu) => `/sys/devices/system/cpu/cpu${cpu}/thermal_throttle`);
  const [first] = paths;
  if (first === undefined || (await files.fact(first)).is !== 'directory') return [];
  const facts = await Promise.all(paths.map((path) => files.fact(path)));
  return paths.filter((_, at) => facts[at]?.is === 'directory');
}

/** `0-3,7` as numbers (cpuset(7), "List format"). */
function cpusOf(list: string): readonly number[] {
  return list.split(',').flatMap((part) => {
    const [from = NaN, to = from] = part.split('-').map(Number);
    return part !== '' && to < most ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : [];
  });
}
