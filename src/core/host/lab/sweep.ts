import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type JournalEntry, type Owner, parseJournal } from './journal';
import { isAlive, labProcesses, thisOwner } from './machine';
import { isLabId, labPaths } from './paths';
import type { AsRoot } from './privilege';
import { type Receipt, settledRemains } from './receipt';
import { removeCgroups, removeHome } from './remove';

/** What was read about one folder that may be a lab's. */
export interface Found {
  readonly id: string;
  readonly home: string;
  readonly journal: readonly JournalEntry[];
  /** Whether the process that made it still runs, as far as its number means anything here. */
  readonly ownerLives: boolean;
  /**
   * Whether the lab's first process still lives. Its `unshare` alone does not count: that one waits for what a paused
   * container keeps from dying, until somebody thaws it.
   */
  readonly supervisorLives: boolean;
}

/** What is to be done about it. `leave` says why. */
export type Verdict =
  | { readonly do: 'leave'; readonly why: 'not-a-lab' | 'owner-lives' | 'supervisor-lives' | 'other-namespace' }
  | { readonly do: 'remove'; readonly cgroups: readonly string[] };

/**
 * Whether a lab is a crashed one that may be removed. Only a journal of exactly this lab counts, and only when nobody
 * can be running it any more; in doubt it is left. Pure.
 */
export function verdict(found: Found, here: Pick<Owner, 'boot' | 'pidNamespace'>): Verdict {
  const head = found.journal.find((entry) => entry.makes === 'lab');
  if (head?.id !== found.id) return { do: 'leave', why: 'not-a-lab' };
  const sameBoot = head.owner.boot === here.boot;
  // In the same boot a process number is only meaningful in the namespace that it was given in.
  if (sameBoot && head.owner.pidNamespace !== here.pidNamespace) return { do: 'leave', why: 'other-namespace' };
  if (found.supervisorLives) return { do: 'leave', why: 'supervisor-lives' };
  if (sameBoot && found.ownerLives) return { do: 'leave', why: 'owner-lives' };
  return { do: 'remove', cgroups: cgroupsOf(found.id, found.journal) };
}

/** The cgroup directories that a journal names; whatever is not called after the lab is ignored. */
export function cgroupsOf(id: string, journal: readonly JournalEntry[]): readonly string[] {
  return journal.flatMap((entry) =>
    entry.makes === 'cgroup' && entry.path.startsWith('/sys/fs/cgroup/') && entry.path.endsWith(`/stevedore-lab-${id}`)
      ? [entry.path]
      : [],
  );
}

/** One lab that was swept. */
export interface Swept {
  readonly id: string;
  readonly receipt: Receipt;
}

/** Removes what crashed labs left below `folder`. Never touches a lab that somebody may still be running. */
export async function sweepFolder(folder: string, asRoot: AsRoot, signal?: AbortSignal): Promise<readonly Swept[]> {
  const here = thisOwner();
  const swept: Swept[] = [];
  for (const found of findLabs(folder)) {
    const judged = verdict(found, here);
    if (judged.do === 'leave') continue;
    await removeCgroups(judged.cgroups, asRoot, signal);
    await removeHome(found.home, asRoot, signal);
    swept.push({
      id: found.id,
      receipt: await settledRemains({ ...found, cgroups: judged.cgroups, pidNamespace: undefined }),
    });
  }
  return swept;
}

function findLabs(folder: string): readonly Found[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(isLabId)
    .flatMap((id) => {
      const { home, journal: file } = labPaths(folder, id);
      if (!existsSync(file)) return [];
      const journal = parseJournal(readFileSync(file, 'utf8'));
      const owner = journal.find((entry) => entry.makes === 'lab')?.owner;
      const ownerLives = owner !== undefined && isAlive(owner);
      return [
        { id, home: join(home), journal, ownerLives, supervisorLives: labProcesses(home).some(({ isInit }) => isInit) },
      ];
    });
}
