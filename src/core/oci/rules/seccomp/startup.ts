import { t } from '../../../l10n/l10n';
import { append } from '../../fix/fixes';
import type { LintContext } from '../../lintContext';
import type { Found, Rule } from '../rule';
import { type Needed, neededCalls } from './needed';
import { denies, loaded, seccompOf, syscallsOf } from './seccomp';

/** The filter is loaded before the program is started, so that it has to let the start through. */
export const startup: Rule = {
  id: 'seccomp-startup',
  severity: 'warning',
  spec: 'config-linux.md#seccomp',
  about: {
    en: 'The filter denies what the runtime or every program calls to start. With SCMP_ACT_KILL `runc create` hangs.',
    zh: '過濾器拒絕了 runtime 或每個程式啟動時都會用到的呼叫。使用 SCMP_ACT_KILL 時 `runc create` 會卡住。',
  },
  *check(context) {
    const action = seccompOf(context.root)?.at('defaultAction')?.asString();
    if (action === undefined) return;
    const late = loaded(context.root) === 'late';
    yield* denies(action) ? notAllowed(context, action, late) : denied(context, late);
  },
};

function* notAllowed(context: LintContext, action: string, late: boolean): Iterable<Found> {
  const allowing = syscallsOf(context.root).filter((entry) => entry.action !== undefined && !denies(entry.action));
  const allowed = new Set(allowing.flatMap(({ names }) => names.map((name) => name.asString())));
  const lacking = neededCalls(late).filter(({ names }) => !names.some((name) => allowed.has(name)));
  const names = lacking.map(({ names: [name] }) => name);
  const standard = seccompOf(context.root)?.at('defaultAction');
  if (!standard || names.length === 0) return;
  const kills = action.startsWith('SCMP_ACT_KILL');
  yield {
    at: standard,
    severity: kills ? 'error' : 'warning',
    message: kills
      ? t('No program starts, and runc create hangs: {0} is not allowed.', names.join(', '))
      : t('No program starts: {0} is not allowed.', names.join(', ')),
    case: caseOf(action, late, lacking),
    fixes: append(context, [...(seccompOf(context.root)?.path ?? []), 'syscalls'], {
      names,
      action: 'SCMP_ACT_ALLOW',
    }).map((fix) => ({
      ...fix,
      title: t('Allow {0}', names.join(', ')),
    })),
  };
}

/** Where all is allowed but what is named; calls with some arguments are another matter. */
function* denied({ root }: LintContext, late: boolean): Iterable<Found> {
  const needed = new Map(neededCalls(late).map((one) => [one.names[0], one]));
  for (const { names, action, args, conditional } of syscallsOf(root)) {
    if (action === undefined || !denies(action) || args.length > 0 || conditional) continue;
    for (const name of names) {
      const one = needed.get(name.asString() ?? '');
      if (one)
        yield {
          at: name,
          message: t('No program starts: {0} is not allowed.', one.names[0]),
          case: caseOf(action, late, [one]),
        };
    }
  }
}

/** What is done, when, and to whom. */
function caseOf(action: string, late: boolean, lacking: readonly Needed[]): string {
  const what = action.startsWith('SCMP_ACT_KILL') ? 'kill' : action === 'SCMP_ACT_TRAP' ? 'trap' : 'errno';
  const stopped = ['runc', 'crun'].filter((one) => lacking.some(({ by }) => by.some((name) => name === one)));
  return `${what}/${late ? 'late' : 'early'}/${stopped.join('-') || 'program'}`;
}
