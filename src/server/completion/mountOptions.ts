import { fileSystemData } from '../../core/oci/catalogue/values/mountOptions';

/** Which file systems take which of their own options (tmpfs(5), proc(5), mount(8)). */
const own: Readonly<Record<string, readonly string[]>> = {
  tmpfs: [
    'size=',
    'mode=',
    'uid=',
    'gid=',
    'nr_inodes=',
    'nr_blocks=',
    'huge=',
    'mpol=',
    'inode32',
    'inode64',
    'noswap',
  ],
  devpts: ['newinstance', 'ptmxmode=', 'mode=', 'uid=', 'gid=', 'max='],
  proc: ['hidepid=', 'subset=pid', 'gid='],
  cgroup2: ['nsdelegate', 'memory_recursiveprot'],
  cgroup: ['nsdelegate', 'memory_recursiveprot'],
  overlay: ['lowerdir=', 'upperdir=', 'workdir='],
};
const data = new Set(fileSystemData.map(({ name }) => name));

/** Whether an option means something for a type of file system. Every one does where the type is not known. */
export function mountOptionFits(option: string, type: string | undefined): boolean {
  if (option === 'tmpcopyup') return type === undefined || type === 'tmpfs';
  if (type === undefined || !data.has(option)) return true;
  return own[type]?.includes(option) === true;
}
