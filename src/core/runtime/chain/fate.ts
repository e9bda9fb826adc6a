import { t } from '../../l10n/l10n';
import type { Processes, ProcessRecord } from './processes';
import type { Outcome } from './outcome';
import type { Role } from './role';

export interface Fate {
  readonly outcome: Outcome;
  /** What dies and what lives on, in a sentence or two. Localised. */
  readonly text: string;
}

/** What else a fate hangs on. */
export interface Surroundings {
  /** The first process of the container. */
  readonly pid: number;
  readonly roles: ReadonlyMap<number, Role>;
  readonly processes: Processes;
  /** How many processes descend from the container's first. */
  readonly inside: number;
  readonly liveRestore: boolean | undefined;
  /** The container's first process and its parents. */
  readonly ancestors: readonly ProcessRecord[];
}

/**
 * What is measured (dockerd 20.10, containerd 1.6, runc 1.1, each ended by SIGKILL in a machine of its own) beside what the
 * kernel promises: orphans go to the nearest subreaper or init (prctl(2), PR_SET_CHILD_SUBREAPER), and the first process of a
 * pid namespace takes all others with it (pid_namespaces(7)).
 */
export function fateOf(role: Role, process: ProcessRecord, around: Surroundings): Fate {
  const isAncestor = around.ancestors.includes(process);
  switch (role) {
    case 'container':
      return ends(
        around.inside === 0
          ? t('It is the container: with it the container has ended.')
          : t('It is the container: the kernel ends the {0} others in its pid namespace with it.', around.inside),
      );
    case 'init':
      return ends(t('It is the first process of all: everything here ends with it.'));
    case 'namespace-init':
      return isAncestor
        ? ends(
            t('It is the first process of a pid namespace: the kernel ends everything in there, this container too.'),
          )
        : lives(t('The kernel ends everything in its pid namespace. The container is not in there.'));
    case 'dockerd':
      return dockerd(process, around);
    case 'containerd':
      return containerd(process, around);
    case 'shim':
      return ends(
        t(
          'containerd sees it and ends the container (exit code 137). While containerd itself is down the process goes on, with nobody who would learn how it ends.',
        ),
      );
    case 'conmon':
      return alone(
        t(
          'The container’s process goes on as a child of init. Its output is no longer read and its exit code is lost: podman has no daemon that would notice.',
        ),
      );
    case 'podman':
      return lives(
        t('Nothing: conmon holds the container. podman is a program that comes and goes, also as a service.'),
      );
    case 'runtime':
      return alone(
        t(
          'The process goes on as a child of init: a runtime that runs in the foreground only waits. What it passed on, such as signals and the terminal, stops.',
        ),
      );
    case 'docker-proxy':
      return lives(
        t(
          'The container goes on. The published port no longer answers connections from this machine to itself; those from outside are sent on by the kernel’s own rules.',
        ),
      );
    case 'rootlesskit':
      return isAncestor || hasChild('dockerd', process, around)
        ? ends(t('The user and pid namespaces of the rootless engine go with it, and everything in them.'))
        : lives(t('The ways in of a rootless engine go with it.'));
    default:
      return other(role, isAncestor);
  }
}

function other(role: Role, isAncestor: boolean): Fate {
  switch (role) {
    case 'lab':
      return isAncestor
        ? ends(t('The lab ends, and the kernel takes everything in it along.'))
        : lives(t('The lab ends with it: its engine too, and every container in it.'));
    case 'network-helper':
      return lives(t('The container goes on, without a way to the network outside.'));
    case 'terminal':
    case 'shell':
    case 'client':
      return isAncestor
        ? alone(
            t(
              'What hangs from it becomes a child of init. A terminal that closes sends SIGHUP, which ends what does not ignore it.',
            ),
          )
        : lives(t('Nothing of the container: it only asked for something.'));
    default:
      return isAncestor
        ? alone(
            t(
              'What it started becomes a child of init and goes on, unless it asked to die with its parent (PR_SET_PDEATHSIG).',
            ),
          )
        : lives(t('Nothing of the container.'));
  }
}

function dockerd(process: ProcessRecord, around: Surroundings): Fate {
  const taken = [
    ...(hasChild('containerd', process, around) ? [t('the containerd that it started')] : []),
    ...(hasChild('docker-proxy', process, around)
      ? [t('docker-proxy, and with it ports on this machine’s own address')]
      : []),
  ];
  const along = taken.length > 0 ? `${t('Dies with it: {0}.', taken.join(', '))} ` : '';
  const later = around.liveRestore
    ? t(
        'The container goes on, also when dockerd is stopped in order, and the next dockerd finds it again (live-restore).',
      )
    : t(
        'Killed: the container goes on, and the next dockerd ends it when it starts. Stopped in order: dockerd ends its containers first. (live-restore is off.)',
      );
  return alone(
    along +
      (around.liveRestore === undefined
        ? t('Killed: the container goes on. What a stop in order does depends on live-restore.')
        : later),
  );
}

function containerd(process: ProcessRecord, around: Surroundings): Fate {
  const byDocker = around.roles.get(process.parent) === 'dockerd';
  const again = byDocker
    ? t('dockerd starts it again within seconds.')
    : t('Until it runs again nothing can be started, stopped or listed.');
  return lives(`${t('The container goes on: its shim holds it, and answers the next containerd.')} ${again}`);
}

function hasChild(role: Role, process: ProcessRecord, { processes, roles }: Surroundings): boolean {
  return [...processes.values()].some((one) => one.parent === process.pid && roles.get(one.pid) === role);
}

const ends = (text: string): Fate => ({ outcome: 'ends', text });
const lives = (text: string): Fate => ({ outcome: 'lives', text });
const alone = (text: string): Fate => ({ outcome: 'lives-alone', text });
