import * as vscode from 'vscode';
import type { Making } from '../../core/runtime/make/making';
import { formatBytes } from '../../core/text/formatBytes';
import { messageText } from '../../core/text/message';
import { atMost } from '../../ui/atMost';

/** How often it is drawn, in milliseconds. */
const drawing = 100;

/** Runs what makes a bundle below a notification with the bytes so far, what a program last said, and a way to cancel. */
export async function progressOf<T>(
  title: string,
  run: (report: Pick<Making, 'signal' | 'onBytes' | 'onSaid'>) => Promise<T>,
): Promise<T> {
  const location = vscode.ProgressLocation.Notification;
  const options = { location, title: messageText(title), cancellable: true };
  return vscode.window.withProgress(options, async (progress, token) => {
    const abort = new AbortController();
    token.onCancellationRequested(() => abort.abort());
    let message = '';
    const draw = atMost(drawing, () => progress.report({ message }));
    const say = (text: string): void => {
      message = text;
      draw();
    };
    try {
      return await run({
        signal: abort.signal,
        onBytes: (bytes) => say(formatBytes(bytes)),
        onSaid: (line) => say(messageText(line)),
      });
    } finally {
      draw.flush();
    }
  });
}
