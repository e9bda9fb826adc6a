import type { Fix } from './finding';
import { type Edit, withEdits } from './fix/edit';
import { lint, type LintOptions } from './lint';

/** One mend can make room for another; more rounds than this none has needed. */
const mostRounds = 10;

/** A text with everything mended that can be mended in one way only, and the titles of what was done, in order. */
export interface Mended {
  readonly text: string;
  readonly done: readonly string[];
}

/** Applies the mechanical fixes, checks again, and so on until there is none left. */
export function fixAll(text: string, options: LintOptions = {}): Mended {
  const done: string[] = [];
  let mended = text;
  for (let round = 0; round < mostRounds; round++) {
    const fixes = lint(mended, options).flatMap((finding) => finding.fixes.find(({ mechanical }) => mechanical) ?? []);
    const chosen = apart(fixes);
    if (chosen.length === 0) break;
    mended = withEdits(
      mended,
      chosen.flatMap(({ edits }) => edits),
    );
    done.push(...chosen.map(({ title }) => title));
  }
  return { text: mended, done };
}

interface Chosen {
  readonly title: string;
  readonly edits: readonly Edit[];
}

/** Those that do not touch what an earlier one changes: they have their turn in the next round. */
function apart(fixes: readonly Fix[]): readonly Chosen[] {
  const chosen: Chosen[] = [];
  for (const { title, edits } of fixes) {
    const made = edits();
    const taken = chosen.flatMap((one) => one.edits);
    if (made.length > 0 && !made.some((edit) => taken.some((other) => touch(edit, other)))) {
      chosen.push({ title, edits: made });
    }
  }
  return chosen;
}

const touch = (one: Edit, other: Edit): boolean => one.span.start <= other.span.end && other.span.start <= one.span.end;
