import type { LintTarget } from '../lintContext';
import measured from './measured.json';
import type { RuntimeName, Verdict } from './verdict';

const table: Readonly<Record<string, readonly Verdict[] | undefined>> = measured as Record<string, Verdict[]>;

/**
 * What the runtimes of the target answered to a rule, or to a case of it. Cases have steps, `item-string-integer/Mount.options`:
 * where the whole was not measured, what it begins with counts. A runtime without a version is the newest that was
 * measured; one whose version was not measured answers `unknown`.
 */
export function verdictsOf(rule: string, { runtimes }: LintTarget, which?: string): readonly Verdict[] {
  const keys = keysOf(which === undefined ? rule : `${rule}/${which}`);
  return runtimes.map(({ name, version }) => {
    for (const key of keys) {
      const fit = fitting(table[key], name, version);
      if (fit) return fit;
    }
    return { runtime: name, version: version ?? '', answer: 'unknown', where: '' };
  });
}

/** `a/b/c` → itself, `a/b`, `a`. */
export function keysOf(key: string): readonly string[] {
  const steps = key.split('/');
  return steps.map((_, index) => steps.slice(0, steps.length - index).join('/'));
}

function fitting(known: readonly Verdict[] | undefined, name: RuntimeName, version?: string): Verdict | undefined {
  const own = known?.filter((one) => one.runtime === name) ?? [];
  return version === undefined ? own.toSorted(byVersion).at(-1) : own.find((one) => one.version.startsWith(version));
}

function byVersion(left: Verdict, right: Verdict): number {
  return left.version.localeCompare(right.version, 'en', { numeric: true });
}
