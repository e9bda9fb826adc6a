import * as vscode from 'vscode';
import { networkActions } from '../../core/docker/networkActions';
import { pruneNetworks } from '../../core/docker/networkPlans';
import { removeNetwork } from '../../core/docker/networkPlans';
import type { NetworkRecord } from '../../core/engine/records';
import { t } from '../../core/l10n/l10n';
import { networkRows } from '../../core/rows/networks';
import type { Row } from '../../core/rows/row';
import { act } from '../../ui/act';
import { announceReclaimed, copy } from '../../ui/announce';
import { registerCommand, registerRowCommand } from '../../ui/command';
import type { Node } from '../../ui/liveTree';
import { recordsOf, rowsOrPick } from '../../ui/pick';
import type { Services } from '../../ui/services';
import { showCommands } from '../../ui/showCommands';
import { createLiveView } from '../../ui/view';

const view = 'stevedore.networks';
const any = /^network\./;

/** The Networks view with its commands. */
export function register(services: Services): vscode.Disposable {
  const live = createLiveView(services, view, {
    kinds: ['networks', 'containers'],
    rows: (store) => networkRows(store.snapshot),
  });
  const onRows = (name: string, run: (networks: readonly NetworkRecord[]) => unknown, options: SelectOptions = {}) =>
    registerRowCommand(services, live.view, `${view}.${name}`, async (nodes) =>
      run(await select(services, nodes, options)),
    );
  return vscode.Disposable.from(
    live,
    onRows('inspect', async (networks) => {
      for (const network of networks) {
        await vscode.commands.executeCommand('stevedore.inspect.open', {
          kind: 'networks',
          id: network.id,
          name: network.name,
        });
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
      live.tree.relist();
    }),
  );
}

interface SelectOptions {
  readonly states?: RegExp;
  readonly number?: 'one' | 'many';
}

async function select(
  services: Services,
  nodes: readonly Node[],
  options: SelectOptions,
): Promise<readonly NetworkRecord[]> {
  const { store } = await services.window.looking();
  const fits = (row: Row): boolean => (options.states ?? any).test(row.context);
  const rows = await rowsOrPick(services, nodes, {
    kind: 'networks',
    rows: () => networkRows(store.snapshot),
    fits,
    many: options.number !== 'one',
  });
  const ids = rows.filter(fits).flatMap(({ subject }) => (subject.kind === 'network' ? [subject.id] : []));
  return recordsOf(services, 'networks', ids);
}
