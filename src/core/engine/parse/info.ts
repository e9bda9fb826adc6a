import { parseWarning, type EngineWarning } from './engineWarning';
import { fields, list, number, text, texts } from './field';
import { type InsecureRegistries, parseInsecureRegistries } from './registries';

/** One entry of `docker info`'s security options: "name=seccomp,profile=default" is seccomp with the profile default. */
export interface SecurityOption {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
}

/** What an engine says about itself and its machine. Texts are empty and numbers 0 where it does not say. */
export interface InfoRecord {
  /** The name of the engine's machine. */
  readonly machine: string;
  readonly operatingSystem: string;
  readonly kernel: string;
  readonly architecture: string;
  readonly cpus: number;
  /** Bytes. */
  readonly memory: number;
  readonly rootDir: string;
  readonly storageDriver: string;
  /** What the storage driver says: pairs of term and value. */
  readonly storageStatus: readonly (readonly [string, string])[];
  readonly loggingDriver: string;
  readonly cgroupDriver: string;
  /** "1" or "2"; empty for engines before API 1.41. */
  readonly cgroupVersion: string;
  readonly runtimes: readonly string[];
  readonly defaultRuntime: string;
  /** What containerd and runc say they were made from. */
  readonly containerd: string;
  readonly runc: string;
  readonly security: readonly SecurityOption[];
  readonly rootless: boolean;
  readonly liveRestore: boolean;
  readonly swarm: string;
  readonly mirrors: readonly string[];
  readonly insecureRegistries: InsecureRegistries;
  readonly warnings: readonly EngineWarning[];
  /** The engine's clock, in milliseconds since 1970; undefined where it does not say. */
  readonly clock: number | undefined;
}

/** The body of `GET /info` (Docker Engine API, SystemInfo). Podman answers with fewer fields, and `Rootless` of its own. */
export function parseInfo(body: unknown): InfoRecord {
  const info = fields(body);
  const registries = fields(info['RegistryConfig']);
  const security = texts(info['SecurityOptions']).map(parseSecurityOption);
  const clock = Date.parse(text(info['SystemTime']));
  return {
    machine: text(info['Name']),
    operatingSystem: text(info['OperatingSystem']),
    kernel: text(info['KernelVersion']),
    architecture: text(info['Architecture']),
    cpus: number(info['NCPU']),
    memory: number(info['MemTotal']),
    rootDir: text(info['DockerRootDir']),
    storageDriver: text(info['Driver']),
    storageStatus: list(info['DriverStatus']).map((pair) => [text(list(pair)[0]), text(list(pair)[1])] as const),
    loggingDriver: text(info['LoggingDriver']),
    cgroupDriver: text(info['CgroupDriver']),
    cgroupVersion: text(info['CgroupVersion']).replace(/^v/, ''),
    runtimes: Object.keys(fields(info['Runtimes'])),
    defaultRuntime: text(info['DefaultRuntime']),
    containerd: commit(info['ContainerdCommit']),
    runc: commit(info['RuncCommit']),
    security,
    rootless: info['Rootless'] === true || security.some(({ name }) => name === 'rootless'),
    liveRestore: info['LiveRestoreEnabled'] === true,
    swarm: text(fields(info['Swarm'])['LocalNodeState']),
    mirrors: texts(registries['Mirrors']),
    insecureRegistries: parseInsecureRegistries(registries),
    warnings: texts(info['Warnings']).map(parseWarning),
    clock: Number.isNaN(clock) ? undefined : clock,
  };
}

/** "N/A" where the engine could not ask the program (moby, daemon/info_unix.go). */
function commit(value: unknown): string {
  const id = text(fields(value)['ID']);
  return id === 'N/A' ? '' : id;
}

/** Engines before API 1.26 wrote bare names: "seccomp". */
function parseSecurityOption(option: string): SecurityOption {
  const pairs = option.split(',').map((part): readonly [string, string] => {
    const [key = '', ...rest] = part.split('=');
    return rest.length === 0 ? ['name', key] : [key, rest.join('=')];
  });
  const { name = '', ...options } = Object.fromEntries(pairs);
  return { name, options };
}
