/** One line of `/proc/PID/mountinfo` (proc(5)). */
export interface Mount {
  readonly point: string;
  /** Of the mount itself: `ro`, `nosuid`. */
  readonly options: readonly string[];
  readonly type: string;
  /** Options of the file system itself; for cgroup v1 they name the controllers. */
  readonly superOptions: readonly string[];
}

/** Reads the text of a `mountinfo` file. Lines that do not have its shape are left out. */
export function parseMountTable(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line) => {
    const [before, after] = line.split(' - ');
    const [, , , , point, options = ''] = before?.split(' ') ?? [];
    const [type, , superOptions] = after?.split(' ') ?? [];
    if (point === undefined || type === undefined) return [];
    return [
      { point: unescaped(point), options: options.split(','), type, superOptions: (superOptions ?? '').split(',') },
    ];
  });
}

/** Blank, tab, newline and backslash are written as three octal digits (proc(5)). */
function unescaped(path: string): string {
  return path.replace(/\\([0-7]{3})/g, (_all, digits: string) => String.fromCharCode(Number.parseInt(digits, 8)));
}

/** The mounts at `folder` or below it. */
export function mountsBelow(mounts: readonly Mount[], folder: string): readonly Mount[] {
  return mounts.filter(({ point }) => point === folder || point.startsWith(`${folder}/`));
}
