import * as vscode from 'vscode';
import { networkActions } from '../../core/docker/networkActions';
import { pruneNetworks, removeNetwork } from '../../core/docker/networkPlans';
import type { NetworkRecord } from '../../core/engine/records';
import { t } from '../../core/l10n/l10n';
import { networkRows } from '../../core/rows/networks';
import { act } from '../../ui/act';
import { announceReclaimed, copy } from '../../ui/announce';
import { registerCommand, registerRowCommand } from '../../ui/command';
import type { Services } from '../../ui/services';
import { showCommands } from '../../ui/showCommands';
import { createLiveView } from '../../ui/view';
import { Bridges } from './bridges';
import { lazyForms } from './lazyForms';
import { registerMembership } from './membership';
import { PortsDocument } from './ports';
import { selectNetworks, type SelectOptions } from './select';

const view = 'stevedore.networks';
const bridged = /^(network|bridge)\b/;

/** The Networks view with its commands. */
export function register(services: Services): vscode.Disposable {
  const bridges = new Bridges(services, () => live.tree.repaint());
  const live = createLiveView(services, view, {
    kinds: ['networks', 'containers'],
    rows: (store) => networkRows(store.snapshot, bridges.state),
    opened: (row) => bridges.opened(row),
  });
  const forms = lazyForms(services);
  const ports = new PortsDocument(services);
  const onRows = (name: string, run: (networks: readonly NetworkRecord[]) => unknown, options: SelectOptions = {}) =>
    registerRowCommand(services, live.view, `${view}.${name}`, async (nodes) =>
      run(await selectNetworks(services, nodes, options)),
    );
  return vscode.Disposable.from(
    live,
    bridges,
    bridges.follow(live.view),
    ports,
    registerCommand(services, `${view}.create`, async (preset?: unknown) => (await forms()).create(preset)),
    registerMembership(services, live, forms),
    onRows('ports', (networks) => (networks.length > 0 ? ports.show(networks) : undefined), { states: bridged }),
    onRows('inspect', async (networks) => {
      for (const { id, name } of networks) {
        await vscode.commands.executeCommand('stevedore.inspect.open', { kind: 'networks', id, name });
      }
    }),
    onRows(
      'remove',
      (networks) =>
        act(services, networks.map(removeNetwork), {
          view,
          doing: t('Removing {0} networks', networks.length),
          confirm: t('Remove'),
        }),
      { states: /^network\.(used|unused)$/ },
    ),
    onRows('copyId', (networks) => copy(networks.map((network) => network.id).join('\n'))),
    onRows('copyName', (networks) => copy(networks.map((network) => network.name).join('\n'))),
    registerRowCommand(services, live.view, `${view}.copyAddress`, (nodes) =>
      copy(nodes.flatMap(({ row }) => (row.subject.kind === 'endpoint' ? [row.subject.ip] : [])).join('\n')),
    ),
    onRows('showCommands', ([first]) => first && showCommands(services, first.name, networkActions(first)), {
      number: 'one',
    }),
    registerCommand(services, `${view}.prune`, async () =>
      announceReclaimed(
        await act(services, [pruneNetworks()], { view, doing: t('Pruning networks'), confirm: t('Prune') }),
      ),
    ),
    registerCommand(services, `${view}.refresh`, async () => {
      await services.window.current?.store.refresh();
      bridges.refresh();
      live.tree.relist();
    }),
  );
}
