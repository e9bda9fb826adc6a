import { parseMountTable } from '../../host/mountTable';

/** What the kernel says of a process that runs, read from outside of its container. */
export interface FirstProcess {
  readonly pid: number;
  /** Fields of proc(5) `status` by their names. */
  readonly status: ReadonlyMap<string, string>;
  /** Options of the last mount at each mount point (proc(5), mountinfo). */
  readonly mounts: ReadonlyMap<string, readonly string[]>;
  /** Whom it runs as, numbered as the machine does. */
  readonly user: { readonly uid: number; readonly gid: number; readonly groups: readonly number[] };
  /** Whether it is in another user namespace than whoever looked. */
  readonly isInUserNamespace: boolean;
}

/** What of /proc is read: `status`, `mountinfo`, and the targets of two links `ns/user`, of whoever looks and of the process. */
export interface ProcTexts {
  readonly status: string;
  readonly mountinfo: string;
  readonly namespaces: string;
}

/** Takes together what /proc says of a process; undefined where that is no status of one (proc(5), namespaces(7)). */
export function firstProcess(
  pid: number,
  { status: text, mountinfo, namespaces }: ProcTexts,
): FirstProcess | undefined {
  const status = new Map<string, string>();
  for (const [, name = '', value = ''] of text.matchAll(/^(\w+):[ \t]*(.*?)[ \t]*$/gm)) status.set(name, value);
  // The second number of each is the effective one.
  const [uid, gid] = [numbers(status.get('Uid'))[1], numbers(status.get('Gid'))[1]];
  if (uid === undefined || gid === undefined) return undefined;
  const mounts = new Map(parseMountTable(mountinfo).map(({ point, options }) => [point, options]));
  const [own, its] = namespaces.trim().split('\n');
  return {
    pid,
    status,
    mounts,
    user: { uid, gid, groups: numbers(status.get('Groups')) },
    isInUserNamespace: own !== undefined && its !== undefined && own !== its,
  };
}

function numbers(text = ''): readonly number[] {
  return text
    .split(/\s+/)
    .filter((word) => /^\d+$/.test(word))
    .map(Number);
}
