import * as vscode from 'vscode';
import { formatBytes } from '../core/text/formatBytes';
import { atMost } from './atMost';

/** What runs below it is not worth a notification, in milliseconds. */
const patience = 400;
/** How often bytes are drawn, in milliseconds. */
const drawing = 100;

/**
 * Runs what copies bytes: a notification with what is going on, the bytes so far and a way to cancel, once it takes a
 * moment. `report` is called with the bytes so far.
 */
export async function withBytes<T>(
  title: string,
  run: (signal: AbortSignal, report: (bytes: number) => void) => Promise<T>,
): Promise<T> {
  const abort = new AbortController();
  let bytes = 0;
  let shown: vscode.Progress<{ message?: string }> | undefined;
  const draw = atMost(drawing, () => shown?.report({ message: formatBytes(bytes) }));
  const running = run(abort.signal, (now) => {
    bytes = now;
    draw();
  });
  const ended = running.then(
    () => undefined,
    () => undefined,
  );
  const waiting = setTimeout(() => {
    const location = vscode.ProgressLocation.Notification;
    void vscode.window.withProgress({ location, title, cancellable: true }, (progress, token) => {
      shown = progress;
      token.onCancellationRequested(() => abort.abort());
      draw();
      return ended;
    });
  }, patience);
  try {
    return await running;
  } finally {
    clearTimeout(waiting);
    draw.flush();
  }
}
