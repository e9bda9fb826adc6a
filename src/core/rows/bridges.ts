import type { NetworkRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import type { BridgeState } from '../net/bridgeState';
import { endText, type NamesOf } from '../net/endText';
import { explainUnread, explainUnreadable } from '../net/explainUnread';
import { kernelBridge } from '../docker/kernelBridge';
import { bridgePorts, type BridgePort } from '../net/wiring';
import { commandLine } from '../text/quote';
import { facts, noRows, type Row, type RowIcon, shown } from './row';

/** The row of a network's bridge, with its ports below it; none for a network that is no bridge. */
export function bridgeRows(network: NetworkRecord, state: BridgeState, containers: NamesOf): readonly Row[] {
  const name = kernelBridge(network);
  return name === undefined ? [] : [bridgeRow({ network, name, state, containers })];
}

interface Bridge {
  readonly network: NetworkRecord;
  /** Of the kernel. */
  readonly name: string;
  readonly state: BridgeState;
  readonly containers: NamesOf;
}

function bridgeRow(bridge: Bridge): Row {
  const { network, state } = bridge;
  const name = shown(bridge.name);
  const ports = state.is === 'read' ? bridgePorts(bridge.name, state.wiring) : undefined;
  const link = state.is === 'read' ? state.wiring.links.find((one) => one.name === bridge.name) : undefined;
  const count = ports === undefined ? '' : t('ports: {0}', ports.length);
  return {
    id: `network:${network.id}/bridge`,
    label: name,
    description: facts(count, t('bridge of the kernel')),
    icon: { shape: 'type-hierarchy-sub' },
    spoken: [name, t('bridge of the kernel'), count].filter(Boolean).join(', '),
    context: 'bridge',
    expansion: 'collapsed',
    subject: { kind: 'bridge', networkId: network.id },
    tooltip: () => [
      [t('Bridge'), bridge.name],
      [t('Bridge id'), link?.bridge?.id ?? ''],
      [t('MAC'), link?.mac ?? ''],
      [t('State'), link ? stateText(link) : ''],
      [t('Addresses'), link?.addresses.map((one) => `${one.address}/${one.prefix}`).join(', ') ?? ''],
      [t('Command'), commandLine(['brctl', 'show', bridge.name])],
    ],
    children: () => portRows(bridge, ports),
  };
}

function portRows(bridge: Bridge, ports: readonly BridgePort[] | undefined): readonly Row[] {
  const { state } = bridge;
  if (state.is !== 'read') {
    const { what, why } = explainUnread(state);
    return [note(bridge, what, why)];
  }
  if (!state.wiring.links.some((link) => link.name === bridge.name))
    return [note(bridge, t("There is no bridge {0} on the engine's machine", shown(bridge.name)), '')];
  if (!ports || ports.length === 0)
    return [note(bridge, t('No ports'), t('A port comes with each container that runs in this network.'))];
  const rows = ports.map((port) => portRow(bridge, port));
  const guessed = ports.some(({ end }) => end.is === 'elsewhere' || end.is === 'heard');
  return state.unseen && guessed
    ? [...rows, note(bridge, t('Not every container could be looked into'), explainUnreadable(state.unseen))]
    : rows;
}

function portRow(bridge: Bridge, found: BridgePort): Row {
  const { port, end } = found;
  const name = shown(port.name);
  const { what, address } = endText(found, bridge.containers);
  return {
    id: `network:${bridge.network.id}/bridge/port:${port.name}`,
    label: name,
    description: facts(shown(what), shown(address)),
    icon: portIcon(found),
    spoken: [t('port {0}', name), shown(what), shown(address), stateText(port)].filter(Boolean).join(', '),
    context: 'bridge.port',
    expansion: 'none',
    subject: { kind: 'bridge', networkId: bridge.network.id },
    tooltip: () => [
      [t('Port'), `${port.name} (${port.index})`],
      [t('Behind it'), [what, address].filter(Boolean).join(' · ')],
      ...(end.is === 'container' ? [[t('Other end'), `${end.link.name} (${end.link.index})`] as const] : []),
      ...(end.is === 'container' ? [[t('MAC inside'), end.link.mac] as const] : []),
      [t('MAC'), port.mac],
      [t('State'), stateText(port)],
      [t('MTU'), String(port.mtu)],
      [t('Command'), commandLine(['ip', '-d', 'link', 'show', 'dev', port.name])],
    ],
    children: noRows,
  };
}

/** The shape says who is there; a port without carrier looks unplugged. */
function portIcon({ port, end }: BridgePort): RowIcon {
  if (!port.hasCarrier) return { shape: 'debug-disconnect', color: 'disabledForeground' };
  if (end.is === 'container' || end.is === 'heard') return { shape: 'plug', color: 'charts.green' };
  if (end.is === 'device') return { shape: 'circuit-board' };
  return { shape: end.is === 'machine' ? 'link' : 'question' };
}

interface Stateful {
  readonly isUp: boolean;
  readonly hasCarrier: boolean;
  readonly portState?: string;
}

function stateText({ isUp, hasCarrier, portState }: Stateful): string {
  return [isUp ? t('up') : t('down'), hasCarrier ? t('carrier') : t('no carrier'), shown(portState ?? '')]
    .filter(Boolean)
    .join(', ');
}

/** A row that says why there are no others. */
function note({ network }: Bridge, what: string, why: string): Row {
  return {
    id: `network:${network.id}/bridge/note`,
    label: what,
    description: '',
    icon: { shape: 'info' },
    spoken: [what, why].filter(Boolean).join('. '),
    context: 'bridge.note',
    expansion: 'none',
    subject: { kind: 'bridge', networkId: network.id },
    tooltip: () => [
      [t('Ports'), what],
      [t('Why'), why],
    ],
    children: noRows,
  };
}
