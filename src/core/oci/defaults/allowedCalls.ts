import { denies, seccompOf, syscallsOf } from '../rules/seccomp/seccomp';
import { syscalls } from '../catalogue/values/syscalls';
import type { Value } from '../syntax/value';

/**
 * The system calls that a config's filter lets through, with some arguments at least; undefined where there is no filter.
 * Where the default allows, all that Linux has but those that are denied whatever their arguments.
 */
export function allowedCalls(root: Value): readonly string[] | undefined {
  const seccomp = seccompOf(root);
  if (!seccomp) return undefined;
  const named = (denied: boolean) =>
    new Set(
      syscallsOf(root)
        .filter(({ action = '', args }) => denies(action) === denied && !(denied && args.length > 0))
        .flatMap(({ names }) => names.flatMap((name) => name.asString() ?? [])),
    );
  if (denies(seccomp.at('defaultAction')?.asString() ?? '')) return [...named(false)].toSorted();
  const denied = named(true);
  return syscalls.map(({ name }) => name).filter((name) => !denied.has(name));
}
