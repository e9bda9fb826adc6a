import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { daemonCommand, inTheWay } from '../../core/containerd/daemon';
import { daemonProcesses, isServedBy } from '../../core/containerd/processes';
import { installContainerd } from '../../core/containerd/remedies';
import type { Command } from '../../core/host/command';
import { privilegeOf } from '../../core/host/root';
import { t } from '../../core/l10n/l10n';
import { messageText } from '../../core/text/message';
import { commandLine } from '../../core/text/quote';
import { reportProblem } from '../../ui/report';
import type { Services } from '../../ui/services';
import { setting } from '../../ui/settings';
import { showRemedy, thisMachine } from '../../ui/showRemedy';
import { mayChange } from '../../ui/trust';
import type { Looked } from './looked';

/** How long it may take to answer, with the time that a person needs for a password, in milliseconds. */
const patience = 60_000;

interface Running {
  readonly execution: vscode.TaskExecution;
  pid: number | undefined;
  exitCode: number | undefined;
  isOver: boolean;
}

/** `sudo containerd` as a task: its terminal shows what it says, and only what was started here is stopped here. */
export class DaemonTask implements vscode.Disposable {
  private running: Running | undefined;
  private readonly parts: vscode.Disposable;

  constructor(
    private readonly services: Services,
    private readonly looked: Looked,
    private readonly repaint: () => void,
  ) {
    this.parts = vscode.Disposable.from(
      vscode.tasks.onDidStartTaskProcess(({ execution, processId }) => {
        if (this.running?.execution === execution) this.running.pid = processId;
      }),
      vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (this.running?.execution === execution) this.ended(this.running, exitCode);
      }),
      vscode.tasks.onDidEndTask(({ execution }) => {
        if (this.running?.execution === execution) this.ended(this.running, undefined);
      }),
    );
  }

  /** Whether the one that was started here still runs. */
  get isRunning(): boolean {
    return this.running !== undefined && !this.running.isOver;
  }

  /** Starts one, unless one runs already or is in the way, which is then said. */
  async start(): Promise<void> {
    if (!mayChange()) return;
    const { host } = this.services.window;
    if ((await host.which('containerd')) === undefined) {
      await showRemedy(installContainerd(await thisMachine(this.services)));
      return;
    }
    const command = daemonCommand({ address: this.looked.address, config: setting('containerd.config') });
    if (await this.runsAlready(command)) return;
    const { how } = await privilegeOf(host, process.getuid?.());
    const argv = [command.program, ...command.args];
    if (how === 'none') {
      await showRemedy({ why: t('containerd needs root, and there is no sudo here.'), lines: [commandLine(argv)] });
      return;
    }
    const [program = '', ...args] = how === 'root' ? argv : ['sudo', ...argv];
    const execution = await vscode.tasks.executeTask(taskOf(program, args));
    this.running = { execution, pid: undefined, exitCode: undefined, isOver: false };
    await this.untilItAnswers(this.running);
  }

  /** Ends the one that was started here. */
  stop(): void {
    if (this.isRunning) this.running?.execution.terminate();
    else
      void vscode.window.showInformationMessage(t('This containerd was not started here, and so is not stopped here.'));
  }

  dispose(): void {
    this.parts.dispose();
  }

  private async runsAlready(command: Command): Promise<boolean> {
    await this.looked.refresh();
    const { state } = this.looked.watch;
    const { address } = this.looked;
    if (state.is === 'ready') {
      const text = t(
        'A containerd already runs: version {0}, at {1}. A second one is not needed.',
        state.version,
        address,
      );
      void vscode.window.showInformationMessage(messageText(text));
      return true;
    }
    const [other] = inTheWay(await daemonProcesses(), command);
    if (!other) return false;
    const text = t(
      'A containerd already runs with the same folder, process {0}. A second one would wait for its database without end.',
      other.pid,
    );
    void vscode.window.showWarningMessage(messageText(text));
    return true;
  }

  /** It is there when it answers, and the process that listens is the one of the task. */
  private async untilItAnswers(running: Running): Promise<void> {
    const { address, watch } = this.looked;
    const end = Date.now() + patience;
    while (!running.isOver && Date.now() < end) {
      const served = running.pid === undefined ? 'no' : await isServedBy(running.pid, address);
      if (served !== 'no') {
        await this.looked.refresh();
        if (watch.state.is === 'ready' || (watch.state.is === 'failed' && watch.state.error.kind === 'denied')) break;
      }
      await wait(100);
    }
    this.repaint();
  }

  private ended(running: Running, exitCode: number | undefined): void {
    if (exitCode !== undefined) running.exitCode = exitCode;
    if (running.isOver) return;
    running.isOver = true;
    const { state } = this.looked.watch;
    // 128 + a signal: a person or Stop ended it.
    const isBad = running.exitCode !== undefined && running.exitCode > 0 && running.exitCode < 128;
    if (isBad && state.is !== 'ready')
      reportProblem(this.services.log, t('containerd ended with {0}: its terminal says why.', running.exitCode ?? 0));
    void this.looked.refresh();
  }
}

function taskOf(program: string, args: readonly string[]): vscode.Task {
  const execution = new vscode.ProcessExecution(program, [...args], { cwd: '/' });
  const task = new vscode.Task(
    { type: 'process' },
    vscode.TaskScope.Workspace,
    'containerd',
    'Stevedore',
    execution,
    [],
  );
  task.isBackground = true;
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Always, focus: program === 'sudo', clear: false };
  return task;
}
