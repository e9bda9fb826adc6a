import { shapeAt } from '../../catalogue/lookup';

/** Options without a value that a file system takes as its data (tmpfs(5), devpts, proc(5), cgroups(7)); other types are not known by heart. */
export const filesystemFlags: Readonly<Record<string, readonly string[]>> = {
  tmpfs: ['inode32', 'inode64', 'noswap', 'tmpcopyup', 'usrquota', 'grpquota', 'quota'],
  devpts: ['newinstance'],
  proc: [],
  sysfs: [],
  mqueue: [],
  cgroup2: ['nsdelegate', 'favordynmods', 'memory_localevents', 'memory_recursiveprot', 'memory_hugetlb_accounting'],
};

/** Keys of options with a value, by type of file system. */
export const filesystemKeys: Readonly<Record<string, readonly string[]>> = {
  tmpfs: [
    'size',
    'mode',
    'uid',
    'gid',
    'nr_inodes',
    'nr_blocks',
    'huge',
    'mpol',
    'casefold',
    'usrquota_block_hardlimit',
    'usrquota_inode_hardlimit',
    'grpquota_block_hardlimit',
    'grpquota_inode_hardlimit',
  ],
  devpts: ['mode', 'ptmxmode', 'uid', 'gid', 'max'],
  proc: ['hidepid', 'gid', 'subset'],
  sysfs: [],
  mqueue: [],
  cgroup2: ['pressure'],
};

/** SELinux takes these for every file system (mount(8)). */
const labels = ['context', 'fscontext', 'defcontext', 'rootcontext'];

/** Options that runtimes know, as the catalogue has them; what ends in `=` and belongs to a file system left out. */
export function optionNames(): ReadonlySet<string> {
  return (runtimeOptions ??= new Set(catalogued().filter((name) => !name.endsWith('='))));
}
let runtimeOptions: ReadonlySet<string> | undefined;

function catalogued(): readonly string[] {
  const shape = shapeAt(['mounts', 0, 'options', 0]);
  const flags = Object.values(filesystemFlags).flat();
  const names = shape?.is === 'string' ? (shape.values ?? []).map(({ name }) => name) : [];
  return names.filter((name) => !flags.includes(name) && !(name.includes('=') && !name.startsWith('idmap')));
}

/** Whether a file system of this type takes an option as its data; undefined for a type that is not known by heart. */
export function takesData(type: string | undefined, option: string): boolean | undefined {
  const flags = type === undefined || !Object.hasOwn(filesystemFlags, type) ? undefined : filesystemFlags[type];
  if (!flags || type === undefined) return undefined;
  const [key = ''] = option.split('=', 1);
  if (option.includes('=')) return filesystemKeys[type]?.includes(key) === true || labels.includes(key);
  return flags.includes(option);
}
