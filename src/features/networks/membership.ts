import * as vscode from 'vscode';
import { disconnectContainer } from '../../core/docker/networkPlans';
import type { Subject } from '../../core/engine/calls';
import type { ContainerRecord, EndpointRecord } from '../../core/engine/records';
import { t } from '../../core/l10n/l10n';
import type { Plan } from '../../core/plan/plan';
import { containerRows } from '../../core/rows/containers';
import type { RowSubject } from '../../core/rows/row';
import { listText } from '../../core/text/message';
import { act } from '../../ui/act';
import { registerRowCommand } from '../../ui/command';
import type { LiveView } from '../../ui/view';
import type { Node } from '../../ui/liveTree';
import { recordsOf, rowsOrPick } from '../../ui/pick';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';
import type { Forms } from './forms';
import { held, selectNetworks } from './select';

const view = 'stevedore.networks';

/** The commands that put containers into networks and take them out, from rows of both views. */
export function registerMembership(services: Services, live: LiveView, forms: () => Promise<Forms>): vscode.Disposable {
  const rowCommand = (id: string, run: (nodes: readonly Node[]) => unknown) =>
    registerRowCommand(services, live.view, id, (nodes) => (mayChange() ? run(nodes) : undefined));
  return vscode.Disposable.from(
    rowCommand(`${view}.connect`, async (nodes) => {
      const [network] = await selectNetworks(services, nodes, { number: 'one' });
      const container = network && (await (await forms()).askContainer(network));
      if (network && container) await (await forms()).connect(container, network);
    }),
    rowCommand('stevedore.containers.connectNetwork', async (nodes) => {
      const container = await oneContainer(services, nodes);
      const network = container && (await (await forms()).askNetwork(container));
      if (container && network) await (await forms()).connect(container, network);
    }),
    ...[`${view}.disconnect`, 'stevedore.containers.disconnect'].map((id) =>
      rowCommand(id, async (nodes) => {
        const plans = await disconnections(services, nodes);
        await act(services, plans, { view, doing: t('Disconnecting {0} containers', plans.length) });
      }),
    ),
  );
}

async function oneContainer(services: Services, nodes: readonly Node[]): Promise<ContainerRecord | undefined> {
  const { store } = await services.window.looking();
  const [row] = await rowsOrPick(services, nodes, {
    kind: 'containers',
    rows: () =>
      containerRows(store.snapshot, { groupBy: 'none', groupByLabel: '', sortBy: 'name', filter: '', label: '{name}' }),
    fits: ({ subject }) => subject.kind === 'container',
    many: false,
  });
  const [id] = row?.subject.kind === 'container' ? [row.subject.id] : [];
  return id === undefined ? undefined : recordsOf(services, 'containers', [id])[0];
}

/** What takes the selected endpoints apart; of a row that is none, the endpoint that a person picks. */
async function disconnections(services: Services, nodes: readonly Node[]): Promise<readonly Plan[]> {
  const { containers, networks } = await held(services);
  const ids = new Map(networks.map(({ id, name }) => [name, id]));
  const all = containers.flatMap((container) =>
    container.endpoints.map((endpoint) => ({ container, endpoint, network: networkOf(endpoint, ids) })),
  );
  const selected = nodes.flatMap(({ row }) => all.find((one) => isAbout(row.subject, one)) ?? []);
  if (selected.length > 0) return selected.map(disconnection);
  const [network] = nodes.flatMap(({ row }) => (row.subject.kind === 'network' ? [row.subject.id] : []));
  const picked = await pickEndpoint(all.filter((one) => network === undefined || one.network.id === network));
  return picked ? [disconnection(picked)] : [];
}

interface Membership {
  readonly container: ContainerRecord;
  readonly endpoint: EndpointRecord;
  readonly network: Subject;
}

function isAbout(subject: RowSubject, { container, network }: Membership): boolean {
  if (subject.kind !== 'endpoint' || subject.containerId !== container.id) return false;
  return subject.networkId === network.id || subject.networkId === network.name;
}

function disconnection({ container, network }: Membership): Plan {
  return disconnectContainer(container, network);
}

/** A container that was put into a network while it did not run knows the network by its name only. */
function networkOf({ networkId, networkName }: EndpointRecord, ids: ReadonlyMap<string, string>): Subject {
  return { id: networkId === '' ? (ids.get(networkName) ?? networkName) : networkId, name: networkName };
}

async function pickEndpoint(all: readonly Membership[]): Promise<Membership | undefined> {
  const fitting = all.filter(({ network }) => network.name !== 'host');
  if (fitting.length === 0) {
    void vscode.window.showInformationMessage(t('There is nothing here that this could be done with.'));
    return undefined;
  }
  const items = fitting.map((membership) => ({
    label: listText(t('{0} out of {1}', membership.container.name, membership.network.name)),
    description: listText(membership.endpoint.ip),
    membership,
  }));
  return (await vscode.window.showQuickPick(items, { placeHolder: t('Which one?') }))?.membership;
}
