import type { Host } from '../host/host';
import type { EngineHolds } from './enginePlace';
import { inPlace, type Place } from './enter';
import { fieldsOf, jsonRows, textOf } from './iproute';
import { kernelBridge } from '../docker/kernelBridge';
import type { Wiring } from './wiring';

/**
 * What the namespace of a place calls the others: `lsns` of util-linux asks the kernel (RTM_GETNSID). Undefined where there is
 * no such lsns, or nothing was told.
 */
export async function readNamespaceIds(
  host: Host,
  place: Place,
  signal: AbortSignal,
): Promise<ReadonlyMap<string, number> | undefined> {
  if ((await host.which('lsns')) === undefined) return undefined;
  const { code, stdout } = await host.run(inPlace(place, 'lsns', '-t', 'net', '-J', '-o', 'NS,NETNSID'), signal);
  return code === 0 ? parseNamespaceIds(stdout) : undefined;
}

/** What `lsns -J -o NS,NETNSID` prints (lsns(8)): numbers as numbers or, in older versions, as text. */
export function parseNamespaceIds(json: string): ReadonlyMap<string, number> | undefined {
  try {
    const rows: unknown = fieldsOf(JSON.parse(json))['namespaces'];
    const ids = (Array.isArray(rows) ? rows : []).map(fieldsOf).flatMap((row) => {
      const id = String(row['netnsid']);
      return /^\d+$/.test(id) ? [[String(row['ns']), Number(id)] as const] : [];
    });
    return ids.length > 0 ? new Map(ids) : undefined;
  } catch {
    return undefined;
  }
}

/** Which containers' MACs the bridges have learned, by port (bridge(8), `fdb`); reading that needs no privilege. */
export async function readHeard(
  host: Host,
  place: Place,
  { of, signal }: { readonly of: EngineHolds; readonly signal: AbortSignal },
): Promise<Wiring['heard']> {
  if ((await host.which('bridge')) === undefined) return new Map();
  const { code, stdout } = await host.run(inPlace(place, 'bridge', '-j', 'fdb', 'show'), signal);
  return code === 0 ? parseHeard(stdout, of) : new Map<string, never>();
}

/** What `bridge -j fdb show` prints. Only what was learned counts: the permanent entries are the ports' own addresses. */
export function parseHeard(json: string, { containers, networks }: EngineHolds): Wiring['heard'] {
  const bridges = new Map(networks.map((network) => [network.id, kernelBridge(network)]));
  const owners = new Map(
    containers.flatMap((container) =>
      container.endpoints
        .filter(({ mac }) => mac !== '')
        .map(({ mac, networkId }) => [`${bridges.get(networkId) ?? ''} ${mac}`, container.id] as const),
    ),
  );
  const learned = rowsOf(json).filter((row) => textOf(row['state']) !== 'permanent');
  return new Map(
    learned.flatMap((row) => {
      const mac = textOf(row['mac']);
      const container = owners.get(`${textOf(row['master'])} ${mac}`);
      return container === undefined ? [] : [[textOf(row['ifname']), { container, mac }] as const];
    }),
  );
}

function rowsOf(json: string): ReturnType<typeof jsonRows> {
  try {
    return jsonRows(json);
  } catch {
    return [];
  }
}
