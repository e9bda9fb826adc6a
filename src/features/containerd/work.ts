import * as vscode from 'vscode';
import { installContainerd, openContainerd } from '../../core/containerd/remedies';
import { socketOwner } from '../../core/containerd/socketState';
import { useBundle } from '../../core/l10n/l10n';
import { containerdRows } from '../../core/rows/containerd';
import type { Row } from '../../core/rows/row';
import type { Node } from '../../ui/liveTree';
import type { Services } from '../../ui/services';
import { onSettingChange } from '../../ui/settings';
import { showRemedy, thisMachine } from '../../ui/showRemedy';
import { copyIds, inspect, openShell, showLines, SpecDocuments } from './looks';
import { deleteContainers, killTasks, runImage } from './changes';
import { chooseContainerd } from './choose';
import { DaemonTask } from './daemonTask';
import { Looked } from './looked';
import type { CommandName } from './names';

/** What this feature is handed: the services, and how its view is painted again. */
export interface WorkTools {
  readonly services: Services;
  readonly repaint: () => void;
}

/** The view's source and its commands. */
export interface ContainerdWork {
  readonly start: () => Promise<void>;
  readonly stop: () => void;
  readonly rows: () => readonly Row[];
  readonly dispose: () => void;
  readonly call: (name: CommandName, nodes: readonly Node[]) => unknown;
}

/** Watches the containerd of this window, and does what its rows offer. */
export function createWork(tools: WorkTools): ContainerdWork {
  // This entry has a copy of the core of its own, and in it translations of its own.
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  const { services } = tools;
  const looked = new Looked(tools);
  const daemon = new DaemonTask(services, looked, tools.repaint);
  const specs = new SpecDocuments(looked);
  const commands: Readonly<Record<CommandName, (nodes: readonly Node[]) => unknown>> = {
    refresh: () => looked.refresh(),
    choose: () => chooseContainerd(looked),
    start: () => daemon.start(),
    stop: () => daemon.stop(),
    install: async () => showRemedy(installContainerd(await thisMachine(services))),
    grant: async () =>
      showRemedy(openContainerd(await thisMachine(services), looked.address, await socketOwner(looked.address))),
    run: (nodes) => runImage(services, looked, nodes),
    kill: (nodes) => killTasks(services, looked, nodes),
    delete: (nodes) => deleteContainers(services, looked, nodes),
    shell: (nodes) => openShell(looked, nodes),
    inspect: (nodes) => inspect(specs, looked, nodes),
    copyId: (nodes) => copyIds(nodes),
    showCommands: (nodes) => showLines(services, looked, nodes),
  };
  const parts = vscode.Disposable.from(
    looked,
    daemon,
    specs,
    onSettingChange(['containerd.address'], () => void looked.refresh()),
  );
  return {
    start: () => looked.start(),
    stop: () => looked.stop(),
    rows: () => containerdRows(looked.watch.state, { address: looked.address, isOurs: daemon.isRunning }),
    call: (name, nodes) => commands[name](nodes),
    dispose: () => void parts.dispose(),
  };
}
