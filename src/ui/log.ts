import * as vscode from 'vscode';
import { visible } from '../core/text/visible';

/** The extension's log, shown by *Show Log*. Made at the first line: nothing happens at activation. */
export interface Log {
  info(text: string): void;
  warn(text: string): void;
  error(text: string, error?: unknown): void;
  show(): void;
  dispose(): void;
}

export function createLog(): Log {
  let channel: vscode.LogOutputChannel | undefined;
  const opened = () => (channel ??= vscode.window.createOutputChannel('Stevedore', { log: true }));
  return {
    info: (text) => opened().info(visible(text)),
    warn: (text) => opened().warn(visible(text)),
    error: (text, error) => opened().error(visible(error === undefined ? text : `${text}: ${describe(error)}`)),
    show: () => opened().show(true),
    dispose: () => channel?.dispose(),
  };
}

function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : ` ← ${describe(error.cause)}`;
  return `${error.message}${cause}`;
}
