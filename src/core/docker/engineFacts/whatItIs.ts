import type { InfoRecord } from '../../engine/parse/info';
import type { VersionRecord } from '../../engine/parse/version';
import { t } from '../../l10n/l10n';
import { binaryBytes } from '../../text/formatUsage';
import { type EngineFact, known, shown } from './fact';

/** The programs that make containers, and the machine below them. */
export function whatItIs(info: InfoRecord, version: VersionRecord): readonly EngineFact[] {
  return known(
    engine(version),
    version.product === 'Podman' ? conmon(version) : containerd(info, version),
    runtimes(info, version),
    machine(info),
    capacity(info),
    version.product === 'Podman' ? undefined : liveRestore(info),
    swarm(info),
  );
}

function engine({ product, version, api, oldestApi }: VersionRecord): EngineFact | undefined {
  if (version === '' && api === '') return undefined;
  const spoken = oldestApi === '' || product === 'Podman' ? api : t('{0}, back to {1}', api, oldestApi);
  return {
    id: 'engine',
    title: t('Engine'),
    value: shown(`${product} ${version} · API ${spoken}`),
    why:
      product === 'Podman'
        ? t(
            'Podman needs no daemon: each command does its work itself. This service answers in Docker’s API, so that programs made for Docker work with it.',
          )
        : t(
            'The daemon that makes containers and keeps them. The docker command line, and Stevedore, only ask it through this API; it may run on another machine.',
          ),
    level: 'info',
  };
}

function componentOf({ components }: VersionRecord, name: RegExp): string {
  return components.find((one) => name.test(one.name))?.version ?? '';
}

function containerd({ containerd: commit }: InfoRecord, version: VersionRecord): EngineFact | undefined {
  const value = componentOf(version, /^containerd$/i) || commit;
  if (value === '') return undefined;
  return {
    id: 'containerd',
    title: 'containerd',
    value: shown(value, 60),
    why: t(
      'The daemon hands every container to containerd, which unpacks what it needs, calls the runtime, and keeps a small watcher (a shim) beside each container. Kubernetes uses the same containerd without Docker.',
    ),
    level: 'info',
  };
}

function conmon(version: VersionRecord): EngineFact | undefined {
  const value = componentOf(version, /^conmon$/i);
  if (value === '') return undefined;
  return {
    id: 'conmon',
    title: 'conmon',
    value: shown(value, 60),
    why: t('A small watcher beside each container: it keeps its output and its exit code, so that no daemon has to.'),
    level: 'info',
  };
}

function runtimes(info: InfoRecord, version: VersionRecord): EngineFact | undefined {
  const { defaultRuntime, runtimes: all } = info;
  if (defaultRuntime === '' && all.length === 0) return undefined;
  const made = componentOf(version, new RegExp(`^(?:OCI Runtime \\()?runc`, 'i')) || info.runc;
  const first = defaultRuntime === 'runc' && made !== '' ? `runc ${made}` : defaultRuntime;
  const others = all.filter((name) => name !== defaultRuntime);
  return {
    id: 'runtime',
    title: t('Default runtime'),
    value: shown(first || '–', 80),
    why: [
      t(
        'The program that really makes the container: it reads an OCI bundle (a root file system and config.json), makes namespaces and cgroups, starts the process, and ends. runc is the one that all others are measured by.',
      ),
      ...(others.length > 0 ? [t('Also known to this engine: {0}.', shown(others.join(', ')))] : []),
    ].join(' '),
    level: 'info',
  };
}

function machine({ operatingSystem, kernel, architecture, machine: name }: InfoRecord): EngineFact | undefined {
  const value = [operatingSystem, kernel, architecture].filter((part) => part !== '').join(' · ');
  if (value === '') return undefined;
  return {
    id: 'kernel',
    title: t('Machine {0}', shown(name, 40)).trim(),
    value: shown(value),
    why: t(
      'All containers share this kernel: uname -r says the same in each of them, whatever their image. Images hold programs for one architecture and must fit this one.',
    ),
    level: 'info',
  };
}

function capacity({ cpus, memory }: InfoRecord): EngineFact | undefined {
  if (cpus === 0 && memory === 0) return undefined;
  return {
    id: 'capacity',
    title: t('CPUs and memory'),
    value: t('{0} CPUs, {1}', cpus || '?', memory > 0 ? binaryBytes(memory) : '?'),
    why: t('A container without limits may use all of it. With -m and --cpus each gets its share.'),
    level: 'info',
  };
}

function liveRestore({ liveRestore: isOn }: InfoRecord): EngineFact {
  const why = t('Whether containers go on running while the daemon is stopped or updated.');
  const base = { id: 'live-restore', title: t('Live restore'), why };
  if (isOn) return { ...base, value: t('on'), level: 'fine' };
  const todo = t(
    'Stopping or updating the daemon stops all containers. To let them go on, write this into /etc/docker/daemon.json:',
  );
  return { ...base, value: t('off'), level: 'info', todo, lines: ['{ "live-restore": true }'] };
}

function swarm({ swarm: state }: InfoRecord): EngineFact | undefined {
  if (state === '' || state === 'inactive') return undefined;
  const why = t(
    'This engine is one of several that run services together. Containers of a swarm come back when removed.',
  );
  return { id: 'swarm', title: 'Swarm', value: shown(state, 40), why, level: 'info' };
}
