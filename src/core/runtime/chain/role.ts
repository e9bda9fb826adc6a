import { basename } from 'node:path/posix';
import type { ProcessRecord } from './processes';

/** What a process is to a container. */
export type Role =
  | 'init'
  | 'namespace-init'
  | 'dockerd'
  | 'containerd'
  | 'shim'
  | 'conmon'
  | 'podman'
  | 'runtime'
  | 'docker-proxy'
  | 'rootlesskit'
  | 'network-helper'
  | 'client'
  | 'lab'
  | 'terminal'
  | 'shell'
  | 'container'
  | 'other';

/** `yes`: serves many containers and waits for nobody at a terminal. `own`: a helper in the background, of this container alone. */
export type Daemon = 'yes' | 'own' | 'no';

/** Programs by the names of their files. */
const programs: Readonly<Record<string, Role>> = {
  dockerd: 'dockerd',
  'docker-init': 'namespace-init',
  containerd: 'containerd',
  conmon: 'conmon',
  podman: 'podman',
  runc: 'runtime',
  crun: 'runtime',
  youki: 'runtime',
  'docker-proxy': 'docker-proxy',
  'rootlesskit-docker-proxy': 'docker-proxy',
  rootlesskit: 'rootlesskit',
  slirp4netns: 'network-helper',
  pasta: 'network-helper',
  vpnkit: 'network-helper',
  ctr: 'client',
  nerdctl: 'client',
  docker: 'client',
  sshd: 'terminal',
  tmux: 'terminal',
  screen: 'terminal',
  login: 'terminal',
  'gnome-terminal-server': 'terminal',
  sh: 'shell',
  bash: 'shell',
  dash: 'shell',
  zsh: 'shell',
  fish: 'shell',
};

/** What a process is, told by its arguments and where it stands. The process of the container itself is told by whoever asks. */
export function roleOf(process: ProcessRecord): Role {
  if (process.pid === 1) return 'init';
  if (process.argv.some((argument) => basename(argument) === 'labSupervisor.js'))
    return process.isInit ? 'namespace-init' : 'lab';
  const program = programOf(process);
  // containerd-shim, containerd-shim-runc-v1, -v2, those of other runtimes (containerd, core/runtime/v2/README.md).
  if (program.startsWith('containerd-shim')) return 'shim';
  const known = Object.hasOwn(programs, program) ? programs[program] : undefined;
  if (known) return known;
  return process.isInit ? 'namespace-init' : 'other';
}

/** The name of the program's file. A login shell calls itself `-bash` (login(1)), sshd `sshd: somebody`. */
export function programOf({ argv, name }: ProcessRecord): string {
  const first = argv[0] ?? name;
  return basename((first.split(/[: ]/)[0] ?? first).replace(/^-/, '')) || name;
}

/** The value of an option: `-address X`, `--address=X`. */
export function optionOf({ argv }: ProcessRecord, name: string): string | undefined {
  const index = argv.findIndex((argument) => argument.replace(/^--?/, '').split('=')[0] === name);
  if (index < 0) return undefined;
  const [, ...value] = argv[index]?.split('=') ?? [];
  return value.length > 0 ? value.join('=') : argv[index + 1];
}

/** Whether a role is a daemon (daemon(7)). `podman` is one only as `podman system service`. */
export function daemonOf(role: Role, process: ProcessRecord): Daemon {
  switch (role) {
    case 'init':
    case 'dockerd':
    case 'containerd':
      return 'yes';
    case 'podman':
      return process.argv.includes('service') ? 'yes' : 'no';
    case 'shim':
    case 'conmon':
    case 'docker-proxy':
      return 'own';
    default:
      return 'no';
  }
}
