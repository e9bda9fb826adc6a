import type { NetworkRecord } from '../engine/records';
import { visible } from '../text/visible';
import { endText, type NamesOf } from './endText';
import { kernelBridge } from '../docker/kernelBridge';
import { bridgePorts, type Wiring } from './wiring';

/** Titles as brctl(8) prints them, with two more columns. */
const titles: readonly string[] = ['bridge name', 'bridge id', 'STP enabled', 'interfaces', 'behind it', 'network'];

/** What `brctl show` prints for the bridges of some networks, and behind each port who is there. One line a port. */
export function portsTable(networks: readonly NetworkRecord[], wiring: Wiring, containers: NamesOf): string {
  const rows = networks.flatMap((network) => bridgeRows(network, wiring, containers));
  const table = [titles, ...rows];
  const widths = titles.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
    .concat('\n');
}

function bridgeRows(network: NetworkRecord, wiring: Wiring, containers: NamesOf): readonly (readonly string[])[] {
  const name = kernelBridge(network);
  const bridge = wiring.links.find((link) => link.name === name && link.kind === 'bridge');
  if (!bridge) return [];
  const head = [bridge.name, bridge.bridge?.id ?? '', bridge.bridge?.stp ? 'yes' : 'no'];
  const ports = bridgePorts(bridge.name, wiring).map((port) => {
    const { what, address } = endText(port, containers);
    return [port.port.name, [what, address].filter(Boolean).join(' · ')];
  });
  return (ports.length > 0 ? ports : [['', '']]).map((port, index) =>
    [...(index === 0 ? head : ['', '', '']), ...port, index === 0 ? network.name : ''].map(visible),
  );
}
