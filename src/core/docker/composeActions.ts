import { t } from '../l10n/l10n';
import { PlanError } from '../plan/errors';
import { doingLine, planLines } from '../plan/render/lines';
import type { Action } from './action';
import { composeCommand } from './compose';
import { type ComposeGroup, type GroupChange, type GroupOptions, groupPlans } from './groupPlans';
import { logLine } from './logWords';
import { subjectOf } from './subject';

/**
 * Everything that can be done with a compose project. `plan` is there where one plan does it; without compose, start, stop
 * and restart are a plan a container (see `groupPlans`), and their lines are listed here all the same.
 */
export function composeActions(group: ComposeGroup, options: GroupOptions): readonly Action[] {
  return [
    change('start', t('Start All'), group, options),
    change('stop', t('Stop All'), group, options),
    change('restart', t('Restart All'), group, options),
    change('up', t('Compose Up'), group, options),
    { id: 'compose.logs', title: t('Show Logs of All'), available: true, lines: logLines(group, options) },
    change('down', t('Compose Down…'), group, options),
  ];
}

function change(verb: GroupChange, title: string, group: ComposeGroup, options: GroupOptions): Action {
  const plans = plansOrNone(group, verb, options);
  const [plan] = plans;
  return {
    id: `compose.${verb}`,
    title,
    available: plans.length > 0,
    ...(plan && plans.length === 1 ? { plan } : {}),
    lines: plans.flatMap((one) => planLines(one)),
  };
}

/** A project with a name that compose refuses is shown all the same; nothing can be done with it as a whole. */
function plansOrNone(group: ComposeGroup, verb: GroupChange, options: GroupOptions): ReturnType<typeof groupPlans> {
  try {
    return groupPlans(group, verb, options);
  } catch (error) {
    if (PlanError.is(error, 'bad-name')) return [];
    throw error;
  }
}

function logLines(group: ComposeGroup, { program, env }: GroupOptions): readonly string[] {
  const each = group.containers.map((one) =>
    logLine(subjectOf(one).name, { follow: true, timestamps: false, tail: 1000 }),
  );
  if (program === undefined) return each;
  try {
    const command = composeCommand({ ...group, program, ...(env ? { env } : {}) }, 'logs');
    return [doingLine({ kind: 'command', command })];
  } catch (error) {
    if (PlanError.is(error, 'bad-name')) return each;
    throw error;
  }
}
