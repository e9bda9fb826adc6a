import { t } from '../l10n/l10n';
import type { RuntimeStatus } from '../runtime/runtimeContainer';
import type { RowIcon } from './row';

/** One shape a state, the same ones as an engine's containers have. */
const icons: Readonly<Record<RuntimeStatus, RowIcon>> = {
  creating: { shape: 'loading' },
  created: { shape: 'circle-outline' },
  running: { shape: 'debug-start', color: 'testing.iconPassed' },
  paused: { shape: 'debug-pause', color: 'testing.iconQueued' },
  stopped: { shape: 'debug-stop', color: 'disabledForeground' },
  unknown: { shape: 'question' },
};

export function runtimeIcon(status: RuntimeStatus): RowIcon {
  return icons[status];
}

/** The state in words. */
export function runtimeWord(status: RuntimeStatus): string {
  switch (status) {
    case 'creating':
      return t('being created');
    case 'created':
      return t('created');
    case 'running':
      return t('running');
    case 'paused':
      return t('paused');
    case 'stopped':
      return t('stopped');
    case 'unknown':
      return t('state unknown');
  }
}
