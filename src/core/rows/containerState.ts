import type { ContainerRecord, ContainerState, Health } from '../engine/records';
import { t } from '../l10n/l10n';
import type { RowIcon } from './row';

/** One shape a state: whoever sees no colour still tells them apart. */
const icons: Readonly<Record<ContainerState, RowIcon>> = {
  running: { shape: 'debug-start', color: 'testing.iconPassed' },
  paused: { shape: 'debug-pause', color: 'testing.iconQueued' },
  restarting: { shape: 'debug-restart', color: 'testing.iconQueued' },
  created: { shape: 'circle-outline' },
  exited: { shape: 'debug-stop', color: 'disabledForeground' },
  removing: { shape: 'trash', color: 'disabledForeground' },
  dead: { shape: 'error', color: 'testing.iconFailed' },
  unknown: { shape: 'question' },
};

/** The icon of a container; one that runs and is unhealthy shows the warning instead. */
export function containerIcon(record: Pick<ContainerRecord, 'state' | 'health'>): RowIcon {
  if (record.state === 'running' && record.health === 'unhealthy')
    return { shape: 'warning', color: 'testing.iconFailed' };
  return icons[record.state];
}

/** The state in words. */
export function stateWord(state: ContainerState): string {
  switch (state) {
    case 'running':
      return t('running');
    case 'paused':
      return t('paused');
    case 'restarting':
      return t('restarting');
    case 'created':
      return t('created');
    case 'exited':
      return t('exited');
    case 'removing':
      return t('being removed');
    case 'dead':
      return t('dead');
    case 'unknown':
      return t('state unknown');
  }
}

/** The health in words; empty where there is no health check. */
export function healthWord(health: Health): string {
  switch (health) {
    case 'none':
      return '';
    case 'starting':
      return t('health check starting');
    case 'healthy':
      return t('healthy');
    case 'unhealthy':
      return t('unhealthy');
  }
}

/** The exit code in the engine's words "Exited (137) 2 hours ago", or undefined. */
export function exitCode(status: string): number | undefined {
  const found = /^Exited \((\d+)\)/.exec(status);
  return found ? Number(found[1]) : undefined;
}
