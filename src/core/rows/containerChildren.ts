import type { ContainerRecord, EndpointRecord, MountRecord, PortRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import { facts, noRows, type Row, shown } from './row';

/** What a running container expands to: its endpoints, its ports, its mounts. `where` begins every id. */
export function containerChildren(record: ContainerRecord, where: string): readonly Row[] {
  const prefix = `${where}container:${record.id}`;
  return [
    ...record.endpoints.map((endpoint) => endpointRow(record, endpoint, prefix)),
    ...distinct(record.ports).map((port) => portRow(record, port, prefix)),
    ...record.mounts.map((mount) => mountRow(record, mount, prefix)),
  ];
}

function endpointRow(record: ContainerRecord, endpoint: EndpointRecord, prefix: string): Row {
  const network = shown(endpoint.networkName);
  const address = endpoint.ip === '' ? '' : `${shown(endpoint.ip)}/${endpoint.prefix}`;
  return {
    id: `${prefix}/endpoint:${endpoint.networkName}`,
    label: network,
    description: facts(address === '' ? t('no address') : address, shown(endpoint.mac)),
    icon: { shape: 'plug' },
    spoken: [t('endpoint in network {0}', network), address === '' ? t('no address') : address, shown(endpoint.mac)]
      .filter(Boolean)
      .join(', '),
    context: endpoint.ip === '' ? 'endpoint' : 'endpoint.addressed',
    expansion: 'none',
    subject: {
      kind: 'endpoint',
      containerId: record.id,
      networkId: endpoint.networkId || endpoint.networkName,
      ip: endpoint.ip,
    },
    tooltip: () => [
      [t('Network'), endpoint.networkName],
      [t('Address'), address],
      [t('IPv6 address'), endpoint.ip6],
      [t('MAC'), endpoint.mac],
      [t('Gateway'), endpoint.gateway],
    ],
    children: noRows,
  };
}

/** A port that is published on all IPv4 and on all IPv6 addresses is listed twice by the engine; for a person it is one. */
function distinct(ports: readonly PortRecord[]): readonly PortRecord[] {
  const seen = new Set<string>();
  return ports.filter((port) => {
    const place = `${port.containerPort}/${port.protocol} ${port.hostPort === undefined ? '' : hostOf(port)}:${port.hostPort ?? ''}`;
    const isNew = !seen.has(place);
    seen.add(place);
    return isNew;
  });
}

function portRow(record: ContainerRecord, port: PortRecord, prefix: string): Row {
  const inside = `${port.containerPort}/${shown(port.protocol)}`;
  const outside = port.hostPort === undefined ? undefined : `${hostOf(port)}:${port.hostPort}`;
  const said = outside === undefined ? t('not published') : t('published at {0}', outside);
  return {
    id: `${prefix}/port:${port.containerPort}/${port.protocol}/${port.hostIp ?? ''}:${port.hostPort ?? ''}`,
    label: inside,
    description: outside === undefined ? said : `→ ${outside}`,
    icon: { shape: outside === undefined ? 'circle-small' : 'globe' },
    spoken: `${t('port {0}', inside)}, ${said}`,
    context: outside !== undefined && port.protocol === 'tcp' ? 'port.published' : 'port',
    expansion: 'none',
    subject: { kind: 'port', containerId: record.id, url: portUrl(port) },
    tooltip: () => [
      [t('Port in the container'), inside],
      [t('Port of the host'), outside ?? said],
    ],
    children: noRows,
  };
}

/** Addresses that stand for every address of the host (RFC 1122, 3.2.1.3; RFC 4291, 2.5.2). */
const everyAddress = ['', '0.0.0.0', '::'];

function hostOf(port: PortRecord): string {
  const ip = port.hostIp ?? '';
  if (everyAddress.includes(ip)) return '*';
  return ip.includes(':') ? `[${shown(ip)}]` : shown(ip);
}

/** Where a browser finds a published TCP port; `localhost` stands for the machine that the engine is on. */
export function portUrl(port: PortRecord): string | undefined {
  if (port.hostPort === undefined || port.protocol !== 'tcp') return undefined;
  const host = hostOf(port);
  const scheme = port.containerPort === 443 || port.containerPort === 8443 ? 'https' : 'http';
  return `${scheme}://${host === '*' ? 'localhost' : host}:${port.hostPort}`;
}

const mountWords = (type: string): string => {
  if (type === 'bind') return t('bind mount');
  if (type === 'volume') return t('volume');
  return shown(type);
};

function mountRow(record: ContainerRecord, mount: MountRecord, prefix: string): Row {
  const from = shown(mount.name ?? mount.source);
  const readOnly = mount.readOnly ? t('read-only') : '';
  return {
    id: `${prefix}/mount:${mount.destination}`,
    label: shown(mount.destination),
    description: facts(`← ${from}`, readOnly),
    icon: { shape: mount.type === 'volume' ? 'database' : 'folder' },
    spoken: [t('mount at {0}', shown(mount.destination)), mountWords(mount.type), from, readOnly]
      .filter(Boolean)
      .join(', '),
    context: 'mount',
    expansion: 'none',
    subject: { kind: 'mount', containerId: record.id, text: mount.destination },
    tooltip: () => [
      [t('Mounted at'), mount.destination],
      [t('Kind'), mountWords(mount.type)],
      [t('From'), mount.source],
      [t('Writable'), mount.readOnly ? t('no') : t('yes')],
    ],
    children: noRows,
  };
}
