import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { ShellError } from '../../core/course/run/shell/errors';
import type { ShellEnd, ShellOutcome, ShellRequest } from '../../core/course/run/shell/outcome';
import { OutputTail } from '../../core/course/run/shell/tail';
import { t } from '../../core/l10n/l10n';
import { commandLine } from '../../core/text/quote';
import { hasUnseen } from '../../core/text/visible';

/** How much output of a command is kept, in bytes. */
const kept = 1024 * 1024;

/**
 * How long it may take until VS Code tells that a command begins, until the last output is here, and until Ctrl-C has
 * ended one, in milliseconds. VS Code itself waits up to 5 s for a prompt before it types.
 */
const patience = { begin: 15_000, output: 300, interrupt: 2000 };

interface Shell {
  readonly terminal: vscode.Terminal;
  readonly integration: vscode.TerminalShellIntegration;
}

type Ended = Pick<ShellOutcome, 'end' | 'exitCode'>;

/** A compound command (POSIX.1-2017, Shell Command Language, 2.9.4 and 2.9.5; bash(1)). */
const compound = /^\s*(?:(?:for|while|until|if|case|select|function|time|!)\s|[{([]|[\w-]+\s*\(\))/;

/**
 * Runs a command in a visible terminal through shell integration: VS Code tells the exit code and hands out what is
 * printed. What a terminal or a line editor would act upon goes by a file that the shell reads: several lines can stop
 * VS Code's events for good, a tab completes. So does what begins with a compound command: bash's script can tell VS Code
 * no more than its head, and then VS Code hands out nothing of what a short one prints. Rejects with a ShellError `unheard` when VS Code tells nothing of it.
 */
export async function runVisibly(shell: Shell, text: string, request: ShellRequest): Promise<ShellOutcome> {
  if (!hasUnseen(text) && !compound.test(text)) return followed(shell, text, request);
  const folder = await mkdtemp(join(tmpdir(), 'stevedore-command-'));
  try {
    const file = join(folder, 'command.sh');
    await writeFile(file, `${text}\n`, { mode: 0o600 });
    return await followed(shell, commandLine(['.', file]), request);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function followed({ terminal, integration }: Shell, text: string, request: ShellRequest): Promise<ShellOutcome> {
  request.signal?.throwIfAborted();
  const tail = new OutputTail(kept);
  const reading: Promise<void>[] = [];
  const read = async (execution: vscode.TerminalShellExecution): Promise<void> => {
    for await (const piece of execution.read()) {
      const bytes = Buffer.from(piece);
      tail.push(bytes);
      request.onOutput?.(bytes);
    }
  };
  const execution = integration.executeCommand(text);
  // At once, or the beginning is lost.
  reading.push(read(execution));
  const ended = await end({ terminal, execution, onOther: (other) => reading.push(read(other)) }, request);
  await Promise.race([Promise.all(reading), new Promise((resolve) => setTimeout(resolve, patience.output))]);
  const { text: output, cut } = tail.read();
  return { ...ended, output: output.replaceAll('\r\n', '\n'), cut };
}

interface Started {
  readonly terminal: vscode.Terminal;
  readonly execution: vscode.TerminalShellExecution;
  /** Called with what runs in its stead. */
  readonly onOther: (execution: vscode.TerminalShellExecution) => void;
}

/**
 * Waits for the end of a command. One that takes too long, or that a person stops, gets Ctrl-C.
 *
 * Where bash keeps no line that begins with a blank or repeats one (HISTCONTROL, as Debian's ~/.bashrc has it), VS Code's
 * script tells the first simple command in place of the line, and VS Code takes that for another one: what begins in the
 * terminal once the line is typed is ours by whatever name.
 */
function end(started: Started, { signal, timeLimitMs }: ShellRequest): Promise<Ended> {
  const { terminal, execution } = started;
  return new Promise((resolve, reject) => {
    let why: ShellEnd = 'exit';
    let timer: NodeJS.Timeout | undefined;
    let current: vscode.TerminalShellExecution | undefined;
    const settle = (): void => {
      clearTimeout(timer);
      clearTimeout(begin);
      signal?.removeEventListener('abort', cancel);
      listening.dispose();
    };
    const done = (exitCode?: number): void => {
      settle();
      resolve({ end: why, ...(exitCode === undefined ? {} : { exitCode }) });
    };
    const interrupt = (because: ShellEnd): void => {
      clearTimeout(timer);
      clearTimeout(begin);
      why = because;
      terminal.sendText('\u0003', false);
      timer = setTimeout(done, patience.interrupt);
    };
    const cancel = (): void => interrupt('cancelled');
    const listening = vscode.Disposable.from(
      vscode.window.onDidStartTerminalShellExecution((event) => {
        // Ctrl-C on a line that was typed and not run is told as a command without a text.
        if (event.terminal !== terminal || event.execution.commandLine.value.trim() === '') return;
        clearTimeout(begin);
        if (current === undefined && event.execution !== execution) started.onOther(event.execution);
        current ??= event.execution;
      }),
      vscode.window.onDidEndTerminalShellExecution((event) => {
        if (current === undefined || event.execution !== current) return;
        // A shell that does not say how a command ended leaves that unknown.
        if (why === 'exit' && event.exitCode === undefined) why = 'lost';
        done(event.exitCode);
      }),
      vscode.window.onDidCloseTerminal((closed) => {
        if (closed !== terminal) return;
        why = 'lost';
        done();
      }),
    );
    const begin = setTimeout(() => {
      settle();
      reject(new ShellError('unheard', t('VS Code does not say what becomes of this command: look in its terminal.')));
    }, patience.begin);
    timer = setTimeout(() => interrupt('timeout'), timeLimitMs);
    signal?.addEventListener('abort', cancel, { once: true });
  });
}
