import type { Verdict } from '../../src/core/oci/verdicts/verdict';
import { verdictOf, type Evidence } from './evidence';
import type { Judged } from './judge';
import type { Measurer } from './measurers';
import { simplest } from './simplest';

/** Verdicts by rule, or by rule/case. */
export type Table = Readonly<Record<string, readonly Verdict[]>>;

/** What a run teaches. `split` are keys that answers differ for: their case says too little. */
export interface Lesson {
  readonly table: Table;
  readonly split: readonly string[];
}

/** Writes what was measured into the table; what this machine did not measure stays. */
export function learn(known: Table, judged: readonly Judged[], measurers: readonly Measurer[]): Lesson {
  const table: Record<string, readonly Verdict[]> = { ...known };
  const split: string[] = [];
  for (const measurer of measurers) {
    const answers = new Map<string, Evidence>();
    for (const [key, evidence] of collect(judged.filter(({ outcome }) => outcome.runtime === measurer.runtime))) {
      if (evidence.accepted.length === 0 || evidence.refused.length === 0) answers.set(key, evidence);
      else {
        split.push(
          `${key} · ${measurer.runtime}: ${evidence.refused.length} of ${evidence.refused.length + evidence.accepted.length} refused`,
        );
      }
      table[key] = (table[key] ?? []).filter((one) => !isOf(one, measurer) || one.answer === 'ignores');
    }
    for (const [key, evidence] of simplest(answers)) {
      const before = (table[key] ?? []).find((one) => isOf(one, measurer));
      const others = (table[key] ?? []).filter((one) => !isOf(one, measurer));
      table[key] = [...others, verdictOf(measurer, evidence, before)];
    }
  }
  return { table: sorted(table), split };
}

/**
 * What is known of each key. A config that is taken shows that nothing in it is refused. One that is refused shows it of
 * the only thing in it that was taken nowhere.
 */
function collect(judged: readonly Judged[]): ReadonlyMap<string, Evidence> {
  const found = new Map<string, { accepted: Judged[]; refused: Judged[] }>();
  const of = (key: string) => {
    const known = found.get(key) ?? { accepted: [], refused: [] };
    found.set(key, known);
    return known;
  };
  const keys = ({ said, outcome }: Judged): readonly string[] => [
    ...new Set(
      said
        .filter(
          ({ verdicts }) => !verdicts.some(({ runtime, where }) => runtime === outcome.runtime && where === 'source'),
        )
        .map(({ code }) => code),
    ),
  ];
  for (const one of judged) if (!one.outcome.refused) for (const key of keys(one)) of(key).accepted.push(one);
  for (const one of judged) {
    if (!one.outcome.refused) continue;
    // Advice is refused by nobody.
    const all = keys({
      ...one,
      said: one.said.filter(({ severity }) => severity === 'error' || severity === 'warning'),
    });
    const never = all.filter((key) => (found.get(key)?.accepted.length ?? 0) === 0);
    const [key] = never.length > 0 ? never : all;
    // Of several that were taken nowhere none is known to be the reason.
    if (key !== undefined && (never.length === 1 || all.length === 1)) of(key).refused.push(one);
  }
  return found;
}

const isOf = (verdict: Verdict, { runtime, version, where }: Measurer): boolean =>
  verdict.runtime === runtime && verdict.version === version && verdict.where === where;

const sorted = (table: Table): Table =>
  Object.fromEntries(
    Object.entries(table)
      .filter(([, verdicts]) => verdicts.length > 0)
      .sort(([left], [right]) => left.localeCompare(right, 'en')),
  );
