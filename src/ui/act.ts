import * as vscode from 'vscode';
import { t } from '../core/l10n/l10n';
import { type BatchReport, resolveUnknown, runBatch } from '../core/plan/batch';
import type { Plan } from '../core/plan/plan';
import { explain } from '../core/target/explain';
import { visible } from '../core/text/visible';
import { reportProblem } from './report';
import type { Services } from './services';
import { mayChange } from './trust';
import type { Looking } from './window';

/** Under a second nothing is shown, up to three the view shows progress, then a notification with a way to cancel. */
const patience = { view: 1000, notification: 3000 };

export interface ActOptions {
  /** The view whose title bar shows progress. */
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
  const looking = await services.window.looking();
  const abort = new AbortController();
  const shown = new Progress(options, abort);
  const { target } = looking;
  const running = runBatch(agreed, {
    engine: target.engine,
    host: target.host,
    signal: abort.signal,
    onProgress: (done, total) => shown.report(done, total),
    onStep: (step) => services.journal.record(target.choice, step),
  });
  shown.follow(running);
  const report = await running;
  summarise(services, looking, report);
  return report;
}

/** The one question before something is destroyed: what goes and what stays, of the whole batch. */
async function agreedPlans(plans: readonly Plan[], options: ActOptions): Promise<readonly Plan[] | undefined> {
  const destroying = plans.filter((plan) => plan.destroys);
  if (destroying.length === 0) return plans;
  const first = destroying[0];
  const question =
    destroying.length === 1 && first
      ? `${first.title}?`
      : t('{0} ({1} items)?', options.confirm ?? options.doing, destroying.length);
  const detail = destroying.flatMap((plan) => [
    plan.destroys?.goes ?? '',
    ...(plan.destroys?.stays ? [plan.destroys.stays] : []),
  ]);
  const lines = [...new Set(detail)];
  const shown = lines.length > 20 ? [...lines.slice(0, 20), t('… and {0} more lines', lines.length - 20)] : lines;
  const button = options.confirm ?? t('Remove');
  const buttons = [button, ...(options.alternative ? [options.alternative.button] : [])];
  const text = { modal: true, detail: shown.map(visible).join('\n') };
  const answer = await vscode.window.showWarningMessage(visible(question), text, ...buttons);
  if (answer === button) return plans;
  return answer === undefined ? undefined : options.alternative?.plans;
}

class Progress {
  private done = 0;
  private total = 0;
  private notification: vscode.Progress<{ message?: string; increment?: number }> | undefined;

  constructor(
    private readonly options: ActOptions,
    private readonly abort: AbortController,
  ) {}

  report(done: number, total: number): void {
    const increment = total === 0 ? 0 : ((done - this.done) / total) * 100;
    this.done = done;
    this.total = total;
    this.notification?.report({ increment, message: this.message() });
  }

  follow(running: Promise<unknown>): void {
    const quiet = running.then(noop, noop);
    const view = setTimeout(
      () => void vscode.window.withProgress({ location: { viewId: this.options.view } }, () => quiet),
      patience.view,
    );
    const notification = setTimeout(() => this.notify(quiet), patience.notification);
    void quiet.then(() => {
      clearTimeout(view);
      clearTimeout(notification);
    });
  }

  private notify(quiet: Promise<void>): void {
    const location = vscode.ProgressLocation.Notification;
    void vscode.window.withProgress({ location, title: this.options.doing, cancellable: true }, (progress, token) => {
      this.notification = progress;
      token.onCancellationRequested(() => this.abort.abort());
      progress.report({ message: this.message() });
      return quiet;
    });
  }

  private message(): string {
    return this.total > 1 ? t('{0} of {1}', this.done, this.total) : '';
  }
}

const noop = (): void => undefined;

/** Success is seen in the tree. What failed, and what is not known, is said once. */
function summarise(services: Services, looking: Looking, report: BatchReport): void {
  const unknown = report.items.filter((item) => item.outcome.kind === 'unknown');
  if (unknown.length > 0) resolveLater(services, looking, report);
  const failed = report.items.filter((item) => item.outcome.kind === 'failed' || item.outcome.kind === 'unknown');
  if (failed.length === 0) return;
  for (const item of failed) {
    if (item.outcome.kind === 'failed' || item.outcome.kind === 'unknown')
      services.log.error(`${item.plan.title}: ${item.outcome.kind}`, item.outcome.error);
  }
  reportProblem(services.log, summaryText(report));
}

/** One sentence about a batch in which something did not work. */
function summaryText(report: BatchReport): string {
  const of = (kind: string) => report.items.filter((item) => item.outcome.kind === kind);
  const [first] = [...of('failed'), ...of('unknown')];
  const why =
    first && (first.outcome.kind === 'failed' || first.outcome.kind === 'unknown') ? explain(first.outcome.error) : '';
  if (report.items.length === 1 && first) {
    if (first.outcome.kind === 'unknown') return t('{0}: not known whether it happened. {1}', first.plan.title, why);
    return `${first.plan.title}: ${why}`;
  }
  const counts = t(
    '{0} done, {1} failed, {2} not known, {3} not begun.',
    of('done').length,
    of('failed').length,
    of('unknown').length,
    of('cancelled').length,
  );
  return first ? t('{0} First: {1}: {2}', counts, first.plan.subject, why) : counts;
}

/** When the engine is back, asks it what became of the items that nobody knows about, and says so. */
function resolveLater(services: Services, looking: Looking, report: BatchReport): void {
  const subscription = looking.store.onDidChangeConnection((connection) => {
    if (connection.is !== 'ready') return;
    subscription.dispose();
    const deadline = AbortSignal.timeout(30_000);
    void resolveUnknown(report, looking.target.engine, deadline).then((resolved) => {
      const happened = resolved.items.filter(
        (item, index) => report.items[index]?.outcome.kind === 'unknown' && item.outcome.kind === 'done',
      ).length;
      const still = resolved.items.filter((item) => item.outcome.kind === 'unknown').length;
      const total = report.items.filter((item) => item.outcome.kind === 'unknown').length;
      services.log.info(`resolved ${total - still} of ${total} unknown items`);
      void vscode.window.showInformationMessage(
        t('The engine is back: of {0} items that were not known, {1} had happened.', total, happened),
      );
    });
  });
}
