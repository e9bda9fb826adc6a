import { t } from '../l10n/l10n';
import type { Plan } from '../plan/plan';
import { named } from '../plan/render/docker';
import { planLines } from '../plan/render/lines';
import { commandLine } from '../text/quote';

/** One thing that can be done with a row, as a value. */
export interface Action {
  /** The command's id without its `stevedore.` prefix: `containers.stop`. */
  readonly id: string;
  /** Localised. */
  readonly title: string;
  /** Whether it makes sense in the state that the row is in. */
  readonly available: boolean;
  /** Present for what changes the machine; reads, streams and shells have none. */
  readonly plan?: Plan;
  /** What a person would type for exactly this, in bash. */
  readonly lines: readonly string[];
  /** The lines ask the engine's machine and not the engine, so that no address of an engine belongs before them. */
  readonly ofMachine?: true;
}

interface ActionHead {
  readonly id: string;
  readonly title: string;
  readonly available?: boolean;
}

/** An action that changes something. */
export function change({ id, title, available = true }: ActionHead, plan: Plan): Action {
  return { id, title, available, plan, lines: planLines(plan) };
}

/** An action that only reads: its line is `words`, the names behind `--` where they need it, and what follows them. */
export function read(
  { id, title, available = true }: ActionHead,
  words: readonly string[],
  names: readonly string[],
  then: readonly string[] = [],
): Action {
  return { id, title, available, lines: [commandLine(['docker', ...words, ...named(...names), ...then])] };
}

/** What fills a view. */
export function listing(view: string, words: readonly string[]): Action {
  return read({ id: `${view}.refresh`, title: t('Refresh') }, words, []);
}
