import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { isLabId, labPaths } from './paths';

/** Where a user's labs are (XDG Base Directory Specification: what may be thrown away is in `$XDG_CACHE_HOME`). */
export function userLabFolder(env: NodeJS.ProcessEnv = process.env, home: string = homedir()): string {
  return join(env['XDG_CACHE_HOME'] || join(home, '.cache'), 'stevedore', 'labs');
}

/** A lab whose engine's socket is there. */
export interface RunningLab {
  readonly id: string;
  /** Absolute path on the machine. */
  readonly socket: string;
}

/** The labs below a folder that have an engine now; none where there is no such folder. */
export function runningLabs(folder: string): readonly RunningLab[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter(isLabId)
    .map((id) => ({ id, socket: labPaths(folder, id).socket }))
    .filter(({ socket }) => existsSync(socket));
}
