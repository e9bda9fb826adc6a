import { isCaught, type Judged, type Match } from './judge';
import type { Checked } from './trial';

const matches: readonly Match[] = ['agree', 'disagree', 'unknown', 'missed'];

/** The figures of a run. */
export interface Figures {
  readonly mutants: number;
  readonly comparisons: number;
  readonly refusals: number;
  readonly caught: number;
  readonly agree: number;
  readonly disagree: number;
  readonly unknown: number;
  /** Errors of ours about what real programs wrote and real runtimes take. */
  readonly falseErrors: readonly string[];
}

export function figures(results: readonly Checked[], judged: readonly Judged[]): Figures {
  const count = (match: Match): number => judged.filter((one) => one.match === match).length;
  const refusals = judged.filter(({ outcome }) => outcome.refused);
  return {
    mutants: results.filter(({ family }) => family !== 'base').length,
    comparisons: judged.length,
    refusals: refusals.length,
    caught: refusals.filter(isCaught).length,
    agree: count('agree'),
    disagree: count('disagree') + count('missed'),
    unknown: count('unknown'),
    falseErrors: results
      .filter(({ family }) => family === 'base')
      .flatMap(({ base, said }) =>
        said.filter(({ severity }) => severity === 'error').map(({ code, message }) => `${base}: ${code}: ${message}`),
      ),
  };
}

const percent = (part: number, whole: number): string => `${whole === 0 ? '–' : ((100 * part) / whole).toFixed(2)} %`;

/** What a person reads: figures, a table by rule and runtime, and every disagreement with both texts. */
export function report(results: readonly Checked[], judged: readonly Judged[]): string {
  const all = figures(results, judged);
  const refused = judged.filter(({ outcome }) => outcome.refused);
  return [
    table(judged),
    '',
    ...refused.filter((one) => !isCaught(one)).map((one) => line('missed', one)),
    ...judged.filter(({ match }) => match === 'disagree').map((one) => line('disagree', one)),
    ...judged.filter(({ match }) => match === 'unknown').map((one) => line('unknown', one)),
    ...all.falseErrors.map((error) => `false error  ${error}`),
    '',
    ...results
      .filter(({ outcomes }) => outcomes.length === 0)
      .map(({ base, name }) => `not compared, it ended the driver: ${base} | ${name}`),
    `mutants ${all.mutants}, comparisons ${all.comparisons}, refusals ${all.refusals}`,
    `recall ${percent(all.caught, all.refusals)} (${all.refusals - all.caught} missed)`,
    `agreement ${percent(all.agree, all.comparisons - all.unknown)} of what we tell, ${percent(all.unknown, all.comparisons)} unknown`,
    `false errors ${all.falseErrors.length}`,
  ].join('\n');
}

function table(judged: readonly Judged[]): string {
  const rows = new Map<string, Record<Match, number>>();
  for (const { said, outcome, match } of judged) {
    for (const code of new Set(said.length > 0 ? said.map((one) => one.code) : ['(nothing said)'])) {
      const key = `${code} · ${outcome.runtime}`;
      const row = rows.get(key) ?? { agree: 0, disagree: 0, unknown: 0, missed: 0 };
      rows.set(key, { ...row, [match]: row[match] + 1 });
    }
  }
  const lines = [...rows].sort(([left], [right]) => left.localeCompare(right, 'en'));
  const heads = ['rule · runtime'.padEnd(60), ...matches.map((match) => match.padStart(9))].join('');
  return [
    heads,
    ...lines.map(([key, row]) => key.padEnd(60) + matches.map((one) => String(row[one]).padStart(9)).join('')),
  ].join('\n');
}

function line(what: string, { result, outcome, said }: Judged): string {
  const theirs = outcome.refused ? `refuses at ${outcome.phase ?? ''}: ${outcome.message}` : 'accepts';
  const ours = said.map(
    ({ code, verdicts }) => `${code} (${verdicts.find(({ runtime }) => runtime === outcome.runtime)?.answer ?? ''})`,
  );
  return `${what.padEnd(9)} ${result.base} | ${result.name} | ${outcome.runtime} ${theirs} | we: ${ours.join(', ') || 'nothing'}`;
}
