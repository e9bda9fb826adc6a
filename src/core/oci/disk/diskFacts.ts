/** What a path of the host is, symbolic links followed. `unknown` where it could not be read. */
export interface PathFact {
  readonly is: 'file' | 'directory' | 'other' | 'absent' | 'unknown';
  /** Whether somebody may execute it (any x bit of the mode). */
  readonly executable?: boolean;
  readonly uid?: number;
  /** In bytes: a file of a namespace has none. */
  readonly size?: number;
  /** Of an executable file what it begins with says what it is: ELF, #!, or nothing that the kernel starts. */
  readonly format?: 'elf' | 'script' | 'other';
  /** Of a path in the root file system where it is on the host: links are followed as they are inside, and never lead out. */
  readonly place?: string;
}

/** What the rules want to know of the disk, read beforehand by `readDiskFacts`. Nothing of it is guessed. */
export interface DiskFacts {
  /** `root.path`, resolved against the bundle. */
  readonly root?: PathFact;
  /** `args[0]` looked for in the root file system, through PATH, along symbolic links that stay inside. */
  readonly program?: PathFact;
  /** `process.cwd` in the root file system. */
  readonly cwd?: PathFact;
  /** Path of the host as the config writes it → what it is: hooks, sources of binds, namespaces. A relative one is one of the bundle. */
  readonly paths: ReadonlyMap<string, PathFact>;
  /** The same for paths in the root file system: mount points, and hooks that run in the container. */
  readonly inside?: Readonly<Record<string, PathFact>>;
  /** Names of users and groups of the root file system by their id; undefined where its files could not be read. */
  readonly users?: ReadonlyMap<number, string>;
  readonly groups?: ReadonlyMap<number, string>;
  /** Security modules of the host's kernel that are on: /sys/kernel/security/lsm. Undefined where it cannot be read. */
  readonly securityModules?: readonly string[];
  /** Types of file systems that the kernel lists: /proc/filesystems. */
  readonly filesystems?: readonly string[];
  /** CPUs and memory nodes of the host, as lists: `0-3`. */
  readonly cpus?: string;
  readonly memoryNodes?: string;
  /** Folders of CPUs that tell what others compute, where this machine has them: moby masks them. */
  readonly thermalThrottle?: readonly string[];
  /** What no limit of open files may be above: /proc/sys/fs/nr_open. */
  readonly mostOpenFiles?: number;
}
