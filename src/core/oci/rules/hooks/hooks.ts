import type { Value } from '../../syntax/value';

/** When a hook runs: `poststop`. */
export const phaseOf = (hook: Value): string => String(hook.path[1] ?? '');

/** Every hook of a config, whatever its time. */
export function hooksOf(root: Value): readonly Value[] {
  const lists = root.at('hooks')?.entries() ?? [];
  return lists.flatMap(({ value }) => value.items()).filter((hook) => hook.kind === 'object');
}
