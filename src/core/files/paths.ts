/** Hops of symbolic links before the kernel gives up (path_resolution(7), MAXSYMLINKS). */
export const mostHops = 40;

/** Whether a text can be one name of a folder: neither empty, nor a way to somewhere else. */
export function isName(name: string): boolean {
  return name !== '' && name !== '.' && name !== '..' && !name.includes('/') && !name.includes('\0');
}

/** The parts of a path, `.` and `..` resolved; `..` of the root is the root (path_resolution(7)). */
export function partsOf(path: string): readonly string[] {
  const parts: string[] = [];
  for (const one of path.split('/')) {
    if (one === '..') parts.pop();
    else if (one !== '' && one !== '.') parts.push(one);
  }
  return parts;
}

/** An absolute path in which nothing leads anywhere else. */
export function absolute(path: string): string {
  return `/${partsOf(path).join('/')}`;
}

export function childOf(folder: string, name: string): string {
  return folder === '/' ? `/${name}` : `${folder}/${name}`;
}

export function parentOf(path: string): string {
  return absolute(`${path}/..`);
}

/** The last part of a path; `/` for the root. */
export function baseOf(path: string): string {
  return partsOf(path).at(-1) ?? '/';
}

/** Where a link at `path` leads, inside of the root that `path` is in. */
export function linkedPath(path: string, target: string): string {
  return target.startsWith('/') ? absolute(target) : absolute(`${parentOf(path)}/${target}`);
}
