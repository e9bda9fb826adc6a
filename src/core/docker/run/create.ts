import type { Body } from '../../engine/calls';
import { t } from '../../l10n/l10n';
import { healthOf } from './health';
import { type Making, orNull, pairs } from './making';
import { networksOf } from './networks';
import { runOption } from './options';
import { portsOf } from './ports';
import { resourcesOf } from './resources';
import { runArguments } from './runWords';
import type { OptionUse, RunSpec } from './spec';
import { mountsOf } from './mounts';
import { securityOf } from './security';
import { Uses } from './uses';

/** What is handed to `POST /containers/create` (Docker Engine API, ContainerCreate). */
export interface Creation {
  readonly name: string;
  readonly platform?: string;
  readonly body: Body;
  /** The words behind `docker create` for the same. */
  readonly words: readonly string[];
  /**
   * What docker's command line does itself and a call of the engine would not: read a file, write one, ask the environment.
   * Localised, one sentence each. When there is any, the line is for a terminal.
   */
  readonly unsupported: readonly string[];
}

/**
 * The call for a line, as docker's command line makes it (docker/cli, cli/command/container/opts.go). Values that make no
 * sense are left to the engine to refuse; `checkRun` has told about them before.
 */
export function toCreate(spec: RunSpec): Creation {
  const uses = new Uses(spec);
  const making: Making = { config: {}, host: {}, unsupported: [] };
  configOf(spec, uses, making.config);
  hostOf(uses, making.host);
  filesOf(uses, making.unsupported);
  portsOf(uses, making);
  mountsOf(uses, making);
  resourcesOf(uses, making);
  securityOf(uses, making);
  healthOf(uses, making);
  const endpoints = networksOf(uses, making);
  const platform = uses.text('platform');
  return {
    name: uses.text('name') ?? '',
    ...(platform !== undefined && { platform }),
    body: {
      ...making.config,
      HostConfig: making.host,
      ...(endpoints && { NetworkingConfig: { EndpointsConfig: endpoints } }),
    },
    words: runArguments({ ...spec, verb: 'create', options: forCreate(spec.options) }),
    unsupported: making.unsupported,
  };
}

/** The options that `docker create` has too. Letters that stood behind one that it has not begin a word of their own. */
function forCreate(options: readonly OptionUse[]): readonly OptionUse[] {
  return options.flatMap((option, index) => {
    if (runOption(option.name)?.runOnly) return [];
    const before = options[index - 1];
    if (!option.joined || !before || !runOption(before.name)?.runOnly || before.joined) return [option];
    const alone: { -readonly [K in keyof OptionUse]: OptionUse[K] } = { ...option };
    delete alone.joined;
    return [alone];
  });
}

function configOf(spec: RunSpec, uses: Uses, config: Record<string, unknown>): void {
  const attached = uses.list('attach').map((stream) => stream.toLowerCase());
  const detached = uses.flag('detach');
  const stdin = uses.flag('interactive');
  const attaches = (stream: string): boolean => !detached && (attached.length === 0 || attached.includes(stream));
  const attachStdin = !detached && (attached.length === 0 ? stdin : attached.includes('stdin'));
  const entrypoint = uses.text('entrypoint');
  const stopTimeout = uses.text('stop-timeout');
  Object.assign(config, {
    Image: spec.image,
    Cmd: spec.command.length > 0 ? spec.command : null,
    Hostname: uses.text('hostname') ?? '',
    Domainname: uses.text('domainname') ?? '',
    User: uses.text('user') ?? '',
    Tty: uses.flag('tty'),
    OpenStdin: stdin,
    StdinOnce: attachStdin && stdin,
    AttachStdin: attachStdin,
    AttachStdout: attaches('stdout'),
    AttachStderr: attaches('stderr'),
    Env: uses.list('env').filter((entry) => entry.includes('=')),
    WorkingDir: uses.text('workdir') ?? '',
    Labels: pairs(uses.list('label')),
    // An empty text takes the image's entrypoint away.
    ...(entrypoint !== undefined && { Entrypoint: [entrypoint] }),
    ...(uses.has('stop-signal') && { StopSignal: uses.text('stop-signal') }),
    ...(stopTimeout !== undefined && { StopTimeout: Number(stopTimeout) }),
    ...(uses.has('mac-address') && { MacAddress: uses.text('mac-address') }),
  });
}

function hostOf(uses: Uses, host: Record<string, unknown>): void {
  const [restart = '', retries = '0'] = (uses.text('restart') ?? 'no').split(':');
  const oom = uses.text('oom-score-adj');
  Object.assign(host, {
    AutoRemove: uses.flag('rm'),
    Privileged: uses.flag('privileged'),
    ReadonlyRootfs: uses.flag('read-only'),
    PublishAllPorts: uses.flag('publish-all'),
    RestartPolicy: { Name: restart, MaximumRetryCount: Number(retries) },
    LogConfig: { Type: uses.text('log-driver') ?? '', Config: pairs(uses.list('log-opt')) },
    CapAdd: orNull(capabilities(uses.list('cap-add'))),
    CapDrop: orNull(capabilities(uses.list('cap-drop'))),
    GroupAdd: orNull(uses.list('group-add')),
    Dns: uses.list('dns'),
    DnsOptions: uses.list('dns-option'),
    DnsSearch: uses.list('dns-search'),
    ExtraHosts: orNull(uses.list('add-host').map(extraHost)),
    Links: orNull(uses.list('link')),
    VolumesFrom: orNull(uses.list('volumes-from')),
    IpcMode: uses.text('ipc') ?? '',
    PidMode: uses.text('pid') ?? '',
    UTSMode: uses.text('uts') ?? '',
    UsernsMode: uses.text('userns') ?? '',
    CgroupnsMode: uses.text('cgroupns') ?? '',
    Isolation: uses.text('isolation') ?? '',
    ...(uses.has('storage-opt') && { StorageOpt: pairs(uses.list('storage-opt')) }),
    ...(uses.has('sysctl') && { Sysctls: pairs(uses.list('sysctl')) }),
    ...(uses.has('annotation') && { Annotations: pairs(uses.list('annotation')) }),
    ...(uses.has('runtime') && { Runtime: uses.text('runtime') }),
    ...(uses.has('volume-driver') && { VolumeDriver: uses.text('volume-driver') }),
    ...(uses.has('init') && { Init: uses.flag('init') }),
    ...(oom !== undefined && { OomScoreAdj: Number(oom) }),
  });
}

/** Capabilities by their whole name, each once and in order (docker/cli, opts/capabilities.go). */
function capabilities(names: readonly string[]): readonly string[] {
  const whole = names
    .map((name) => name.trim().toUpperCase())
    .map((name) => (/^(CAP_|ALL$|RESET$)/.test(name) ? name : `CAP_${name}`));
  return [...new Set(whole)].toSorted();
}

/** `name=address` and `name:[address]` as `name:address` (docker/cli, opts, ValidateExtraHost). */
function extraHost(entry: string): string {
  const [, name = entry, address = ''] = /^([^=:]*)[=:](.*)$/s.exec(entry) ?? [];
  return `${name}:${address.replace(/^\[(.*)\]$/s, '$1')}`;
}

/** What needs the files and the environment of whoever types the line. */
function filesOf(uses: Uses, unsupported: string[]): void {
  for (const name of ['env-file', 'label-file']) {
    if (uses.has(name)) unsupported.push(t('--{0} reads a file where the line is typed.', name));
  }
  if (uses.has('cidfile')) unsupported.push(t('--cidfile writes a file where the line is typed.'));
  if (uses.has('use-api-socket')) unsupported.push(t('--use-api-socket mounts the engine’s socket with its sign-ins.'));
  const taken = uses.list('env').filter((entry) => !entry.includes('='));
  if (taken.length > 0) {
    unsupported.push(t('-e {0} takes the value from the environment where the line is typed.', taken.join(', ')));
  }
}
