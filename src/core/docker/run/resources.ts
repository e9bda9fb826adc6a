import { t } from '../../l10n/l10n';
import { type Making, orNull } from './making';
import { parseBytes, parseCpus } from './units';
import type { Uses } from './uses';

/** What a container may use, as the call has it (Docker Engine API, Resources). */
export function resourcesOf(uses: Uses, { host, unsupported }: Making): void {
  const bytes = (name: string): number => {
    const text = uses.text(name);
    return text === '-1' ? -1 : (parseBytes(text ?? '0') ?? 0);
  };
  const whole = (name: string): number => Number(uses.text(name) ?? 0);
  const swappiness = Number(uses.text('memory-swappiness') ?? -1);
  Object.assign(host, {
    Memory: bytes('memory'),
    MemoryReservation: bytes('memory-reservation'),
    MemorySwap: bytes('memory-swap'),
    KernelMemory: bytes('kernel-memory'),
    MemorySwappiness: swappiness === -1 ? null : swappiness,
    NanoCpus: parseCpus(uses.text('cpus') ?? '0') ?? 0,
    CpuShares: whole('cpu-shares'),
    CpuPeriod: whole('cpu-period'),
    CpuQuota: whole('cpu-quota'),
    CpuRealtimePeriod: whole('cpu-rt-period'),
    CpuRealtimeRuntime: whole('cpu-rt-runtime'),
    CpusetCpus: uses.text('cpuset-cpus') ?? '',
    CpusetMems: uses.text('cpuset-mems') ?? '',
    IOMaximumBandwidth: bytes('io-maxbandwidth'),
    IOMaximumIOps: whole('io-maxiops'),
    CpuCount: whole('cpu-count'),
    CpuPercent: whole('cpu-percent'),
    BlkioWeight: whole('blkio-weight'),
    CgroupParent: uses.text('cgroup-parent') ?? '',
    ShmSize: bytes('shm-size'),
    OomKillDisable: uses.flag('oom-kill-disable'),
    PidsLimit: whole('pids-limit'),
    Ulimits: ulimits(uses.list('ulimit')),
    DeviceCgroupRules: orNull(uses.list('device-cgroup-rule')),
    Devices: uses.list('device').map(device),
    BlkioWeightDevice: uses.list('blkio-weight-device').map((text) => byPath(text, 'Weight', Number)),
    ...Object.fromEntries(
      rates.map(([name, key, value]) => [key, uses.list(name).map((text) => byPath(text, 'Rate', value))]),
    ),
  });
  gpusOf(uses, host, unsupported);
  if (uses.list('device').some((text) => !text.startsWith('/')))
    unsupported.push(t('--device {0} is none of a path.', uses.list('device').join(' ')));
}

const sizeOf = (text: string): number => parseBytes(text) ?? 0;

const rates = [
  ['device-read-bps', 'BlkioDeviceReadBps', sizeOf],
  ['device-write-bps', 'BlkioDeviceWriteBps', sizeOf],
  ['device-read-iops', 'BlkioDeviceReadIOps', Number],
  ['device-write-iops', 'BlkioDeviceWriteIOps', Number],
] as const;

function byPath(text: string, key: string, value: (text: string) => number): Readonly<Record<string, unknown>> {
  const at = text.lastIndexOf(':');
  return { Path: text.slice(0, at), [key]: value(text.slice(at + 1)) };
}

/** Of each name the last one, in the order of names, as docker's command line sends them. */
function ulimits(texts: readonly string[]): readonly Readonly<Record<string, unknown>>[] {
  const byName = new Map(texts.map((text) => [text.split('=')[0] ?? '', ulimit(text)]));
  return [...byName].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, limit]) => limit);
}

/** `name=soft[:hard]` (docker/go-units, ParseUlimit). */
function ulimit(text: string): Readonly<Record<string, unknown>> {
  const [name = '', values = ''] = text.split('=');
  const [soft = '', hard = soft] = values.split(':');
  return { Name: name, Soft: Number(soft), Hard: Number(hard) };
}

/** `path[:path inside][:permissions]` (docker/cli, opts.go, parseDevice). */
function device(text: string): Readonly<Record<string, string>> {
  const [path = '', second, third] = text.split(':');
  const isPermissions = third === undefined && second !== undefined && /^[rwm]+$/.test(second);
  return {
    PathOnHost: path,
    PathInContainer: isPermissions || second === undefined ? path : second,
    CgroupPermissions: third ?? (isPermissions ? second : 'rwm'),
  };
}

function gpusOf(uses: Uses, host: Record<string, unknown>, unsupported: string[]): void {
  const gpus = uses.text('gpus');
  if (gpus === undefined) return;
  if (gpus !== 'all' && !/^\d+$/.test(gpus)) {
    unsupported.push(t('--gpus {0} is not understood here.', gpus));
    return;
  }
  const count = gpus === 'all' ? -1 : Number(gpus);
  host['DeviceRequests'] = [{ Driver: '', Count: count, DeviceIDs: null, Capabilities: [['gpu']], Options: {} }];
}
