import type { StatsRecord } from '../engine/parse/stats';

/** What a container uses, between two samples. */
export interface Usage {
  /** Milliseconds since 1970, by the engine's clock. */
  readonly time: number;
  /** Percent of one CPU: 100 for each CPU that is used all the time, as `docker stats` counts. */
  readonly cpu: number;
  /** Bytes. */
  readonly memory: number;
  /** Bytes; what the whole machine has where the container has no limit of its own. 0 where it is not known. */
  readonly memoryLimit: number;
  /** Bytes a second. Undefined without a network namespace of its own. */
  readonly received: number | undefined;
  readonly sent: number | undefined;
  readonly read: number;
  readonly written: number;
  /** Processes and threads. */
  readonly pids: number;
  /** 0 means none. */
  readonly pidsLimit: number;
}

/**
 * What was used between two samples of one container. CPU as docker's command line counts it (docker/cli,
 * cli/command/container/stats_helpers.go, calculateCPUPercentUnix): the container's share of the CPU time that the
 * machine counted, times the CPUs.
 */
export function usageBetween(before: StatsRecord, now: StatsRecord): Usage {
  const seconds = (now.time - before.time) / 1000;
  const rate = (from: number | undefined, to: number | undefined): number | undefined =>
    from === undefined || to === undefined || seconds <= 0 ? undefined : Math.max(0, to - from) / seconds;
  return {
    time: now.time,
    cpu: cpuPercent(before.cpu, now.cpu),
    memory: now.memory.used,
    memoryLimit: now.memory.limit,
    received: rate(before.network?.received, now.network?.received),
    sent: rate(before.network?.sent, now.network?.sent),
    read: rate(before.block.read, now.block.read) ?? 0,
    written: rate(before.block.written, now.block.written) ?? 0,
    pids: now.pids.current,
    pidsLimit: now.pids.limit,
  };
}

function cpuPercent(before: StatsRecord['cpu'], now: StatsRecord['cpu']): number {
  const used = now.used - before.used;
  const system = now.system - before.system;
  return used > 0 && system > 0 ? (used / system) * now.online * 100 : 0;
}
