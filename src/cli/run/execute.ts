import type { Course } from '../../core/course/model';
import type { CommandResult, Verdict } from '../../core/course/run/outcome';
import { isSlow, longLimitMs } from '../../core/course/run/patience';
import type { Values } from '../../core/course/run/placeholders';
import { Runner } from '../../core/course/run/runner';
import { t } from '../../core/l10n/l10n';
import { terminalText } from '../../core/text/terminalText';
import { visible } from '../../core/text/visible';
import { breadcrumb } from '../formats/breadcrumb';
import type { Io } from '../io';
import type { ExitCode } from '../stevedore';
import { openShells } from './openPlace';
import { again } from './again';
import { hintAfter, hintInstead } from './hint';
import type { Runnable } from './plan';
import type { Confirm } from './runNote';

const failing: ReadonlySet<Verdict> = new Set(['failed', 'timeout', 'lost', 'cancelled']);

/** What was agreed to. */
export interface Agreed {
  readonly course: Course;
  readonly plan: readonly Runnable[];
  readonly values: Values;
  readonly confirm: Confirm;
}

/** Runs what was agreed to, one after another until one fails, and says of each how it ended. */
export async function execute({ course, plan, values, confirm }: Agreed, io: Io): Promise<ExitCode> {
  const cwd = process.cwd();
  const shells = openShells(cwd);
  const runner = new Runner({ course, open: shells.open, values, workspace: [cwd], start: cwd });
  const verdicts: Verdict[] = [];
  let isDeclined = false;
  try {
    let rest: readonly Runnable[] | undefined = plan;
    for (;;) {
      const [one, ...later]: readonly Runnable[] = rest;
      if (!one) break;
      const verdict = await runOne(runner, one, io);
      verdicts.push(verdict);
      if (failing.has(verdict)) break;
      rest = await again(runner, later, { confirm, io });
      isDeclined = !rest;
      if (!rest) break;
    }
  } finally {
    await runner.close();
    shells.dispose();
  }
  io.err(`${summary(verdicts, plan.length)}\n`);
  return isDeclined || verdicts.some((one) => failing.has(one)) ? 1 : 0;
}

async function runOne(runner: Runner, { command, confirmable }: Runnable, io: Io): Promise<Verdict> {
  io.out(`\n${String(command.line)}  ${breadcrumb(command.context)} $ ${visible(confirmable.sent)}\n`);
  if (isSlow(confirmable.sent))
    io.out(`  ${t('It downloads or builds: it may take up to {0} minutes.', longLimitMs / 60_000)}\n`);
  try {
    const result = await runner.run(command, { confirmed: confirmable.digest, signal: io.signal });
    // Ctrl+C reaches the shell of the command as well, which may end by itself.
    const verdict = io.signal.aborted ? 'cancelled' : result.verdict;
    io.out(report({ ...result, verdict }));
    return verdict;
  } catch (error) {
    if (io.signal.aborted) {
      io.out(`→ ${verdictText('cancelled')}\n`);
      return 'cancelled';
    }
    io.out(`  ${visible(error instanceof Error ? error.message : String(error))}\n${hintLine(hintInstead(error))}`);
    return 'failed';
  }
}

function hintLine(hint: string | undefined): string {
  return hint === undefined ? '' : `  ${hint}\n`;
}

function report({ output, cut, verdict, differences, exitCode, missing }: CommandResult): string {
  const printed = output === '' ? [] : output.replace(/\n$/, '').split('\n').map(terminalText);
  const lines = [
    ...(cut > 0 ? [t('({0} bytes before this are not shown)', cut)] : []),
    ...printed,
    `→ ${verdictText(verdict)}${exitCode ? ` (${exitCode})` : ''}`,
    ...differences.map(({ why }) => `  ${visible(why)}`),
  ];
  return `${lines.join('\n')}\n${hintLine(hintAfter(missing ? { missing } : {}))}`;
}

function verdictText(verdict: Verdict): string {
  switch (verdict) {
    case 'passed':
      return t('passed');
    case 'differs':
      return t('ran, and prints something else than the note');
    case 'failed':
      return t('failed');
    case 'detached':
      return t('goes on in the background');
    case 'timeout':
      return t('did not end in its time, and was stopped');
    case 'lost':
      return t('its shell has ended');
    case 'cancelled':
      return t('stopped');
  }
}

function summary(verdicts: readonly Verdict[], planned: number): string {
  const failed = verdicts.filter((one) => failing.has(one)).length;
  const differ = verdicts.filter((one) => one === 'differs').length;
  const passed = verdicts.length - failed - differ;
  return t('{0} passed, {1} differ, {2} failed, {3} not run', passed, differ, failed, planned - verdicts.length);
}
