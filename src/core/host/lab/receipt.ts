import { setTimeout as wait } from 'node:timers/promises';
import { existsSync, readdirSync } from 'node:fs';
import { labProcesses, linksWithAlias, machineMounts, processesIn } from './machine';
import { mountsBelow } from '../mountTable';
import { labTag } from './paths';

/** What is left of a lab on the machine, counted. */
export interface Receipt {
  readonly links: number;
  readonly mounts: number;
  readonly processes: number;
  readonly cgroups: number;
  readonly files: number;
}

/** What may be left of a lab: `pidNamespace` is the lab's, where it is known. */
export interface Remains {
  readonly id: string;
  readonly home: string;
  readonly cgroups: readonly string[];
  readonly pidNamespace: string | undefined;
}

/** Counts what is left of a lab, by looking, and looks again for two seconds: the kernel reaps a namespace in its own time. */
export async function settledRemains(lab: Remains): Promise<Receipt> {
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const receipt = countRemains(lab);
    if (isClean(receipt)) return receipt;
    await wait(50);
  }
  return countRemains(lab);
}

/** Counts what is left of a lab, by looking. */
export function countRemains(lab: Remains): Receipt {
  const inside = lab.pidNamespace === undefined ? [] : processesIn(lab.pidNamespace);
  const running = new Set([...inside, ...labProcesses(lab.home).map(({ pid }) => pid)]);
  return {
    links: linksWithAlias(labTag(lab.id)).length,
    mounts: mountsBelow(machineMounts(), lab.home).length,
    processes: running.size,
    cgroups: lab.cgroups.filter((path) => existsSync(path)).length,
    files: existsSync(lab.home) ? 1 + readdirSync(lab.home).length : 0,
  };
}

/** Whether nothing at all is left. */
export function isClean(receipt: Receipt): boolean {
  return Object.values(receipt).every((count) => count === 0);
}
