import { parseMountTable } from '../../host/mountTable';

/** Where the probe's own shell is in the container (one whose name begins with busybox takes the applet as its first word): below `/dev`, which runtimes mount anew, so that nothing of it stays in the rootfs. */
export const probeProgram = '/dev/busybox-stevedore';

/** What is asked of a path. */
export interface ProbedPath {
  readonly ask: 'masked' | 'readonly';
  readonly path: string;
}

/**
 * The probe, for the shell of busybox. Its arguments are `masked` or `readonly` and a path, again and again; what it prints is
 * read by `parseProbe`. It changes nothing: a file is opened for appending and not written to, a folder that could be made is
 * removed again. `/proc/$$` and not `/proc/self`, which would be another program's. What stands before each applet is the
 * shell's own name, or nothing where it knows its applets without one.
 */
const script = `
busybox=$0
while read -r name value; do
  case $name in Cap*|NoNewPrivs:|Seccomp*) echo "status $name $value" ;; esac
done < /proc/$$/status
while read -r line; do echo "mount $line"; done < /proc/$$/mountinfo
at=0
while [ $# -ge 2 ]; do
  path=$2
  if [ ! -e "$path" ] && [ ! -L "$path" ]; then
    echo "path $at absent"
  elif [ "$1" = masked ]; then
    if [ -d "$path" ]; then
      if seen=$($busybox timeout 2 $busybox ls -A -- "$path" 2>/dev/null); then
        if [ -n "$seen" ]; then echo "path $at readable"; else echo "path $at empty"; fi
      else echo "path $at denied"; fi
    elif seen=$($busybox timeout 2 $busybox head -c 1 -- "$path" 2>/dev/null | $busybox wc -c); then
      if ! $busybox timeout 2 $busybox head -c 1 -- "$path" >/dev/null 2>&1; then echo "path $at denied"
      elif [ "$seen" -gt 0 ]; then echo "path $at readable"; else echo "path $at empty"; fi
    else echo "path $at denied"; fi
  elif [ -d "$path" ]; then
    if said=$($busybox mkdir -- "$path/.stevedore-probe" 2>&1); then
      $busybox rmdir -- "$path/.stevedore-probe"
      echo "path $at writable"
    else echo "path $at refused $said"; fi
  else
    if said=$($busybox timeout 2 $busybox sh -c ': >>"$0"' "$path" 2>&1); then echo "path $at writable"; else echo "path $at refused $said"; fi
  fi
  at=$((at + 1))
  shift 2
done
echo end
`;

/** The argv of the probe in the container. Paths travel as arguments and never become part of the script. */
export function probeArgs(paths: readonly ProbedPath[]): readonly string[] {
  return [probeProgram, 'sh', '-c', script, probeProgram, ...paths.flatMap(({ ask, path }) => [ask, path])];
}

/** The argv of the probe for a busybox whose shell finds its applets in itself, from a process that is that busybox already. */
export function residentArgs(paths: readonly ProbedPath[]): readonly string[] {
  return ['sh', '-c', script, '', ...paths.flatMap(({ ask, path }) => [ask, path])];
}

/** What became of one path. `refused` with what the kernel said: "Read-only file system". */
export type PathSeen =
  | { readonly is: 'absent' | 'denied' | 'empty' | 'readable' | 'writable' }
  | { readonly is: 'refused'; readonly said: string };

/** What the probe saw. */
export interface ProbeSeen {
  /** Fields of proc(5) `status` by their names: `CapEff`, `NoNewPrivs`, `Seccomp`. */
  readonly status: ReadonlyMap<string, string>;
  /** One for each path that was asked for, in the same order; undefined where it did not come to that. */
  readonly paths: readonly (PathSeen | undefined)[];
  /** Options of the last mount at each mount point (proc(5), mountinfo). */
  readonly mounts: ReadonlyMap<string, readonly string[]>;
  /** Whether it came to its end. */
  readonly complete: boolean;
}

/** Reads what the probe printed. Never throws: what makes no sense is left out. */
export function parseProbe(output: string): ProbeSeen {
  const status = new Map<string, string>();
  const mounts = new Map<string, readonly string[]>();
  const paths: (PathSeen | undefined)[] = [];
  let complete = false;
  for (const line of output.split('\n')) {
    const [kind, first = '', second = '', ...rest] = line.trimEnd().split(/\s+/);
    if (kind === 'status') status.set(first.replace(/:$/, ''), second);
    if (kind === 'mount') {
      for (const { point, options } of parseMountTable(line.replace('mount ', ''))) mounts.set(point, options);
    }
    if (kind === 'path') paths[Number(first)] = pathSeen(second, rest.join(' '));
    if (kind === 'end') complete = true;
  }
  return { status, paths, mounts, complete };
}

const words = ['absent', 'denied', 'empty', 'readable', 'writable'] as const;

function pathSeen(word: string, said: string): PathSeen | undefined {
  if (word === 'refused') return { is: 'refused', said };
  const is = words.find((one) => one === word);
  return is && { is };
}
