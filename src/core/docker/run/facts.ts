/** What the machine that a line is typed on knows: the docker command line reads it there. All of it may be missing. */
export interface HostFacts {
  /** Its environment, for `-e NAME`. */
  readonly environment?: Readonly<Record<string, string>>;
  /** The text of files by the path that the line has: `--env-file`, `--label-file`, `--security-opt seccomp=FILE`. */
  readonly files?: ReadonlyMap<string, string>;
  /** The directory, for paths that begin with a dot. */
  readonly directory?: string;
}

/** What the engine knows, for checks before anything is asked of it. What is missing is not checked. */
export interface RunFacts extends HostFacts {
  /** How many CPUs the engine has. */
  readonly cpus?: number;
  /** Its memory in bytes. */
  readonly memory?: number;
  readonly usedNames?: readonly string[];
  /** Ports that running containers have published; `ip` is empty for all addresses. */
  readonly usedPorts?: readonly UsedPort[];
  /** References of the images that are there. */
  readonly images?: readonly string[];
  /** Names of the networks. */
  readonly networks?: readonly string[];
}

export interface UsedPort {
  readonly ip: string;
  readonly port: number;
  readonly protocol: string;
  /** The name of the container that has it. */
  readonly by: string;
}
