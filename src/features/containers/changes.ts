import * as vscode from 'vscode';
import {
  killContainer,
  pauseContainer,
  renameContainer,
  restartContainer,
  startContainer,
  stopContainer,
  unpauseContainer,
} from '../../core/docker/containerPlans';
import { hasAnonymousVolumes } from '../../core/docker/anonymousVolume';
import { pruneContainers, removeContainer } from '../../core/docker/removeContainer';
import type { ContainerRecord } from '../../core/engine/records';
import { t } from '../../core/l10n/l10n';
import type { Plan } from '../../core/plan/plan';
import { act } from '../../ui/act';
import { announceReclaimed } from '../../ui/announce';
import { registerCommand, registerRowCommand } from '../../ui/command';
import type { Node } from '../../ui/liveTree';
import type { Services } from '../../ui/services';
import { setting } from '../../ui/settings';
import { mayChange } from '../../ui/trust';
import type { LiveView } from '../../ui/view';
import { askNewName, askSignal } from './ask';
import { containersOf } from './select';

const view = 'stevedore.containers';

/** One change that is done to each selected container alike. */
interface Change {
  readonly command: string;
  readonly states: RegExp;
  readonly doing: (count: number) => string;
  readonly plan: (record: ContainerRecord) => Plan;
}

const stopTimeout = () => ({ timeoutSeconds: setting('stopTimeout') });
/** States that a prune takes (docker-container-prune(1)). */
const removable: readonly string[] = ['created', 'exited', 'dead'];
const running = /^container\.(running|paused|restarting)\b/;

const changes: readonly Change[] = [
  {
    command: 'start',
    states: /^container\.(exited|created|unknown)\b/,
    doing: (count) => t('Starting {0} containers', count),
    plan: startContainer,
  },
  {
    command: 'stop',
    states: running,
    doing: (count) => t('Stopping {0} containers', count),
    plan: (record) => stopContainer(record, stopTimeout()),
  },
  {
    command: 'restart',
    states: /^container\.(running|restarting|exited)\b/,
    doing: (count) => t('Restarting {0} containers', count),
    plan: (record) => restartContainer(record, stopTimeout()),
  },
  {
    command: 'pause',
    states: /^container\.running\b/,
    doing: (count) => t('Pausing {0} containers', count),
    plan: pauseContainer,
  },
  {
    command: 'unpause',
    states: /^container\.paused\b/,
    doing: (count) => t('Unpausing {0} containers', count),
    plan: unpauseContainer,
  },
];

/** The commands that change containers. Those of the list act on what fits and leave the rest of a mixed selection alone. */
export function registerChanges(services: Services, live: LiveView): vscode.Disposable {
  const rowCommand = (name: string, run: (nodes: readonly Node[]) => unknown) =>
    registerRowCommand(services, live.view, `${view}.${name}`, run);
  return vscode.Disposable.from(
    ...changes.map((change) =>
      rowCommand(change.command, async (nodes) => {
        const records = await containersOf(services, nodes, change.states);
        await act(services, records.map(change.plan), { view, doing: change.doing(records.length) });
      }),
    ),
    rowCommand('kill', async (nodes) => {
      const records = await containersOf(services, nodes, running);
      const signal = records.length === 0 || !mayChange() ? undefined : await askSignal();
      if (signal === undefined) return;
      const plans = records.map((record) => killContainer(record, { signal }));
      await act(services, plans, {
        view,
        doing: t('Sending {0} to {1} containers', signal, records.length),
        confirm: t('Send {0}', signal),
      });
    }),
    rowCommand('rename', async (nodes) => {
      const [record] = await containersOf(services, nodes, /^container\./, 'one');
      const newName = record && mayChange() ? await askNewName(services, record) : undefined;
      if (record && newName !== undefined)
        await act(services, [renameContainer(record, { newName })], { view, doing: t('Renaming') });
    }),
    rowCommand('remove', async (nodes) => {
      const records = await containersOf(services, nodes, /^container\./);
      const plans = (volumes: boolean): readonly Plan[] =>
        records.map((record) => removeContainer(record, { force: running.test(`container.${record.state}`), volumes }));
      await act(services, plans(false), {
        view,
        doing: t('Removing {0} containers', records.length),
        confirm: t('Remove'),
        ...(records.some(hasAnonymousVolumes)
          ? { alternative: { button: t('Remove with Anonymous Volumes'), plans: plans(true) } }
          : {}),
      });
    }),
    registerCommand(services, `${view}.prune`, async () => {
      const { snapshot } = (await services.window.looking()).store;
      const stopped = [...snapshot.containers.values()].filter((one) => removable.includes(one.state));
      const options = { view, doing: t('Pruning containers'), confirm: t('Prune') };
      announceReclaimed(await act(services, [pruneContainers(stopped)], options));
    }),
  );
}
