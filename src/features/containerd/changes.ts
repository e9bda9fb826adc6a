import { constants } from 'node:os';
import * as vscode from 'vscode';
import { deleteCommands, killCommand, lineOf, runCommand } from '../../core/containerd/ctr';
import { ctrIdProblem, proposeCtrId } from '../../core/containerd/id';
import { statusOf } from '../../core/containerd/parse';
import type { Command } from '../../core/host/command';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import { visible } from '../../core/text/visible';
import type { Node } from '../../ui/liveTree';
import { Progress } from '../../ui/progress';
import { rootHost } from '../../ui/rootHost';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';
import { changeable, type FoundContainer, type Looked } from './looked';
import { openTerminal } from './looks';
import { view } from './names';

/** Asks how a task of an image is to run, and runs it. ctr does it: it unpacks the image and makes the config from it. */
export async function runImage(services: Services, looked: Looked, nodes: readonly Node[]): Promise<void> {
  if (!mayChange()) return;
  const [found] = changeable(looked.images(nodes));
  if (!found) return;
  const { place, image } = found;
  const used = looked.usedIds(place.namespace);
  const id = await vscode.window.showInputBox({
    title: t('Run {0}', shown(image.name, 80)),
    prompt: t('The id of the container and of its task'),
    value: proposeCtrId(image.name, used),
    validateInput: (text) => ctrIdProblem(text, used),
  });
  if (id === undefined) return;
  const [background, terminal] = [t('In the background'), t('In a terminal, and gone when it ends')];
  const how = await vscode.window.showQuickPick([{ label: background }, { label: terminal }], {
    placeHolder: t('How is {0} to run?', id),
  });
  if (how?.label === terminal) openTerminal(id, runCommand(place, image.name, id, 'terminal'));
  if (how?.label !== background) return;
  const command = runCommand(place, image.name, id, 'background');
  const host = await rootHost(services, {
    why: t('ctr mounts the snapshot of {0}, which needs root.', id),
    lines: [lineOf(command)],
  });
  if (!host) return;
  await done(services, looked, { title: t('Run {0}', id), commands: [command] }, async (signal) => {
    const { code, stderr } = await host.run(command, signal);
    if (code !== 0) throw new Error(visible(stderr.trim().split('\n').at(-1) ?? ''));
  });
}

/** Sends a signal that a person chooses to the first process of each task. */
export async function killTasks(services: Services, looked: Looked, nodes: readonly Node[]): Promise<void> {
  if (!mayChange()) return;
  const found = changeable(looked.containers(nodes)).filter(({ container }) => container.task !== undefined);
  if (found.length === 0) return;
  const names = ['SIGTERM', 'SIGKILL', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'] as const;
  const items = names.map((label) => ({ label, description: String(constants.signals[label]), name: label }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: t('Which signal?') });
  if (!picked) return;
  for (const { place, container } of found) {
    const commands = [killCommand(place, container.id, picked.name)];
    await done(services, looked, { title: t('Send {0} to {1}', picked.name, container.id), commands }, (signal) =>
      looked.ask((client) => client.kill(place.namespace, container.id, constants.signals[picked.name], signal)),
    );
  }
}

/** Asks once, and deletes containers with their tasks and snapshots. */
export async function deleteContainers(services: Services, looked: Looked, nodes: readonly Node[]): Promise<void> {
  if (!mayChange()) return;
  const found = changeable(looked.containers(nodes));
  if (found.length === 0) return;
  const [only] = found.length === 1 ? found : [];
  const question = only ? t('Delete {0}?', only.container.id) : t('Delete {0} containers?', found.length);
  const detail = [...found.slice(0, 20).map(goes), t('The images stay.')].map(visible).join('\n');
  const button = t('Delete');
  if ((await vscode.window.showWarningMessage(visible(question), { modal: true, detail }, button)) !== button) return;
  for (const { place, container } of found) {
    const commands = deleteCommands(place, container);
    await done(services, looked, { title: t('Delete {0}', container.id), commands }, (signal) =>
      looked.ask((client) => client.remove(place.namespace, container, signal)),
    );
  }
}

function goes({ container }: FoundContainer): string {
  const { id, task } = container;
  const status = statusOf(container);
  return task && status !== 'stopped'
    ? t('{0}: its task is killed (process {1}); container and snapshot are deleted.', id, task.pid)
    : t('{0}: container and snapshot are deleted.', id);
}

interface Change {
  readonly title: string;
  /** The lines that would do the same, for the journal. */
  readonly commands: readonly Command[];
}

/** Does one thing with progress, writes it down, and lets what went wrong go on to the one place that reports it. */
async function done(
  services: Services,
  looked: Looked,
  { title, commands }: Change,
  work: (signal: AbortSignal) => Promise<unknown>,
): Promise<void> {
  const abort = new AbortController();
  const running = work(abort.signal);
  new Progress({ view, doing: title, abort }).follow(running);
  const note = (error?: unknown): void => {
    for (const { program, args } of commands)
      services.journal.recordLine(
        { name: `containerd ${looked.address}`, cliEnvironment: {} },
        { title, argv: [program, ...args], ...(error !== undefined && { error }) },
      );
  };
  try {
    await running;
    note();
  } catch (error) {
    note(error);
    throw error;
  }
}
