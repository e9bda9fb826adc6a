import type { Value } from '../syntax/value';

/** Keys that a config has and no profile. */
const ofConfigs = ['ociVersion', 'process', 'root', 'linux', 'mounts'];

/**
 * Whether a document is a seccomp profile as `docker run --security-opt seccomp=FILE` takes it: the default action stands
 * outermost, or there are system calls with the architectures that go with them (moby/profiles, seccomp.go).
 */
export function isProfile(root: Value): boolean {
  if (root.kind !== 'object' || ofConfigs.some((key) => root.entry(key))) return false;
  if (root.at('defaultAction')?.asString()?.startsWith('SCMP_ACT_') === true) return true;
  const calls = root.at('syscalls')?.kind === 'array';
  return calls && ['defaultAction', 'archMap', 'architectures'].some((key) => root.entry(key));
}
