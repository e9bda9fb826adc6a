import type { Host } from '../host/host';

/** A runtime that is on a host. */
export interface InstalledRuntime {
  /** What it is called, or its path where a person gave one: what is typed to run it. */
  readonly program: string;
  /** What it says of itself: `1.1.5`; empty where it says nothing. */
  readonly version: string;
}

/**
 * Runtimes that have the command line of runc (OCI runtime command line interface; youki, runsc and kata-runtime keep to it),
 * in the order in which one is chosen where nobody chose.
 */
const known = ['runc', 'crun', 'youki', 'runsc', 'kata-runtime'];

/** Longest time that a runtime may take to say its version, in milliseconds. */
const patience = 3000;

/** The runtimes that are on PATH, and the `wanted` one, which comes first where it is there: a name or an absolute path; empty for none. */
export async function installedRuntimes(host: Host, wanted: string): Promise<readonly InstalledRuntime[]> {
  const names = [...new Set([wanted, ...known])].filter((name) => name !== '');
  const found = await Promise.all(
    names.map(async (program) => ((await host.which(program)) === undefined ? [] : [await described(host, program)])),
  );
  return found.flat();
}

async function described(host: Host, program: string): Promise<InstalledRuntime> {
  const command = { program, args: ['--version'], cwd: '/' };
  const answer = await host.run(command, AbortSignal.timeout(patience)).catch(() => undefined);
  return { program, version: answer?.code === 0 ? versionIn(answer.stdout) : '' };
}

/** `runc version 1.1.5+ds1`, `crun version 1.8.1`, `youki version 0.3.3`, `runsc version release-20240513.0`: what stands behind `version`. */
export function versionIn(text: string): string {
  return /\bversion:?\s+(\S+)/i.exec(text)?.[1] ?? '';
}
