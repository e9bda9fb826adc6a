/** The value of a label; undefined when there is none. Labels may be named like what every object has: `constructor`. */
export function labelValue(labels: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(labels, key) ? labels[key] : undefined;
}
