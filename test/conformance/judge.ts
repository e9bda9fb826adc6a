import type { RuntimeName } from '../../src/core/oci/verdicts/verdict';
import { isOfTheCall } from './notCaused';
import type { Checked, Outcome, Said } from './trial';

/** How what we said and what a runtime did go together. `missed`: refused, and we said nothing at all. */
export type Match = 'agree' | 'disagree' | 'unknown' | 'missed';

/** One mutant and one runtime, compared. */
export interface Judged {
  readonly result: Checked;
  readonly outcome: Outcome;
  readonly match: Match;
  /** What we said of the change, not of the base. */
  readonly said: readonly Said[];
}

/** Compares every mutant whose unchanged base the runtime takes. */
export function judge(results: readonly Checked[]): readonly Judged[] {
  const bases = new Map(results.filter(({ family }) => family === 'base').map((base) => [base.base, base]));
  return results
    .filter(({ family }) => family !== 'base')
    .flatMap((result) => {
      const base = bases.get(result.base);
      const said = result.said.filter((one) => !base?.said.some((other) => same(one, other)));
      return result.outcomes
        .filter((outcome) => !isOfTheCall(outcome))
        .filter(({ runtime }) => base?.outcomes.some((one) => one.runtime === runtime && !one.refused))
        .map((outcome): Judged => ({ result, outcome, said, match: match(said, outcome) }));
    });
}

/** A refusal is caught when an error or a warning is there, whatever it says about this runtime. */
export const isCaught = ({ said }: Judged): boolean =>
  said.some(({ severity }) => severity === 'error' || severity === 'warning');

/** What we say that a runtime does: it refuses when one of the findings makes it refuse. */
export function foretold(said: readonly Said[], runtime: RuntimeName): 'refuses' | 'accepts' | 'unknown' {
  const answers = said.flatMap(({ verdicts }) => verdicts.filter((one) => one.runtime === runtime));
  if (answers.some(({ answer }) => answer === 'refuses')) return 'refuses';
  return answers.some(({ answer }) => answer === 'unknown') ? 'unknown' : 'accepts';
}

function match(said: readonly Said[], { runtime, refused }: Outcome): Match {
  const told = foretold(said, runtime);
  if (refused && !said.some(({ severity }) => severity === 'error' || severity === 'warning')) return 'missed';
  if (told === 'unknown') return 'unknown';
  return (told === 'refuses') === refused ? 'agree' : 'disagree';
}

const same = (one: Said, other: Said): boolean => one.code === other.code && one.message === other.message;
