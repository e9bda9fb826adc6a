import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import type { Plan } from '../../core/plan/plan';
import type { KnownContainer } from '../../core/runtime/listContainers';
import { runtimeCommands } from '../../core/runtime/ociRuntime';
import { deletePlan, killPlan, pausePlan, resumePlan, startPlan } from '../../core/runtime/runtimePlans';
import { commandLine } from '../../core/text/quote';
import { act } from '../../ui/act';
import { mayChange } from '../../ui/trust';
import { bySudo, placeFor } from './place';
import type { Work } from './work';

const view = 'stevedore.bundles';

/** Signals that are sent to containers, the usual ones first (signal(7)). */
const signals = ['TERM', 'KILL', 'INT', 'HUP', 'QUIT', 'USR1', 'USR2', 'STOP', 'CONT'];

export type ContainerCommand = 'start' | 'pause' | 'resume' | 'kill' | 'delete' | 'shell';

/** What is done with containers that are there. */
export class ContainerCommands {
  constructor(private readonly work: Work) {}

  async call(name: ContainerCommand, containers: readonly KnownContainer[]): Promise<void> {
    const [first] = containers;
    if (!first || !mayChange()) return;
    if (name === 'shell') {
      this.openShell(first);
      return;
    }
    const signal = name === 'kill' ? await askSignal() : undefined;
    if (name === 'kill' && signal === undefined) return;
    const plans = containers.map((container) => planOf(name, container, signal));
    await this.do(plans, containers);
    if (name === 'delete') await Promise.all(containers.map((container) => this.work.outputs.remove(container)));
  }

  /** Those of root and those of the user are two batches: they run in different places. */
  private async do(plans: readonly Plan[], containers: readonly KnownContainer[]): Promise<void> {
    const { services, known } = this.work;
    for (const ofRoot of [true, false]) {
      const some = plans.filter((_, index) => containers[index]?.ofRoot === ofRoot);
      const place = some.length > 0 ? await placeFor(services, some, { asRoot: ofRoot && bySudo() }) : undefined;
      if (!place) continue;
      const doing = t('Changing {0} containers', some.length);
      await act(services, some, { view, doing, confirm: t('Delete'), place });
    }
    await known.read();
  }

  private openShell({ runtime, id, ofRoot }: KnownContainer): void {
    const { program, args } = runtimeCommands.exec(runtime, id, ['sh'], { tty: true });
    const sudo = ofRoot && bySudo() ? ['sudo'] : [];
    this.work.terminals.show(`${program} exec ${id}`, commandLine([...sudo, program, ...args]));
  }
}

function planOf(name: Exclude<ContainerCommand, 'shell'>, container: KnownContainer, signal = 'TERM'): Plan {
  const doer = { bySudo: container.ofRoot && bySudo() };
  switch (name) {
    case 'start':
      return startPlan(container, doer);
    case 'pause':
      return pausePlan(container, doer);
    case 'resume':
      return resumePlan(container, doer);
    case 'kill':
      return killPlan(container, signal, doer);
    case 'delete':
      return deletePlan(container, doer);
  }
}

async function askSignal(): Promise<string | undefined> {
  const why = { TERM: t('asks it to end'), KILL: t('ends it at once, whatever it does') };
  const items = signals.map((name) => ({ label: name, ...(name in why && { description: why[name as 'TERM'] }) }));
  return (await vscode.window.showQuickPick(items, { placeHolder: t('Which signal?') }))?.label;
}
