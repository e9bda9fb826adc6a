import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';
import type { Outcome } from './outcome';
import type { ChainLink } from './chain';
import { type Daemon, programOf, type Role } from './role';

/** What a process is for, in a few words. Localised. */
export function roleText(role: Role): string {
  const texts: Readonly<Record<Role, string>> = {
    init: t('the machine’s first process'),
    'namespace-init': t('first process of a pid namespace'),
    dockerd: t('Docker’s engine: answers docker'),
    containerd: t('keeps images and starts shims'),
    shim: t('holds one container: its output, its exit code'),
    conmon: t('watches one container for podman'),
    podman: t('podman, which needs no daemon'),
    runtime: t('OCI runtime in the foreground: waits for its container'),
    'docker-proxy': t('hands on a published port'),
    rootlesskit: t('makes the namespaces of a rootless engine'),
    'network-helper': t('network of rootless containers'),
    client: t('a command line that asked for it'),
    lab: t('supervisor of a lab of Stevedore'),
    terminal: t('a terminal'),
    shell: t('a shell'),
    container: t('the container’s first process'),
    other: t('another program'),
  };
  return texts[role];
}

export function daemonText(daemon: Daemon): string {
  switch (daemon) {
    case 'yes':
      return t('daemon');
    case 'own':
      return t('daemon of this container alone');
    case 'no':
      return t('no daemon');
  }
}

export function outcomeText(outcome: Outcome): string {
  switch (outcome) {
    case 'ends':
      return t('the container ends');
    case 'lives':
      return t('the container lives on');
    case 'lives-alone':
      return t('the container lives on, unattended');
  }
}

/** The program's name as it may be shown. */
export function linkName({ process }: ChainLink): string {
  return visible(programOf(process));
}
