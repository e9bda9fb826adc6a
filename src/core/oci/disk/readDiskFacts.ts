import { join, resolve } from 'node:path/posix';
import type { Value } from '../syntax/value';
import { accountNames } from './accounts';
import type { DiskFacts, PathFact } from './diskFacts';
import type { Files } from './files';
import { hostPathsOf } from './hostPaths';
import { inRootfs } from './inRootfs';
import { kernelFacts } from './kernelFacts';

/** Where programs are looked for when the config sets no PATH: runc and crun use the host's default, execvp(3) this. */
const defaultPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** Reads what the rules want to know of the disk about a config whose bundle is this folder. Never throws. */
export async function readDiskFacts(config: Value, bundle: string, files: Files): Promise<DiskFacts> {
  const written = config.at('root', 'path')?.asString();
  const rootfs = written === undefined ? undefined : resolve(bundle, written);
  const [root, program, cwd, paths, inside, passwd, group, kernel] = await Promise.all([
    rootfs === undefined ? undefined : files.fact(rootfs),
    rootfs === undefined ? undefined : programFact(config, rootfs, files),
    rootfs === undefined ? undefined : factInside(files, rootfs, config.at('process', 'cwd')?.asString()),
    hostPathFacts(hostPathsOf(config), bundle, files),
    rootfs === undefined ? {} : insideFacts(config, rootfs, files),
    rootfs === undefined ? undefined : files.text(join(rootfs, 'etc/passwd')),
    rootfs === undefined ? undefined : files.text(join(rootfs, 'etc/group')),
    kernelFacts(files),
  ]);
  return {
    ...kernel,
    paths,
    inside,
    ...(root && { root }),
    ...(program && { program }),
    ...(cwd && { cwd }),
    ...(passwd !== undefined && { users: accountNames(passwd) }),
    ...(group !== undefined && { groups: accountNames(group) }),
  };
}

async function hostPathFacts(
  paths: readonly string[],
  bundle: string,
  files: Files,
): Promise<ReadonlyMap<string, PathFact>> {
  return new Map(
    await Promise.all(paths.map(async (path) => [path, await files.fact(resolve(bundle, path))] as const)),
  );
}

/** `args[0]`: a path from the working directory when it has a slash, else looked for in PATH as execvp(3) does. */
async function programFact(config: Value, rootfs: string, files: Files): Promise<PathFact | undefined> {
  const name = config.at('process', 'args', 0)?.asString();
  if (!name) return undefined;
  const cwd = config.at('process', 'cwd')?.asString() ?? '/';
  if (name.includes('/')) return factInside(files, rootfs, resolve('/', cwd, name));
  let best: PathFact = { is: 'absent' };
  for (const folder of searchPath(config)) {
    const found = await factInside(files, rootfs, resolve('/', cwd, folder, name));
    if (found?.is === 'file' && found.executable === true) return found;
    if (found && found.is !== 'absent') best = found;
  }
  return best;
}

/** The folders of PATH, where a bare name is looked for. */
export function searchPath(config: Value): readonly string[] {
  const set = config
    .at('process', 'env')
    ?.strings()
    .findLast((one) => one.startsWith('PATH='));
  return (set?.slice('PATH='.length) ?? defaultPath).split(':').filter(Boolean);
}

async function factInside(files: Files, rootfs: string, path: string | undefined): Promise<PathFact | undefined> {
  if (path === undefined) return undefined;
  const place = await inRootfs(files, rootfs, path);
  return place === undefined ? { is: 'unknown' } : { ...(await files.fact(place)), place };
}

/** Paths of the container by what they are in the root file system: mount points, and hooks that run inside. */
async function insideFacts(config: Value, rootfs: string, files: Files): Promise<Readonly<Record<string, PathFact>>> {
  const mounts = (config.at('mounts')?.items() ?? []).map((mount) => mount.at('destination')?.asString());
  const hooks = (config.at('hooks', 'startContainer')?.items() ?? []).map((hook) => hook.at('path')?.asString());
  const named = new Set([...mounts, ...hooks].flatMap((path) => (path ? [path] : [])));
  const found = await Promise.all(
    [...named].map(async (path) => [path, await factInside(files, rootfs, path)] as const),
  );
  return Object.fromEntries(found.flatMap(([path, fact]) => (fact ? [[path, fact]] : [])));
}
