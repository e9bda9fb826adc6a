import { join } from 'node:path';

/** Where one lab keeps its things on the machine. All below one folder, so that removing that folder removes them. */
export interface LabPaths {
  readonly home: string;
  readonly journal: string;
  readonly config: string;
  /** What the lab's engine and its supervisor say. */
  readonly log: string;
  readonly upper: string;
  readonly work: string;
  /** Mount point of the lab's root file system; stays an empty folder for everybody outside of the lab. */
  readonly root: string;
  readonly data: string;
  readonly run: string;
  /** The engine's socket, as the machine sees it. */
  readonly socket: string;
}

/** The tag of everything of one lab that lives outside of its folder: cgroup directories, aliases of links. */
export function labTag(id: string): string {
  return `stevedore-lab-${id}`;
}

/** Ids become names of folders and cgroup directories. */
export function isLabId(text: string): boolean {
  return /^[a-z0-9][a-z0-9-]{0,31}$/.test(text);
}

/** The paths of the lab `id` below `folder`. */
export function labPaths(folder: string, id: string): LabPaths {
  const home = join(folder, id);
  const at = (name: string): string => join(home, name);
  return {
    home,
    journal: at('journal.jsonl'),
    config: at('config.json'),
    log: at('lab.log'),
    upper: at('upper'),
    work: at('work'),
    root: at('root'),
    data: at('data'),
    run: at('run'),
    socket: join(home, 'run', 'docker.sock'),
  };
}

/** `sun_path` of unix(7) holds 108 bytes, the closing zero byte included. */
export const longestSocketPath = 107;
