import { shapeAt } from '../../catalogue/lookup';
import type { LintContext } from '../../lintContext';
import type { Value } from '../../syntax/value';

/** The sets of capabilities(7). */
export const capabilitySets = ['bounding', 'effective', 'inheritable', 'permitted', 'ambient'] as const;

/** The entries of one set that are strings. */
export function capabilityItems({ root }: LintContext, set: (typeof capabilitySets)[number]): readonly Value[] {
  const items = root.at('process', 'capabilities', set)?.items() ?? [];
  return items.filter((item) => item.kind === 'string');
}

/** The names that Linux has. */
export function capabilityNames(): readonly string[] {
  const shape = shapeAt(['process', 'capabilities', 'bounding', 0]);
  return shape?.is === 'string' ? (shape.values ?? []).map(({ name }) => name) : [];
}
