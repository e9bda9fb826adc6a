/** What a container may use at most; what is absent has no limit of its own. */
export interface Limits {
  /** Percent of one CPU: 20 for `--cpus 0.2`. */
  readonly cpu?: number;
  /** Bytes. */
  readonly memory?: number;
  /** Processes and threads. */
  readonly pids?: number;
}

interface HostConfig {
  readonly NanoCpus?: number;
  readonly CpuQuota?: number;
  readonly CpuPeriod?: number;
  readonly Memory?: number;
  readonly PidsLimit?: number | null;
}

/** The kernel's own period of CPU bandwidth, in microseconds (kernel, scheduler/sched-bwc.rst). */
const usualPeriod = 100_000;

/** The limits that an inspection of a container says (Docker Engine API, HostConfig; 0, -1 and null mean none). */
export function limitsOf(inspected: unknown): Limits {
  const { HostConfig: host = {} } = (inspected ?? {}) as { readonly HostConfig?: HostConfig };
  const quota = (host.CpuQuota ?? 0) > 0 ? (host.CpuQuota ?? 0) / (host.CpuPeriod || usualPeriod) : 0;
  const cpus = (host.NanoCpus ?? 0) > 0 ? (host.NanoCpus ?? 0) / 1e9 : quota;
  const memory = host.Memory ?? 0;
  const pids = host.PidsLimit ?? 0;
  return {
    ...(cpus > 0 && { cpu: cpus * 100 }),
    ...(memory > 0 && { memory }),
    ...(pids > 0 && { pids }),
  };
}
