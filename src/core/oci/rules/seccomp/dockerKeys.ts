import type { ObjectShape } from '../../catalogue/model';

/** Keys of Docker's seccomp profiles that the specification does not have (moby profiles/seccomp). */
const keys: Readonly<Record<string, readonly string[]>> = {
  LinuxSeccomp: ['archMap'],
  LinuxSyscall: ['name', 'includes', 'excludes', 'comment'],
};

/** Whether a key of this object is Docker's. */
export function isDockerKey({ name }: ObjectShape, key: string): boolean {
  return keys[name]?.includes(key) === true;
}
