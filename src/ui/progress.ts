import * as vscode from 'vscode';
import { t } from '../core/l10n/l10n';

/** Under a second nothing is shown, up to three the view shows progress, then a notification with a way to cancel. */
const patience = { view: 1000, notification: 3000 };

export interface ProgressOptions {
  /** The view whose title shows progress. */
  readonly view: string;
  /** What is going on: "Stopping 3 containers". */
  readonly doing: string;
  /** Aborted when a person cancels. */
  readonly abort: AbortController;
}

/** Progress of something that runs, shown the longer it takes. */
export class Progress {
  private done = 0;
  private total = 0;
  private notification: vscode.Progress<{ message?: string; increment?: number }> | undefined;

  constructor(private readonly options: ProgressOptions) {}

  report(done: number, total: number): void {
    const increment = total === 0 ? 0 : ((done - this.done) / total) * 100;
    this.done = done;
    this.total = total;
    this.notification?.report({ increment, message: this.message() });
  }

  /** Shows progress until `running` has ended, one way or the other. */
  follow(running: Promise<unknown>): void {
    const ended = running.then(nothing, nothing);
    const inView = setTimeout(
      () => void vscode.window.withProgress({ location: { viewId: this.options.view } }, () => ended),
      patience.view,
    );
    const inNotification = setTimeout(() => this.notify(ended), patience.notification);
    void ended.then(() => {
      clearTimeout(inView);
      clearTimeout(inNotification);
    });
  }

  private notify(ended: Promise<void>): void {
    const location = vscode.ProgressLocation.Notification;
    void vscode.window.withProgress({ location, title: this.options.doing, cancellable: true }, (progress, token) => {
      this.notification = progress;
      token.onCancellationRequested(() => this.options.abort.abort());
      progress.report({ message: this.message() });
      return ended;
    });
  }

  private message(): string {
    return this.total > 1 ? t('{0} of {1}', this.done, this.total) : '';
  }
}

const nothing = (): void => undefined;
