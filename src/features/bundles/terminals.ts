import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { runtimeQuestions } from '../../core/runtime/ociRuntime';
import { type ContainerAt, deletePlan } from '../../core/runtime/runtimePlans';
import { visible } from '../../core/text/visible';
import { act } from '../../ui/act';
import { reportError } from '../../ui/report';
import type { Services } from '../../ui/services';
import { bySudo, placeFor } from './place';

/** How long a runtime that lost its terminal is left to clean up behind itself, in milliseconds. */
const settling = 500;

interface Running extends ContainerAt {
  readonly bundle: string;
}

/** Terminals in which a person runs bundles. When one is closed, what is left of its container is not forgotten. */
export class Terminals implements vscode.Disposable {
  private readonly running = new Map<vscode.Terminal, Running>();
  private readonly listener = vscode.window.onDidCloseTerminal((terminal) => {
    const container = this.running.get(terminal);
    this.running.delete(terminal);
    if (container) setTimeout(() => void this.closed(container), settling);
  });

  /** `changed` is called when something may have become of a container. */
  constructor(
    private readonly services: Services,
    private readonly changed: () => void,
  ) {}

  /** Types the line into a new terminal in the bundle's folder, and Enter. */
  run(line: string, container: Running): void {
    const { runtime, id, bundle } = container;
    const name = visible(`${runtime.program}: ${id}`);
    const terminal = vscode.window.createTerminal({ name, cwd: bundle, isTransient: true });
    this.running.set(terminal, container);
    terminal.show();
    terminal.sendText(line, true);
  }

  /** Types a line into a terminal that nothing depends on. */
  show(name: string, line: string): void {
    const terminal = vscode.window.createTerminal({ name: visible(name), isTransient: true });
    terminal.show();
    terminal.sendText(line, true);
  }

  dispose(): void {
    this.listener.dispose();
    this.running.clear();
  }

  /** The runtime in the terminal was ended with it: a container that ended as well is removed, of one that lives a person is asked. */
  private async closed(at: Running): Promise<void> {
    try {
      // What only root may ask about stays as it is, unless there is somebody to ask as root.
      const { host } = this.services.window;
      const { command, parse } = runtimeQuestions.state(at.runtime, at.id);
      const { code, stdout } = await host.run({ ...command, cwd: '/' });
      const state = code === 0 ? parse(stdout) : undefined;
      if (state?.bundle === at.bundle) await this.leftBehind(at, state.status === 'stopped');
    } catch (error) {
      reportError(this.services.log, t('Looking after {0}', at.id), error);
    }
    this.changed();
  }

  private async leftBehind(at: Running, ended: boolean): Promise<void> {
    const plan = deletePlan(
      { ...at, status: ended ? 'stopped' : 'running', pid: 0, created: 0, owner: '' },
      { bySudo: bySudo() },
    );
    if (!ended) {
      const [remove, leave] = [t('Kill and Delete'), t('Leave It Running')];
      const text = t('The terminal of {0} was closed, and the container still runs.', at.id);
      if ((await vscode.window.showWarningMessage(visible(text), remove, leave)) !== remove) return;
    }
    const place = await placeFor(this.services, [plan], { asRoot: bySudo() });
    if (place)
      await act(this.services, [{ title: plan.title, subject: plan.subject, steps: plan.steps }], {
        view: 'stevedore.bundles',
        doing: plan.title,
        place,
      });
  }
}
