import { fields, list, text, texts, type Fields } from '../../engine/parse/field';
import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';
import type { ReachFinding } from './finding';

/** What a container may do to the machine, read from its inspection (Docker Engine API, ContainerInspect: HostConfig, Mounts). */
export interface ContainerReach {
  readonly name: string;
  readonly privileged: boolean;
  /** Paths of the machine that are mounted and hold the engine's socket. */
  readonly sockets: readonly string[];
  /** Namespaces that it shares with the machine: "pid", "network". */
  readonly shared: readonly string[];
  readonly capabilities: readonly string[];
  readonly devices: readonly string[];
}

/** Sockets of engines at their usual places; that of the looked-at engine is added. `/var/run` is a link to `/run` (FHS 3.0). */
const usualSockets: readonly string[] = [
  '/run/docker.sock',
  '/run/containerd/containerd.sock',
  '/run/podman/podman.sock',
  '/run/crio/crio.sock',
];

/** Capabilities that amount to root on the machine, or near it (capabilities(7)). */
const strong: ReadonlySet<string> = new Set([
  ...['ALL', 'SYS_ADMIN', 'SYS_MODULE', 'SYS_RAWIO', 'SYS_PTRACE', 'DAC_READ_SEARCH', 'BPF', 'NET_ADMIN', 'SYS_BOOT'],
]);

/** Reads what a container may do from its inspection. `socket` is the path of the looked-at engine's. */
export function containerReach(inspection: unknown, socket?: string): ContainerReach {
  const body = fields(inspection);
  const host = fields(body['HostConfig']);
  const sockets = [...usualSockets, ...(socket === undefined ? [] : [socket])].map(realRun);
  const mounted = list(body['Mounts']).map((mount) => text(fields(mount)['Source']));
  return {
    name: visible(text(body['Name']).replace(/^\//, '') || text(body['Id']).slice(0, 12)),
    privileged: host['Privileged'] === true,
    sockets: mounted.filter((path) => path !== '' && sockets.some((one) => holds(realRun(path), one))),
    shared: sharedNamespaces(host),
    capabilities: texts(host['CapAdd'])
      .map((name) => name.toUpperCase().replace(/^CAP_/, ''))
      .filter((name) => strong.has(name)),
    devices: list(host['Devices']).map((device) => text(fields(device)['PathOnHost'])),
  };
}

function sharedNamespaces(host: Fields): readonly string[] {
  const modes = { pid: 'PidMode', network: 'NetworkMode', ipc: 'IpcMode', uts: 'UTSMode', user: 'UsernsMode' }; // prettier-ignore
  return Object.entries(modes)
    .filter(([, key]) => host[key] === 'host')
    .map(([name]) => name);
}

const realRun = (path: string): string => path.replace(/^\/var\/run(?=\/|$)/, '/run');

/** Whether a mounted path is the socket, or a folder that it is in. */
function holds(path: string, socket: string): boolean {
  const folder = path.replace(/\/+$/, '');
  return socket === folder || socket.startsWith(`${folder}/`) || (folder === '/var' && socket.startsWith('/run/'));
}

/** What containers may do to the machine, as findings; one that says so where there is none. */
export function containerFindings(containers: readonly ContainerReach[]): readonly ReachFinding[] {
  const found = [
    finding(containers, {
      id: 'socket-mounted',
      weight: 'grave',
      of: ({ sockets }) => sockets,
      what: t('Containers that hold an engine’s socket'),
      why: t('Whoever is in there can have the engine start a privileged container: that is root on the machine.'),
      wayOut: t('Run it without the mount, or put a proxy between that passes only the calls it needs.'),
    }),
    finding(containers, {
      id: 'privileged',
      weight: 'grave',
      of: ({ privileged }) => (privileged ? ['--privileged'] : []),
      what: t('Privileged containers'),
      why: t(
        'They have every capability and every device, and nothing is masked: root in there is root on the machine.',
      ),
      wayOut: t('Give only what is needed instead: single capabilities and devices.'),
      lines: ['docker run --cap-add NET_ADMIN --device /dev/net/tun …'],
    }),
    finding(containers, {
      id: 'capabilities',
      weight: 'careful',
      of: ({ capabilities, privileged }) => (privileged ? [] : capabilities.map((name) => `--cap-add ${name}`)),
      what: t('Containers with strong capabilities'),
      why: t('SYS_ADMIN and ALL are nearly root; others read every file, load modules, or change the network.'),
      wayOut: t('Drop all and add what is missed.'),
      lines: ['docker run --cap-drop ALL --cap-add … …'],
    }),
    finding(containers, {
      id: 'namespaces',
      weight: 'careful',
      of: ({ shared }) => shared.map((name) => `--${name}=host`.replace('--user=', '--userns=')),
      what: t('Containers that share namespaces with the machine'),
      why: t(
        'pid: sees and signals every process. network: listens on the machine’s addresses and reaches sockets that only it should. ipc, uts, user: shared memory, the host’s name, root’s number.',
      ),
      wayOut: t('Run it without the option; publish ports instead of sharing the network.'),
    }),
    finding(containers, {
      id: 'devices',
      weight: 'careful',
      of: ({ devices }) => devices,
      what: t('Containers with devices of the machine'),
      why: t('A disk’s device is every file on it.'),
      wayOut: t('Run it without the device, or let it only read.'),
      lines: ['docker run --device /dev/sdb:/dev/sdb:r …'],
    }),
  ].filter((one) => one !== undefined);
  if (found.length > 0) return found;
  const none: ReachFinding = {
    id: 'containers-fine',
    weight: 'fine',
    what: t('No container reaches for the machine'),
    who: [],
    why: t(
      'None has the socket, is privileged, has strong capabilities or devices, or shares namespaces with the machine.',
    ),
    wayOut: '',
    lines: [],
  };
  return [none];
}

interface Making extends Omit<ReachFinding, 'who' | 'lines'> {
  readonly of: (container: ContainerReach) => readonly string[];
  readonly lines?: readonly string[];
}

function finding(containers: readonly ContainerReach[], { of, lines = [], ...rest }: Making): ReachFinding | undefined {
  const who = containers.flatMap((one) => {
    const reasons = of(one);
    return reasons.length === 0 ? [] : [`${one.name}: ${reasons.map(visible).join(', ')}`];
  });
  return who.length === 0 ? undefined : { ...rest, who, lines };
}
