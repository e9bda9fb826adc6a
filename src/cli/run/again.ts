import { isConfirmed } from '../../core/course/run/confirm';
import { keptFromRunAll } from '../../core/course/run/dangers';
import type { Runner } from '../../core/course/run/runner';
import { t } from '../../core/l10n/l10n';
import { visible } from '../../core/text/visible';
import type { Io } from '../io';
import { agreed } from './ask';
import { listing } from './listing';
import type { Planned, Runnable } from './plan';
import type { Confirm } from './runNote';

/**
 * What is left of a run when a name that the machine chose (`tap1` for the note's `tap0`), or a directory, changes what
 * would be sent: it is listed as it is now, and asked about again. Undefined when a person leaves it at that.
 */
export async function again(
  runner: Runner,
  rest: readonly Runnable[],
  { confirm, io }: { readonly confirm: Confirm; readonly io: Io },
): Promise<readonly Runnable[] | undefined> {
  const now = runner.confirmables(rest.map(({ command }) => command));
  const hasChanged = now.some((what, index) => !isConfirmed(rest[index]?.confirmable.digest ?? '', what));
  if (!hasChanged) return rest;
  const plan = rest.map(({ command }, index): Planned => {
    const confirmable = now[index] as Runnable['confirmable'];
    const kept = keptFromRunAll(confirmable.dangers);
    return kept ? { is: 'left', command, why: kept.what } : { is: 'run', command, confirmable };
  });
  const names = runner.captured.map((one) => t('{0} is {1} on this machine', visible(one.note), visible(one.real)));
  const why = names.length > 0 ? names.join(', ') : t('What would run is not what was confirmed');
  io.out(`\n${why}.\n${listing(plan)}`);
  const runnable = plan.filter((one): one is Runnable => one.is === 'run');
  if (confirm === 'yes' || runnable.length === 0) return runnable;
  return (await agreed(t('Run these {0} commands?', runnable.length), io)) ? runnable : undefined;
}
