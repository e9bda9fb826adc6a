import { t } from '../l10n/l10n';
import type { Outcome } from '../runtime/chain/outcome';
import type { Role } from '../runtime/chain/role';
import type { Maker } from './watched';

/** What is done to the lab's engine. `kill` is SIGKILL, `stop` SIGTERM, and `start` starts dockerd again. */
export type Deed =
  | { readonly do: 'kill'; readonly role: Extract<Role, 'dockerd' | 'containerd' | 'shim'> }
  | { readonly do: 'stop' | 'start' };

/** One act of the demonstration. */
export interface Act {
  readonly deed: Deed;
  /** What happens, as a heading. Localised. */
  readonly what: string;
  /** Why the containers fare as they do. Localised. */
  readonly why: string;
  /** What a person would type in the lab, `pid` being the first process of docker’s container. */
  readonly line: (pid: number) => string;
  /**
   * What becomes of the containers, where that is not what the chain of each foretells for the one process that dies: a daemon that
   * is stopped in order, or started, does things of its own accord. Who is not named lives on.
   */
  readonly foretold?: Partial<Record<Maker, Outcome>>;
}

/** The acts in their order; before each, whatever an earlier one ended is started again. Localised when called. */
export function acts(): readonly Act[] {
  return [
    {
      deed: { do: 'kill', role: 'dockerd' },
      what: t('dockerd is killed'),
      why: t(
        'The shims are no children of dockerd, and nobody tells the containers. The containerd that dockerd started goes with it.',
      ),
      line: () => 'kill -9 "$(pidof dockerd)"',
    },
    {
      deed: { do: 'start' },
      what: t('dockerd is started again'),
      why: t(
        'A new dockerd ends the containers that the old one left, unless live-restore is set in daemon.json. It knows nothing of the others.',
      ),
      line: () => 'dockerd &',
      // Without live-restore a new dockerd ends what the old one left (docs.docker.com, "Live restore").
      foretold: { docker: 'ends' },
    },
    {
      deed: { do: 'stop' },
      what: t('dockerd is stopped in order'),
      why: t('dockerd ends its own containers before it goes, and has no say over the others.'),
      line: () => 'kill "$(pidof dockerd)"',
      foretold: { docker: 'ends', containerd: 'lives-alone' },
    },
    {
      deed: { do: 'kill', role: 'containerd' },
      what: t('containerd is killed'),
      why: t(
        'containerd starts shims and listens to them; the containers hang from the shims. dockerd starts it again within seconds.',
      ),
      line: () => 'kill -9 "$(pidof containerd)"',
    },
    {
      deed: { do: 'kill', role: 'shim' },
      what: t('The shim of docker’s container is killed'),
      why: t(
        'The shim holds the output and the exit code of one container. containerd sees it go, and ends that container.',
      ),
      line: (pid) => `kill -9 "$(ps -o ppid= -p ${pid})"`,
    },
  ];
}
