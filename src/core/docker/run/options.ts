import type { Meaning } from '../../l10n/meaning';
import { createTexts, runTexts } from './optionTexts';

/** How the value of an option is written. `flag` takes none; everything else one word. */
export type OptionKind =
  | 'flag'
  | 'text'
  | 'integer'
  | 'decimal'
  | 'bytes'
  | 'duration'
  | 'pair'
  | 'port'
  | 'volume'
  | 'mount'
  | 'tmpfs'
  | 'device'
  | 'rate'
  | 'ulimit'
  | 'network'
  | 'gpus'
  | 'file';

/** One option of `docker run` and, but for `runOnly`, of `docker create`. */
export interface RunOption {
  /** The long name without dashes. */
  readonly name: string;
  /** One letter, without its dash. */
  readonly short?: string;
  /** Other long names that docker takes for it. */
  readonly aliases: readonly string[];
  readonly kind: OptionKind;
  /** It may be given several times, and each counts. */
  readonly many: boolean;
  /** Where it goes in `POST /containers/create`, or a word for what else is done with it: `client`, `query`. */
  readonly into: string;
  /** The first version of docker that has it, where that is later than 20.10. */
  readonly since?: string;
  /** Only `docker run` has it. */
  readonly runOnly: boolean;
  /** Only containers of Windows take it. */
  readonly windows: boolean;
  /** What the value is called in a synopsis: `HOST:CONTAINER`; empty for a flag. */
  readonly placeholder: string;
  /** What it does: see `inReadersLanguage`. */
  readonly help: Meaning;
}

/**
 * Docker CLI reference (docker container run), and `docker run --help` of 20.10 and 28.2. A line: name, kind (`*`: may
 * be given several times), where it goes, since when.
 */
const rows = `
add-host text* HostConfig.ExtraHosts
annotation pair* HostConfig.Annotations 24.0
attach text* Config.AttachStdin/AttachStdout/AttachStderr
blkio-weight integer HostConfig.BlkioWeight
blkio-weight-device rate* HostConfig.BlkioWeightDevice
cap-add text* HostConfig.CapAdd
cap-drop text* HostConfig.CapDrop
cgroup-parent text HostConfig.CgroupParent
cgroupns text HostConfig.CgroupnsMode
cidfile file client
cpu-count integer HostConfig.CpuCount
cpu-percent integer HostConfig.CpuPercent
cpu-period integer HostConfig.CpuPeriod
cpu-quota integer HostConfig.CpuQuota
cpu-rt-period integer HostConfig.CpuRealtimePeriod
cpu-rt-runtime integer HostConfig.CpuRealtimeRuntime
cpu-shares integer HostConfig.CpuShares
cpus decimal HostConfig.NanoCpus
cpuset-cpus text HostConfig.CpusetCpus
cpuset-mems text HostConfig.CpusetMems
detach flag client
detach-keys text client
device device* HostConfig.Devices
device-cgroup-rule text* HostConfig.DeviceCgroupRules
device-read-bps rate* HostConfig.BlkioDeviceReadBps
device-read-iops rate* HostConfig.BlkioDeviceReadIOps
device-write-bps rate* HostConfig.BlkioDeviceWriteBps
device-write-iops rate* HostConfig.BlkioDeviceWriteIOps
disable-content-trust flag client
dns text* HostConfig.Dns
dns-option text* HostConfig.DnsOptions
dns-search text* HostConfig.DnsSearch
domainname text Config.Domainname
entrypoint text Config.Entrypoint
env pair* Config.Env
env-file file* Config.Env
expose port* Config.ExposedPorts
gpus gpus HostConfig.DeviceRequests
group-add text* HostConfig.GroupAdd
health-cmd text Config.Healthcheck.Test
health-interval duration Config.Healthcheck.Interval
health-retries integer Config.Healthcheck.Retries
health-start-interval duration Config.Healthcheck.StartInterval 25.0
health-start-period duration Config.Healthcheck.StartPeriod
health-timeout duration Config.Healthcheck.Timeout
help flag client
hostname text Config.Hostname
init flag HostConfig.Init
interactive flag Config.OpenStdin
io-maxbandwidth bytes HostConfig.IOMaximumBandwidth
io-maxiops integer HostConfig.IOMaximumIOps
ip text NetworkingConfig
ip6 text NetworkingConfig
ipc text HostConfig.IpcMode
isolation text HostConfig.Isolation
kernel-memory bytes HostConfig.KernelMemory
label pair* Config.Labels
label-file file* Config.Labels
link text* HostConfig.Links
link-local-ip text* NetworkingConfig
log-driver text HostConfig.LogConfig.Type
log-opt pair* HostConfig.LogConfig.Config
mac-address text NetworkingConfig
memory bytes HostConfig.Memory
memory-reservation bytes HostConfig.MemoryReservation
memory-swap bytes HostConfig.MemorySwap
memory-swappiness integer HostConfig.MemorySwappiness
mount mount* HostConfig.Mounts
name text query
network network* HostConfig.NetworkMode
network-alias text* NetworkingConfig
no-healthcheck flag Config.Healthcheck.Test
oom-kill-disable flag HostConfig.OomKillDisable
oom-score-adj integer HostConfig.OomScoreAdj
pid text HostConfig.PidMode
pids-limit integer HostConfig.PidsLimit
platform text query
privileged flag HostConfig.Privileged
publish port* HostConfig.PortBindings
publish-all flag HostConfig.PublishAllPorts
pull text client
quiet flag client
read-only flag HostConfig.ReadonlyRootfs
restart text HostConfig.RestartPolicy
rm flag HostConfig.AutoRemove
runtime text HostConfig.Runtime
security-opt text* HostConfig.SecurityOpt
shm-size bytes HostConfig.ShmSize
sig-proxy flag client
stop-signal text Config.StopSignal
stop-timeout integer Config.StopTimeout
storage-opt pair* HostConfig.StorageOpt
sysctl pair* HostConfig.Sysctls
tmpfs tmpfs* HostConfig.Tmpfs
tty flag Config.Tty
ulimit ulimit* HostConfig.Ulimits
use-api-socket flag client 28.2
user text Config.User
userns text HostConfig.UsernsMode
uts text HostConfig.UTSMode
volume volume* HostConfig.Binds
volume-driver text HostConfig.VolumeDriver
volumes-from text* HostConfig.VolumesFrom
workdir text Config.WorkingDir
`;

const windows = ['cpu-count', 'cpu-percent', 'io-maxbandwidth', 'io-maxiops', 'isolation'];

/** Hidden names, which docker still takes (docker/cli, cli/command/container/opts.go: addFlags). */
const aliases: Readonly<Record<string, readonly string[]>> = {
  'dns-option': ['dns-opt'],
  network: ['net'],
  'network-alias': ['net-alias'],
};

interface Written {
  readonly short?: string;
  readonly placeholder: string;
  readonly help: Meaning;
}

/** What the texts say of each option, by its long names. */
function written(texts: string): ReadonlyMap<string, Written> {
  const found = new Map<string, Written>();
  for (const line of texts.trim().split('\n')) {
    const [what = '', en = '', zh = ''] = line.split(' | ');
    const [, names = what, placeholder = ''] = /^(.*?\S) ([A-Z]\S*)$/.exec(what) ?? [];
    const short = /(?:^|, )-(\w)(?:,|$)/.exec(names)?.[1];
    for (const [, name = ''] of names.matchAll(/--([\w-]+)/g))
      found.set(name, { ...(short !== undefined && { short }), placeholder, help: { en, zh } });
  }
  return found;
}

function readTable(): readonly RunOption[] {
  const both = written(createTexts);
  const only = written(runTexts);
  return rows
    .trim()
    .split('\n')
    .map((row) => {
      const [name = '', kind = '', into = '', since] = row.split(' ');
      const text = both.get(name) ?? only.get(name);
      return {
        name,
        ...(text?.short !== undefined && { short: text.short }),
        aliases: aliases[name] ?? [],
        kind: kind.replace('*', '') as OptionKind,
        many: kind.endsWith('*'),
        into,
        ...(since !== undefined && { since }),
        runOnly: only.has(name),
        windows: windows.includes(name),
        placeholder: text?.placeholder ?? '',
        help: text?.help ?? { en: 'Prints help', zh: '印出說明' },
      };
    });
}

/** Every option of `docker run` and `docker create`, by name. */
export const runOptions: readonly RunOption[] = readTable();

const byLong = new Map(runOptions.flatMap((one) => [one.name, ...one.aliases].map((name) => [name, one] as const)));
const byShort = new Map(runOptions.flatMap((one) => (one.short === undefined ? [] : [[one.short, one] as const])));

/** An option by its long name or one of its other names, without dashes. */
export function runOption(name: string): RunOption | undefined {
  return byLong.get(name);
}

/** An option by its letter. */
export function runOptionByLetter(letter: string): RunOption | undefined {
  return byShort.get(letter);
}
