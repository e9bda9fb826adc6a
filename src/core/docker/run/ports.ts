import { isIP } from 'node:net';
import { t } from '../../l10n/l10n';
import type { Making } from './making';
import type { Uses } from './uses';

/** One published port. Numbers as text, as the API wants them; an empty host port lets the engine choose. */
export interface PublishedPort {
  readonly hostIp: string;
  readonly hostPort: string;
  readonly containerPort: number;
  /** `tcp`, `udp`, `sctp`. */
  readonly protocol: string;
}

/**
 * What `-p` says: `[address:][host port:]container port[/protocol]`, with ranges; IPv6 addresses stand in brackets
 * (docker-run(1), --publish; docker/go-connections, nat.ParsePortSpec). Undefined for what is none of that. The long form
 * `target=80,published=8080` is understood too.
 */
export function parsePublish(text: string): readonly PublishedPort[] | undefined {
  if (text.includes('=')) return parseLong(text);
  const match =
    /^(?:(?:(?:\[(?<six>[^\]]*)\]|(?<four>[^:[\]]*)):)?(?<host>\d*(?:-\d+)?):)?(?<container>\d+(?:-\d+)?)(?:\/(?<protocol>tcp|udp|sctp))?$/i.exec(
      text,
    );
  const { six, four = '', host = '', container = '', protocol = 'tcp' } = match?.groups ?? {};
  const hostIp = six ?? four;
  if (!match || (hostIp !== '' && !isIP(hostIp))) return undefined;
  return expand({ hostIp, host, container, protocol: protocol.toLowerCase() });
}

interface Ranges {
  readonly hostIp: string;
  readonly host: string;
  readonly container: string;
  readonly protocol: string;
}

/** A range of the container is matched port by port; a range of the host for one port lets the engine choose in it. */
function expand({ hostIp, host, container, protocol }: Ranges): readonly PublishedPort[] | undefined {
  const inside = range(container);
  const outside = host === '' ? [] : range(host);
  if (!inside || !outside) return undefined;
  if (inside.length === 1) return [{ hostIp, hostPort: host, containerPort: inside[0] ?? 0, protocol }];
  if (outside.length > 0 && outside.length !== inside.length) return undefined;
  return inside.map((containerPort, index) => {
    const hostPort = outside[index];
    return { hostIp, hostPort: hostPort === undefined ? '' : String(hostPort), containerPort, protocol };
  });
}

function range(text: string): readonly number[] | undefined {
  const [from = 0, to = from] = text.split('-').map(Number);
  if (from > to || to > 65535) return undefined;
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

function parseLong(text: string): readonly PublishedPort[] | undefined {
  const fields = new Map(text.split(',').map((field) => [field.split('=')[0], field.split('=').slice(1).join('=')]));
  const containerPort = Number(fields.get('target'));
  if (!Number.isInteger(containerPort) || containerPort < 1) return undefined;
  const protocol = fields.get('protocol') ?? 'tcp';
  return [{ hostIp: '', hostPort: fields.get('published') ?? '', containerPort, protocol }];
}

/** `-p` and `--expose` as the call has them. */
export function portsOf(uses: Uses, { config, host, unsupported }: Making): void {
  const bindings: Record<string, { HostIp: string; HostPort: string }[]> = {};
  const exposed: Record<string, object> = {};
  for (const text of uses.list('publish')) {
    const ports = parsePublish(text);
    if (!ports) unsupported.push(t('-p {0} is not understood here.', text));
    for (const { hostIp, hostPort, containerPort, protocol } of ports ?? []) {
      const key = `${containerPort}/${protocol}`;
      exposed[key] = {};
      (bindings[key] ??= []).push({ HostIp: hostIp, HostPort: hostPort });
    }
  }
  for (const text of uses.list('expose')) {
    const [ports = '', protocol = 'tcp'] = text.split('/');
    for (const port of range(ports) ?? []) exposed[`${port}/${protocol.toLowerCase()}`] = {};
  }
  config['ExposedPorts'] = exposed;
  host['PortBindings'] = bindings;
}
