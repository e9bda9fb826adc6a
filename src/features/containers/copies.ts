import * as vscode from 'vscode';
import type { ContainerRecord } from '../../core/engine/records';
import { t } from '../../core/l10n/l10n';
import { copy } from '../../ui/announce';
import { registerRowCommand } from '../../ui/command';
import type { Node } from '../../ui/liveTree';
import type { Services } from '../../ui/services';
import type { LiveView } from '../../ui/view';
import { containersOf } from './select';

/** Copy Id, Name, IP Address, Process Id: one line for each selected container. */
export function registerCopies(services: Services, live: LiveView): vscode.Disposable {
  const copying = (command: string, text: (record: ContainerRecord) => string) =>
    registerRowCommand(services, live.view, `stevedore.containers.${command}`, async (nodes) =>
      copyLines((await containersOf(services, nodes, /^container\./)).map(text)),
    );
  return vscode.Disposable.from(
    copying('copyId', (record) => record.id),
    copying('copyName', (record) => record.name),
    registerRowCommand(services, live.view, 'stevedore.containers.copyIp', async (nodes) => {
      const own = addressesOf(nodes);
      const records = own.length > 0 ? [] : await containersOf(services, nodes, /^container\.running\b/);
      return copyLines([
        ...own,
        ...records.flatMap((record) => record.endpoints.map((endpoint) => endpoint.ip || endpoint.ip6)),
      ]);
    }),
    registerRowCommand(services, live.view, 'stevedore.containers.copyPid', async (nodes) => {
      const { target } = await services.window.looking();
      const records = await containersOf(services, nodes, /^container\.running\b/);
      const pids = records.map(async (record) => pidOf(await target.engine.inspect('containers', record.id)));
      return copyLines(await Promise.all(pids));
    }),
  );
}

function addressesOf(nodes: readonly Node[]): readonly string[] {
  return nodes.flatMap(({ row }) => (row.subject.kind === 'endpoint' ? [row.subject.ip] : []));
}

/** The process id that the engine gives; seen from the engine's own pid namespace. Empty when it does not run. */
function pidOf(inspected: unknown): string {
  const pid = (inspected as { State?: { Pid?: number } }).State?.Pid ?? 0;
  return pid > 0 ? String(pid) : '';
}

async function copyLines(lines: readonly string[]): Promise<void> {
  const some = lines.filter((line) => line !== '');
  if (some.length > 0) return copy(some.join('\n'));
  void vscode.window.showInformationMessage(t('There is nothing to copy: it has no such value now.'));
}
