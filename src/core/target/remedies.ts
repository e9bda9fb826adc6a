import type { Endpoint } from '../engine/endpoint';
import type { EngineError } from '../engine/errors';
import { t } from '../l10n/l10n';
import { commandLine } from '../text/quote';

/** What helps: lines that a person runs in a terminal, with the reason, and what has to be known besides. Nothing runs them unasked. */
export interface Remedy {
  readonly why: string;
  readonly lines: readonly string[];
  readonly note?: string;
}

/** The machine that a remedy is for. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly user: string;
  /** Programs that are there: `systemctl`, `rc-service`, `service`, `apt-get`, `apk`, `dnf`, `pacman`, `zypper`. */
  readonly has: (program: string) => boolean;
}

/**
 * How to start the engine: as the service manager of the machine does it that the engine is on.
 * @param endpoint where nobody answers; this machine's docker when absent
 */
export function startRemedy(machine: Machine, endpoint?: Endpoint): Remedy {
  if (endpoint?.kind === 'ssh' || endpoint?.kind === 'tcp') return startElsewhere(endpoint);
  const podman = endpoint?.kind === 'unix' ? podmanSocket(endpoint.path) : undefined;
  if (podman) return podman;
  const why = t('The engine is a service of the machine: starting it needs root.');
  if (machine.platform === 'darwin')
    return { why: t('Docker Desktop runs the engine on this machine.'), lines: ['open -a Docker'] };
  if (machine.platform === 'win32') {
    return {
      why: t('Docker Desktop runs the engine on this machine.'),
      lines: ['start "" "C:\\Program Files\\Docker\\Docker\\Docker Desktop.exe"'],
    };
  }
  if (machine.has('systemctl')) return { why, lines: ['sudo systemctl start docker'] };
  if (machine.has('rc-service'))
    return {
      why,
      lines: ['sudo rc-service docker start'],
      note: t('To have it at every boot: sudo rc-update add docker default'),
    };
  if (machine.has('service')) return { why, lines: ['sudo service docker start'] };
  return { why, lines: ['sudo dockerd'] };
}

function startElsewhere(endpoint: Extract<Endpoint, { kind: 'ssh' | 'tcp' }>): Remedy {
  const why = t('The engine runs on {0}, and is started there.', endpoint.host);
  if (endpoint.kind === 'tcp') return { why, lines: [] };
  const note = t('Where another service manager than systemd is in charge there, in its own way.');
  return { why, lines: [overSsh(endpoint, '-t', 'sudo systemctl start docker')], note };
}

/** Podman's engine is started by whoever knocks, once systemd listens for it (podman-system-service(1)). */
function podmanSocket(path: string): Remedy | undefined {
  if (!path.includes('podman')) return undefined;
  const own = path.startsWith('/run/user/');
  return {
    why: t('Podman answers once systemd listens at its socket.'),
    lines: [own ? 'systemctl --user enable --now podman.socket' : 'sudo systemctl enable --now podman.socket'],
  };
}

function overSsh({ host, user, port }: Extract<Endpoint, { kind: 'ssh' }>, option: string, line: string): string {
  const who = user === undefined ? host : `${user}@${host}`;
  return commandLine(['ssh', option, ...(port === undefined ? [] : ['-p', String(port)]), who, line]);
}

/** The package of Docker's engine, by package manager. */
const packages: readonly (readonly [string, string])[] = [
  ['apt-get', 'sudo apt-get install docker.io'],
  ['apk', 'sudo apk add docker'],
  ['dnf', 'sudo dnf install moby-engine'],
  ['pacman', 'sudo pacman -S docker'],
  ['zypper', 'sudo zypper install docker'],
];

/** How to get an engine: the package of the machine's own distribution. */
export function installRemedy(machine: Machine): Remedy {
  if (machine.platform !== 'linux') return linuxHostRemedy();
  const why = t("This machine's own package of the Docker engine; installing it needs root.");
  const lines = packages.flatMap(([program, line]) => (machine.has(program) ? [line] : [])).slice(0, 1);
  return lines.length > 0
    ? { why, lines }
    : { why, lines: [], note: t('No package manager was found here. See docs.docker.com/engine/install.') };
}

/** How to be allowed to open the socket. The group is read from the socket; `docker` where it could not be. */
export function permissionRemedy(machine: Machine, error: EngineError | undefined, endpoint?: Endpoint): Remedy {
  if (endpoint?.kind === 'ssh') {
    return {
      why: t('ssh may not log in to {0}, or the user there may not open the socket of the engine.', endpoint.host),
      lines: [overSsh(endpoint, '-v', 'docker version')],
      note: t('This line shows which of the two it is.'),
    };
  }
  const { owner, group = 'docker' } = error?.detail ?? {};
  if (owner !== undefined && error?.detail['group'] === undefined) {
    const why = t('Only the user {0} may open this socket: being in its group does not help.', owner);
    return { why, lines: [], note: t('Choose another engine, or have the mode of the socket changed by its owner.') };
  }
  return {
    why: t('The socket belongs to the group {0}. Whoever is in it has root on this machine through the engine.', group),
    lines: [commandLine(['sudo', 'usermod', '-aG', group, machine.user])],
    note: t('Groups are read at login: log out and in again, or restart the remote server of this window.'),
  };
}

/** Where to get Linux from, for what needs its kernel. */
export function linuxHostRemedy(): Remedy {
  return {
    why: t(
      'NICs, runc and labs are work of the Linux kernel. The engine of Docker Desktop runs in a virtual machine that cannot be entered.',
    ),
    lines: [],
    note: t('Open a folder over Remote - SSH or WSL, or in a virtual machine: Stevedore then runs there.'),
  };
}
