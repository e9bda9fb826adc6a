import * as vscode from 'vscode';

/**
 * How long a shell may take, in milliseconds: from the start of its process to its first word to VS Code, from there to
 * its first prompt, and, where it tells nothing, to a prompt that nobody can see.
 */
const patience = { integration: 10_000, prompt: 10_000, unseen: 1000 };

/**
 * Waits for the first prompt of a terminal's shell. Undefined where the shell tells VS Code nothing (`sh`, `ash`, the
 * setting), or the terminal was closed. Rejects when the signal is aborted.
 *
 * bash's script speaks to VS Code before its first prompt, and only the prompt tells the directory (OSC 633 ; P ; Cwd, in
 * VS Code's shellIntegration-bash.sh): what is typed in between is echoed twice.
 */
export async function prompted(
  terminal: vscode.Terminal,
  signal?: AbortSignal,
): Promise<vscode.TerminalShellIntegration | undefined> {
  if (!mayIntegrate()) return undefined;
  // A loaded machine may need long to start a process: that says nothing about its shell.
  await Promise.race([terminal.processId, known(terminal, () => terminal.exitStatus, { ms: 60_000, signal })]);
  const integration = await known(terminal, () => terminal.shellIntegration, { ms: patience.integration, signal });
  // A shell of one's own making may never tell its directory; it can be used all the same.
  if (integration) await known(terminal, () => integration.cwd, { ms: patience.prompt, signal });
  signal?.throwIfAborted();
  return terminal.exitStatus ? undefined : integration;
}

/** The same for text that is only typed: where the shell tells nothing, a moment has to do. */
export async function typable(terminal: vscode.Terminal): Promise<void> {
  if (await prompted(terminal)) return;
  await terminal.processId;
  await new Promise((resolve) => setTimeout(resolve, patience.unseen));
}

/** Whether VS Code gives its script to shells at all (terminal.integrated.shellIntegration.enabled). */
export function mayIntegrate(): boolean {
  const settings = vscode.workspace.getConfiguration('terminal.integrated.shellIntegration');
  return settings.get<boolean>('enabled') !== false;
}

/** What `look` finds, as soon as it does; undefined after `ms`, at an abort, and when the terminal is closed. */
function known<T>(
  terminal: vscode.Terminal,
  look: () => T | undefined,
  { ms, signal }: { readonly ms: number; readonly signal: AbortSignal | undefined },
): Promise<T | undefined> {
  return new Promise((resolve) => {
    const done = (found?: T): void => {
      clearTimeout(timer);
      listening.dispose();
      signal?.removeEventListener('abort', stop);
      resolve(found);
    };
    const stop = (): void => done();
    const timer = setTimeout(stop, ms);
    const listening = vscode.Disposable.from(
      vscode.window.onDidChangeTerminalShellIntegration(() => {
        const found = look();
        if (found !== undefined) done(found);
      }),
      vscode.window.onDidCloseTerminal((closed) => (closed === terminal ? done(look()) : undefined)),
    );
    signal?.addEventListener('abort', stop, { once: true });
    const found = look();
    if (found !== undefined || signal?.aborted === true || terminal.exitStatus) done(found);
  });
}
