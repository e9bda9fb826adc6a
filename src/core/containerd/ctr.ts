import { type Action } from '../docker/action';
import type { Command } from '../host/command';
import { t } from '../l10n/l10n';
import { taskActions } from '../runtime/processActions';
import { commandLine } from '../text/quote';
import { defaultAddress } from './socketState';
import { whyReadOnly } from './owner';
import { statusOf } from './parse';
import type { CtrContainer, CtrImage } from './records';

/** Where a `ctr` command goes to. */
export interface CtrPlace {
  readonly address: string;
  readonly namespace: string;
}

/** `ctr` with its address and namespace, where they are not the ones that it takes by itself (ctr(8)). */
export function ctrCommand({ address, namespace }: CtrPlace, ...args: readonly string[]): Command {
  const to = address === defaultAddress ? [] : ['--address', address];
  const inside = namespace === 'default' ? [] : ['--namespace', namespace];
  return { program: 'ctr', args: [...to, ...inside, ...args] };
}

/**
 * A container and its task from an image. In the background nobody reads what it prints, so that it may not wait for a reader
 * (`--null-io`); in the foreground it has the terminal and goes when it ends.
 */
export function runCommand(place: CtrPlace, image: string, id: string, how: 'background' | 'terminal'): Command {
  const options = how === 'background' ? ['--detach', '--null-io'] : ['--rm', '--tty'];
  return ctrCommand(place, 'run', ...options, image, id);
}

/** A shell in a task; `exec` names the new process among those of the task. */
export function shellCommand(place: CtrPlace, id: string, exec: string): Command {
  return ctrCommand(place, 'tasks', 'exec', '--tty', '--exec-id', exec, id, 'sh');
}

export function killCommand(place: CtrPlace, id: string, signal = 'SIGKILL'): Command {
  return ctrCommand(place, 'tasks', 'kill', '--signal', signal, id);
}

/** What deletes a container: its task first, where there is one. */
export function deleteCommands(place: CtrPlace, container: CtrContainer): readonly Command[] {
  const task = container.task ? [ctrCommand(place, 'tasks', 'delete', '--force', container.id)] : [];
  return [...task, ctrCommand(place, 'containers', 'delete', container.id)];
}

/** A command as a person types it: the socket is root's. */
export function lineOf({ program, args }: Command): string {
  return commandLine([program, ...args]);
}

interface Head {
  readonly id: string;
  readonly title: string;
  readonly available?: boolean;
}

const action = ({ id, title, available = true }: Head, ...commands: readonly Command[]): Action => ({
  ...{ id: `containerd.${id}`, title, available, ofMachine: true },
  lines: commands.map(lineOf),
});

/** Everything that can be done with a container of containerd. */
export function ctrContainerActions(place: CtrPlace, container: CtrContainer): readonly Action[] {
  const { id } = container;
  const status = statusOf(container);
  const mine = whyReadOnly(place.namespace) === undefined;
  const alive = status === 'running' || status === 'paused';
  return [
    action({ id: 'shell', title: t('Open Shell'), available: status === 'running' }, shellCommand(place, id, 'shell1')),
    action({ id: 'inspect', title: t('Inspect') }, ctrCommand(place, 'containers', 'info', id)),
    action({ id: 'copyId', title: t('Copy Id') }, ctrCommand(place, 'containers', 'list', '--quiet')),
    action({ id: 'kill', title: t('Kill Task'), available: mine && alive }, killCommand(place, id)),
    action({ id: 'delete', title: t('Delete…'), available: mine }, ...deleteCommands(place, container)),
    ...taskActions({ id, pid: alive ? (container.task?.pid ?? 0) : 0 }),
    ...ctrListings(place),
  ];
}

/** Everything that can be done with an image of containerd. */
export function ctrImageActions(place: CtrPlace, { name }: CtrImage): readonly Action[] {
  const available = whyReadOnly(place.namespace) === undefined;
  return [
    action({ id: 'run', title: t('Run…'), available }, runCommand(place, name, 'NAME', 'background')),
    action({ id: 'copyId', title: t('Copy Name') }, ctrCommand(place, 'images', 'list', '--quiet')),
    ...ctrListings(place),
  ];
}

/** What fills the view. */
export function ctrListings(place: CtrPlace): readonly Action[] {
  return [
    action(
      { id: 'refresh', title: t('Refresh') },
      ctrCommand({ ...place, namespace: 'default' }, 'version'),
      ctrCommand({ ...place, namespace: 'default' }, 'namespaces', 'list'),
      ctrCommand(place, 'images', 'list'),
      ctrCommand(place, 'containers', 'list'),
      ctrCommand(place, 'tasks', 'list'),
    ),
  ];
}
