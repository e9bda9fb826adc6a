import type { Course } from '../../core/course/model';
import { t } from '../../core/l10n/l10n';
import type { Io } from '../io';
import type { ExitCode } from '../stevedore';
import { agreed } from './ask';
import { execute } from './execute';
import { listing } from './listing';
import { planned, type Runnable } from './plan';
import { askedValues, valuesOf } from './values';

/** Whether a person is asked before commands run. */
export type Confirm = 'ask' | 'yes';

/** Lists what a course would do, asks once unless that was answered before, and does it. */
export async function runNote(course: Course, confirm: Confirm, io: Io): Promise<ExitCode> {
  const canAsk = io.stdin.isTTY === true;
  const values = confirm === 'ask' && canAsk ? await askedValues(course, io) : valuesOf(course);
  const plan = planned(course, process.cwd(), values);
  io.out(listing(plan));
  const runnable = plan.filter((one): one is Runnable => one.is === 'run');
  if (runnable.length === 0) return 0;
  if (confirm === 'ask' && !canAsk) {
    io.err(`${t('Nothing was run: there is no terminal to ask at. --yes runs without asking.')}\n`);
    return 2;
  }
  if (confirm === 'ask' && !(await agreed(t('Run these {0} commands?', runnable.length), io))) {
    io.err(`${t('Nothing was run.')}\n`);
    return 1;
  }
  return execute({ course, plan: runnable, values, confirm }, io);
}
