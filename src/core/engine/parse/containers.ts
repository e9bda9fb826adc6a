import type { ContainerRecord, ContainerState, EndpointRecord, Health, MountRecord, PortRecord } from '../records';
import { type Fields, fields, imageId, list, number, rows, seconds, text, textMap, texts } from './field';

/** The body of `GET /containers/json`. Rows without an id are left out. */
export function parseContainers(body: unknown): ContainerRecord[] {
  return rows(body, parseContainer);
}

function parseContainer(row: Fields): ContainerRecord | undefined {
  const id = text(row['Id']);
  if (id === '') return undefined;
  const status = text(row['Status']);
  return {
    id,
    name: ownName(texts(row['Names'])) ?? id.slice(0, 12),
    image: text(row['Image']),
    imageId: imageId(row['ImageID']),
    command: Array.isArray(row['Command']) ? texts(row['Command']).join(' ') : text(row['Command']),
    created: seconds(row['Created']),
    state: stateOf(text(row['State']), status),
    status,
    health: healthOf(status),
    ports: rows(row['Ports'], parsePort),
    mounts: rows(row['Mounts'], parseMount),
    endpoints: parseEndpoints(fields(row['NetworkSettings'])['Networks']),
    labels: textMap(row['Labels']),
  };
}

/** Links of the old kind give a container more names, `/other/alias`: its own has one slash only. */
function ownName(names: readonly string[]): string | undefined {
  const bare = names.map((name) => name.replace(/^\//, ''));
  return bare.find((name) => name !== '' && !name.includes('/')) ?? bare.find((name) => name !== '');
}

/** Words of Docker and podman (libpod/define/containerstate.go) for a container's state. */
const states: Readonly<Record<string, ContainerState>> = {
  created: 'created',
  configured: 'created',
  initialized: 'created',
  running: 'running',
  stopping: 'running',
  paused: 'paused',
  restarting: 'restarting',
  removing: 'removing',
  exited: 'exited',
  stopped: 'exited',
  dead: 'dead',
};

/** How the texts begin where an engine before API 1.23 gives no state of its own. */
const beginnings: readonly (readonly [RegExp, ContainerState])[] = [
  [/^Up .*\(Paused\)/, 'paused'],
  [/^Up\b/, 'running'],
  [/^Exited\b/, 'exited'],
  [/^Restarting\b/, 'restarting'],
  [/^Removal In Progress/, 'removing'],
  [/^Created/, 'created'],
  [/^Dead/, 'dead'],
];

function stateOf(word: string, status: string): ContainerState {
  if (word !== '') return Object.hasOwn(states, word) ? (states[word] ?? 'unknown') : 'unknown';
  return beginnings.find(([pattern]) => pattern.test(status))?.[1] ?? 'unknown';
}

/** The health that the status text ends with (moby, container/state.go, State.String). */
export function healthOf(status: string): Health {
  if (status.endsWith('(healthy)')) return 'healthy';
  if (status.endsWith('(unhealthy)')) return 'unhealthy';
  if (status.endsWith('(health: starting)')) return 'starting';
  return 'none';
}

function parsePort(row: Fields): PortRecord | undefined {
  const containerPort = number(row['PrivatePort']);
  if (containerPort === 0) return undefined;
  const hostPort = number(row['PublicPort']);
  return {
    containerPort,
    protocol: text(row['Type']) || 'tcp',
    ...(hostPort !== 0 && { hostPort, hostIp: text(row['IP']) }),
  };
}

function parseMount(row: Fields): MountRecord | undefined {
  const destination = text(row['Destination']);
  if (destination === '') return undefined;
  const name = text(row['Name']);
  return {
    type: text(row['Type']) || 'bind',
    ...(name !== '' && { name }),
    source: text(row['Source']),
    destination,
    readOnly: row['RW'] === false,
  };
}

function parseEndpoints(networks: unknown): EndpointRecord[] {
  return Object.entries(fields(networks)).map(([networkName, value]) => {
    const endpoint = fields(value);
    return {
      networkId: text(endpoint['NetworkID']),
      networkName,
      ip: text(endpoint['IPAddress']),
      prefix: number(endpoint['IPPrefixLen']),
      ip6: text(endpoint['GlobalIPv6Address']),
      mac: text(endpoint['MacAddress']),
      gateway: text(endpoint['Gateway']),
    };
  });
}

/** Whether a container has a terminal, of its `GET /containers/{id}/json`: its log is then one raw stream. */
export function hasTerminal(inspection: unknown): boolean {
  return fields(fields(inspection)['Config'])['Tty'] === true;
}

/** The ids that a prune or a removal reports, old and new shapes. */
export function removedIds(value: unknown): readonly string[] {
  return list(value).flatMap((entry) => {
    const row = fields(entry);
    const id = typeof entry === 'string' ? entry : text(row['Deleted']) || text(row['Untagged']);
    return id === '' ? [] : [id];
  });
}
