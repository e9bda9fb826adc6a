import * as vscode from 'vscode';
import type { Action } from '../../core/docker/action';
import { containerActions } from '../../core/docker/containerActions';
import type { ContainerRecord } from '../../core/engine/records';
import { t } from '../../core/l10n/l10n';
import { portUrl } from '../../core/rows/containerChildren';
import { shown } from '../../core/rows/row';
import { makeAction } from '../../core/runtime/make/makeAction';
import { engineContainerActions } from '../../core/runtime/processActions';
import { registerRowCommand } from '../../ui/command';
import type { Node } from '../../ui/liveTree';
import type { Services } from '../../ui/services';
import { setting } from '../../ui/settings';
import { showCommands } from '../../ui/showCommands';
import type { LiveView } from '../../ui/view';
import { containersOf } from './select';

/** Commands that only look: logs, shell, inspect, ports, *Show Commands*. Each hands over to the feature that shows it. */
export function registerLooks(services: Services, live: LiveView): vscode.Disposable {
  const look = (name: string, run: (nodes: readonly Node[]) => unknown) =>
    registerRowCommand(services, live.view, `stevedore.containers.${name}`, run);
  return vscode.Disposable.from(
    look('logs', async (nodes) => openLogs(services, nodes, 'defaults')),
    look('logsWith', async (nodes) => openLogs(services, nodes, 'ask')),
    look('shell', async (nodes) => {
      const [record] = await containersOf(services, nodes, /^container\.running\b/, 'one');
      if (record) await vscode.commands.executeCommand('stevedore.shell.open', { id: record.id, name: record.name });
    }),
    look('exec', async (nodes) => {
      const [record] = await containersOf(services, nodes, /^container\.running\b/, 'one');
      if (record) await vscode.commands.executeCommand('stevedore.exec.open', { id: record.id, name: record.name });
    }),
    look('attach', async (nodes) => {
      const [record] = await containersOf(services, nodes, /^container\.running\b/, 'one');
      if (record) await vscode.commands.executeCommand('stevedore.attach.open', { id: record.id, name: record.name });
    }),
    look('inspect', async (nodes) => {
      for (const record of await containersOf(services, nodes, /^container\./)) {
        await vscode.commands.executeCommand('stevedore.inspect.open', {
          kind: 'containers',
          id: record.id,
          name: record.name,
        });
      }
    }),
    look('stats', async (nodes) => {
      const records = await containersOf(services, nodes, /^container\.(running|paused)\b/);
      const containers = records.map(({ id, name }) => ({ id, name }));
      if (containers.length > 0) await vscode.commands.executeCommand('stevedore.stats.open', containers);
    }),
    look('top', async (nodes) => {
      for (const { id, name } of await containersOf(services, nodes, /^container\.(running|paused)\b/)) {
        await vscode.commands.executeCommand('stevedore.processes.open', { id, name });
      }
    }),
    look('openPort', async (nodes) => {
      const url = await publishedUrl(services, nodes);
      if (url !== undefined) await vscode.env.openExternal(vscode.Uri.parse(url, true));
    }),
    look('attachCode', async (nodes) => {
      const [record] = await containersOf(services, nodes, /^container\.running\b/, 'one');
      if (record) await attachCode(record.name);
    }),
    look('showCommands', async (nodes) => {
      const [record] = await containersOf(services, nodes, /^container\./, 'one');
      if (record) await showCommands(services, record.name, await linesOf(services, record));
    }),
  );
}

/** The lines of everything on the row of a container, that of other features included. */
async function linesOf(services: Services, record: ContainerRecord): Promise<readonly Action[]> {
  const { id, name, state } = record;
  const { target } = await services.window.looking();
  const { product } = await target.engine.connect();
  const running = { id, isPodman: product === 'Podman', available: state === 'running' || state === 'paused' };
  return [
    ...containerActions(record, { stopTimeoutSeconds: setting('stopTimeout'), tail: setting('logs.tail') }),
    makeAction({ way: 'container', name }),
    ...engineContainerActions(running, process.getuid?.() === 0 ? '' : 'sudo '),
  ];
}

async function openLogs(services: Services, nodes: readonly Node[], options: 'defaults' | 'ask'): Promise<void> {
  const records = await containersOf(services, nodes, /^container\./);
  if (records.length === 0) return;
  const containers = records.map((record) => ({ id: record.id, name: record.name }));
  await vscode.commands.executeCommand('stevedore.logs.open', containers, options);
}

/** The address of the port that was clicked, or of the one that a person picks among the published ones. */
async function publishedUrl(services: Services, nodes: readonly Node[]): Promise<string | undefined> {
  const subject = nodes[0]?.row.subject;
  if (subject?.kind === 'port') return subject.url;
  const [record] = await containersOf(services, nodes, /^container\.running\.ports\b/, 'one');
  const urls = [...new Set(record?.ports.flatMap((port) => portUrl(port) ?? []) ?? [])];
  return urls.length > 1
    ? vscode.window.showQuickPick(urls, { placeHolder: t('Which port of {0}?', shown(record?.name ?? '')) })
    : urls[0];
}

/** Dev Containers names a container in the authority of its windows: hexadecimal JSON with the container's name. */
async function attachCode(name: string): Promise<void> {
  const authority = `attached-container+${Buffer.from(JSON.stringify({ containerName: `/${name}` })).toString('hex')}`;
  await vscode.commands.executeCommand('vscode.newWindow', { remoteAuthority: authority });
}
