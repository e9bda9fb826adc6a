import * as vscode from 'vscode';
import type { Host } from '../core/host/host';
import { t } from '../core/l10n/l10n';
import { type BatchReport, runBatch } from '../core/plan/batch';
import type { Plan } from '../core/plan/plan';
import { batchSummary, itemsThat } from '../core/plan/summary';
import { explain } from '../core/target/explain';
import { visible } from '../core/text/visible';
import { Progress } from './progress';
import { reportProblem } from './report';
import type { Services } from './services';
import { mayChange } from './trust';
import { resolveWhenAnswering } from './unknowns';

/** Where plans run that no engine has to do with. */
export interface Place {
  /** For the journal: "this machine". */
  readonly name: string;
  readonly host: Host;
}

export interface ActOptions {
  /** Where the plans run, for those about the machine itself; the engine's own host when absent. */
  readonly place?: Place;
  /** The view whose title shows progress. */
  readonly view: string;
  /** What is going on, for the notification: "Stopping 3 containers". */
  readonly doing: string;
  /** The button of the question, for plans that destroy. */
  readonly confirm?: string;
  /** A second button of the question, that runs other plans instead. */
  readonly alternative?: { readonly button: string; readonly plans: readonly Plan[] };
}

/**
 * Runs plans as one batch: asks for trust and, where a plan destroys, once for all; shows progress by patience; reports
 * what failed in one summary. Undefined when nothing was run.
 */
export async function act(
  services: Services,
  plans: readonly Plan[],
  options: ActOptions,
): Promise<BatchReport | undefined> {
  if (plans.length === 0 || !mayChange()) return undefined;
  const agreed = await agreedPlans(plans, options);
  if (!agreed) return undefined;
  // What is about the machine alone needs no engine, not even one whose address makes sense.
  const where = options.place ?? (await services.window.looking());
  const isMachine = 'host' in where;
  const abort = new AbortController();
  const [only] = agreed.length === 1 ? agreed : [];
  const progress = new Progress({ view: options.view, doing: only?.title ?? options.doing, abort });
  const about = isMachine ? { name: where.name, cliEnvironment: {} } : where.target.choice;
  const running = runBatch(agreed, {
    ...(isMachine ? { host: where.host } : { engine: where.target.engine, host: where.target.host }),
    signal: abort.signal,
    onProgress: (done, total) => progress.report(done, total),
    onStep: (step) => services.journal.record(about, step),
  });
  progress.follow(running);
  const report = await running;
  tell(services, report);
  if (!isMachine) resolveWhenAnswering(services, where, report);
  return report;
}

/** Success is seen in the tree. What failed, and what is not known, is logged in full and said once. */
function tell(services: Services, report: BatchReport): void {
  for (const { plan, outcome } of itemsThat(report, 'failed', 'unknown')) {
    services.log.error(`${plan.title}: ${outcome.kind}`, outcome.error);
  }
  const summary = batchSummary(report, explain);
  if (summary !== undefined) reportProblem(services.log, summary);
}

/** Lines of a question that are still read. */
const mostLines = 20;

/** The one question before something is destroyed: what goes and what stays, of the whole batch. */
async function agreedPlans(plans: readonly Plan[], options: ActOptions): Promise<readonly Plan[] | undefined> {
  const destroying = plans.filter((plan) => plan.destroys);
  const [first] = destroying;
  if (!first) return plans;
  const button = options.confirm ?? t('Remove');
  const question = destroying.length === 1 ? t('{0}?', first.title) : t('{0} ({1} items)?', button, destroying.length);
  const buttons = [button, ...(options.alternative ? [options.alternative.button] : [])];
  const text = { modal: true, detail: consequences(destroying).map(visible).join('\n') };
  const answer = await vscode.window.showWarningMessage(visible(question), text, ...buttons);
  if (answer === button) return plans;
  return answer === undefined ? undefined : options.alternative?.plans;
}

/** What goes and what stays, each line once: what goes first. */
function consequences(plans: readonly Plan[]): readonly string[] {
  const goes = plans.flatMap((plan) => (plan.destroys ? [plan.destroys.goes] : []));
  const stays = plans.flatMap((plan) => (plan.destroys?.stays === undefined ? [] : [plan.destroys.stays]));
  const lines = [...new Set([...goes, ...stays])];
  return lines.length > mostLines
    ? [...lines.slice(0, mostLines), t('… and {0} more lines', lines.length - mostLines)]
    : lines;
}
