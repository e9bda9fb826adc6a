import type { Command } from '../command';
import { labTag, type LabPaths } from './paths';

/** Where the lab's folder `run` is inside of the lab. */
export const insideRun = '/labrun';
/** An empty configuration: the machine's /etc/docker/daemon.json is for the machine's engine. */
export const engineConfigFile = '/run/stevedore/daemon.json';
export const enginePidFile = '/run/docker.pid';

/**
 * The capabilities that reach through every namespace to the machine itself: its clock, modules, power and ports
 * (capabilities(7)). Gone from the engine's bounding set, no container can be given them.
 */
const reachingOut = ['sys_time', 'sys_module', 'sys_boot', 'sys_rawio'];

/**
 * Starts the supervisor as the first process of new namespaces. `tini`, where there is one, stands before it and
 * reaps what nobody waits for. SIGKILL of `unshare` kills the first process and with it everything in the lab.
 */
export function supervisorCommand(options: {
  /** The program that runs the supervisor, with what stands before its own arguments. */
  readonly node: readonly string[];
  readonly supervisor: string;
  readonly paths: LabPaths;
  readonly tini: string | undefined;
}): Command {
  const namespaces = ['--net', '--mount', '--uts', '--ipc', '--pid'];
  const lifetime = ['--fork', '--kill-child=KILL', '--mount-proc', '--propagation', 'private'];
  const init = options.tini === undefined ? [] : [options.tini, '--'];
  return {
    program: 'unshare',
    args: [...namespaces, ...lifetime, ...init, ...options.node, options.supervisor, options.paths.home],
    cwd: '/',
  };
}

/** The mounts of the lab's root file system, in their order, up to the moment before the root is changed. */
export function rootMounts(paths: LabPaths): readonly Command[] {
  const { root } = paths;
  const layers = `lowerdir=/,upperdir=${paths.upper},workdir=${paths.work}`;
  return [
    mount('-t', 'overlay', 'overlay', '-o', layers, root),
    mount('-t', 'proc', 'proc', `${root}/proc`),
    // A new sysfs shows the lab's own links in /sys/class/net; the machine's would show the machine's.
    mount('-t', 'sysfs', '-o', 'nosuid,nodev,noexec', 'sysfs', `${root}/sys`),
    mount('--rbind', '/sys/fs/cgroup', `${root}/sys/fs/cgroup`),
    mount('--rbind', '/dev', `${root}/dev`),
    mount('-t', 'tmpfs', '-o', 'mode=755', 'tmpfs', `${root}/run`),
    // overlay2 does not sit on an overlay, so the engine's data is a folder of the machine's own file system.
    mount('--bind', paths.data, `${root}/var/lib/docker`),
    mount('--bind', paths.run, `${root}${insideRun}`),
  ];
}

/** Lets the lab see `path` of the machine where it is on the machine. */
export function bindMount(paths: LabPaths, path: string): Command {
  return mount('--rbind', path, `${paths.root}${path}`);
}

function mount(...args: readonly string[]): Command {
  return { program: 'mount', args };
}

/** The lab's engine. It starts a containerd of its own: another one's would give containers the wrong namespaces. */
export function engineCommand(id: string, socketGroup: number | undefined): Command {
  return {
    program: 'setpriv',
    args: [
      ...['--bounding-set', reachingOut.map((name) => `-${name}`).join(',')],
      'dockerd',
      ...['--config-file', engineConfigFile, '--pidfile', enginePidFile],
      ...['--data-root', '/var/lib/docker', '--exec-root', '/run/docker'],
      ...['-H', 'unix:///run/docker.sock', '-H', `unix://${insideRun}/docker.sock`],
      ...['--bip', '172.31.99.1/24'],
      // There is no systemd in a lab, wherever the machine's own engine puts its containers.
      ...['--exec-opt', 'native.cgroupdriver=cgroupfs', '--cgroup-parent', `/${labTag(id)}`],
      ...(socketGroup === undefined ? [] : ['--group', String(socketGroup)]),
    ],
  };
}

/** What programs in the lab find in their environment; nothing of the caller's, least of all its DOCKER_HOST. */
const insideEnvironment: Readonly<Record<string, string>> = {
  PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
  HOME: '/root',
  LANG: 'C.UTF-8',
};

/**
 * `command` as a command of the machine that runs inside of the lab whose first process is `pid`.
 * `env --chdir` and not nsenter's `--wd=DIR`: that one opens the folder before it enters (nsenter(1)).
 */
export function enterCommand(pid: number, command: Command): Command {
  const environment = { ...insideEnvironment, ...command.env };
  return {
    program: 'nsenter',
    args: [
      ...['-t', String(pid), '--net', '--mount', '--uts', '--ipc', '--pid', '--root', '--wd'],
      // A command must not outlive the nsenter that somebody ended.
      ...['setpriv', '--pdeathsig', 'KILL'],
      ...['env', '-i', `--chdir=${command.cwd ?? '/'}`],
      ...Object.entries(environment).map(([name, value]) => `${name}=${value}`),
      command.program,
      ...command.args,
    ],
    ...(command.input === undefined ? {} : { input: command.input }),
    ...(command.outputFile === undefined ? {} : { outputFile: command.outputFile }),
  };
}
