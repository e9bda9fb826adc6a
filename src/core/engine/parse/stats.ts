import { type Fields, fields, list, number, text } from './field';

/** Counters of one container at one moment. They only grow, except for memory and processes. */
export interface StatsRecord {
  /** Milliseconds since 1970, by the engine's clock. */
  readonly time: number;
  /** Nanoseconds of CPU time that the container has used, and that all CPUs of the machine have counted together. */
  readonly cpu: { readonly used: number; readonly system: number; readonly online: number };
  /** Bytes, without the pages of files that could be dropped at once. A limit of 0 means that none is known. */
  readonly memory: { readonly used: number; readonly limit: number };
  /** Bytes, all interfaces together; absent without a network namespace of its own. */
  readonly network?: { readonly received: number; readonly sent: number };
  /** Bytes of block devices. */
  readonly block: { readonly read: number; readonly written: number };
  /** Processes and threads. A limit of 0 means none. */
  readonly pids: { readonly current: number; readonly limit: number };
}

/**
 * One line of the stream. Undefined for what is no sample: an engine sends one with empty fields when a container ends.
 * Counted as docker's own command line does (docker/cli, cli/command/container/stats_helpers.go).
 */
export function parseStats(line: string): StatsRecord | undefined {
  const all = readJson(line);
  const cpu = fields(all['cpu_stats']);
  const usage = fields(cpu['cpu_usage']);
  const time = Date.parse(text(all['read']));
  if (!(time > 0) || number(usage['total_usage']) === 0) return undefined;
  const network = all['networks'] === undefined ? undefined : networkOf(fields(all['networks']));
  return {
    time,
    cpu: {
      used: number(usage['total_usage']),
      system: number(cpu['system_cpu_usage']),
      online: number(cpu['online_cpus']) || list(usage['percpu_usage']).length || 1,
    },
    memory: memoryOf(fields(all['memory_stats'])),
    ...(network && { network }),
    block: blockOf(fields(all['blkio_stats'])),
    pids: pidsOf(fields(all['pids_stats'])),
  };
}

function readJson(line: string): Fields {
  try {
    return fields(JSON.parse(line));
  } catch {
    return {};
  }
}

/**
 * Inactive pages of files do not count: `total_inactive_file` of cgroup v1, `inactive_file` of v2
 * (kernel, admin-guide/cgroup-v1/memory.rst 5.2 and cgroup-v2.rst, memory.stat).
 */
function memoryOf(memory: Fields): StatsRecord['memory'] {
  const used = number(memory['usage']);
  const details = fields(memory['stats']);
  const inactive = number(details['total_inactive_file']) || number(details['inactive_file']);
  return { used: inactive < used ? used - inactive : used, limit: number(memory['limit']) };
}

function networkOf(interfaces: Fields): NonNullable<StatsRecord['network']> {
  const each = Object.values(interfaces).map(fields);
  return { received: total(each, 'rx_bytes'), sent: total(each, 'tx_bytes') };
}

function total(entries: readonly Fields[], key: string): number {
  return entries.reduce((sum, entry) => sum + number(entry[key]), 0);
}

/** Operations are called `Read` by cgroup v1 and `read` by v2. */
function blockOf(block: Fields): StatsRecord['block'] {
  const entries = list(block['io_service_bytes_recursive']).map(fields);
  const of = (operation: string): number =>
    total(
      entries.filter((entry) => text(entry['op']).toLowerCase() === operation),
      'value',
    );
  return { read: of('read'), written: of('write') };
}

/** "No limit" is the largest 64-bit number where the engine says it at all. */
function pidsOf(pids: Fields): StatsRecord['pids'] {
  const limit = number(pids['limit']);
  return { current: number(pids['current']), limit: limit < 2 ** 53 ? limit : 0 };
}
