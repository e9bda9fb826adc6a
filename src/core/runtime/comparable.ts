import { visibleJson } from '../text/json';

/** Lists of a config whose order means nothing (config-linux.md, "Namespaces", "Masked Paths", "Seccomp"; config.md, "capabilities"). */
const sets = [
  ...['bounding', 'effective', 'permitted', 'inheritable', 'ambient'],
  ...['maskedPaths', 'readonlyPaths', 'namespaces', 'architectures', 'names'],
];

/**
 * A config to be laid beside another: the fields of every object in the order of the alphabet, and so what is in lists whose order
 * means nothing. Mounts, arguments and rules for devices stay in their order, which counts.
 */
export function comparableConfig(config: unknown): string {
  return `${visibleJson(inOrder(config))}\n`;
}

function inOrder(value: unknown, key = ''): unknown {
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value.map((item: unknown) => inOrder(item));
    return sets.includes(key)
      ? items.toSorted((left, right) => compare(JSON.stringify(left), JSON.stringify(right)))
      : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).toSorted(([left], [right]) => compare(left, right));
  return Object.fromEntries(fields.map(([name, of]) => [name, inOrder(of, name)]));
}

const compare = (left: string, right: string): number => (left < right ? -1 : Number(left > right));
