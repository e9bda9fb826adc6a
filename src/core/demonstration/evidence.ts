import { chainOf, flat } from '../runtime/chain/chain';
import type { Outcome } from '../runtime/chain/outcome';
import { lineage, type Processes, type ProcessRecord } from '../runtime/chain/processes';
import { programOf, type Role } from '../runtime/chain/role';
import { visible } from '../text/visible';
import type { Watched } from './watched';

/** What was seen of one container after an act. */
export interface Seen {
  readonly lives: boolean;
  /** Its first process and its parents, each by name and number: `sleep (412) ← containerd-shim-runc-v2 (398) ← tini (1)`. Empty when it is gone. */
  readonly parents: string;
}

/** Looks for a container among the processes of the lab. A number that another process has been given since is not it. */
export function seenOf({ pid, argv }: Pick<Watched, 'pid' | 'argv'>, processes: Processes): Seen {
  const process = processes.get(pid);
  const lives = process !== undefined && isSame(process, argv);
  const line = lives ? lineage(processes, pid).toReversed() : [];
  return { lives, parents: line.map((one) => `${visible(programOf(one))} (${one.pid})`).join(' ← ') };
}

const isSame = (process: ProcessRecord, argv: readonly string[]): boolean =>
  process.argv.length === argv.length && process.argv.every((word, at) => word === argv[at]);

/** The process of a role that has to do with a container: its parent by birth, or one that directs it. */
export function memberOf({ pid }: Pick<Watched, 'pid'>, role: Role, processes: Processes) {
  const chain = chainOf(processes, pid, { liveRestore: false });
  return flat(chain?.roots ?? []).find((link) => link.role === role);
}

/** What the container's chain foretells for the death of `victim`; it lives on when that has no part in it. */
export function foretoldOf({ pid }: Pick<Watched, 'pid'>, victim: number, processes: Processes): Outcome {
  const chain = chainOf(processes, pid, { liveRestore: false });
  return flat(chain?.roots ?? []).find((link) => link.process.pid === victim)?.fate.outcome ?? 'lives';
}
