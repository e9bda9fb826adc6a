import { eventText } from '../../core/docker/eventText';
import type { LoggedEvent } from '../../core/docker/eventLog';
import type { WatchState } from '../../core/docker/eventWatch';
import type { DiskUsage, UsageKind } from '../../core/engine/parse/diskUsage';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import type { Snapshot } from '../../core/store/snapshot';
import { explain } from '../../core/target/explain';
import type { Choice } from '../../core/target/target';
import { formatBytes } from '../../core/text/formatBytes';
import { assignments, commandLine } from '../../core/text/quote';
import { visible } from '../../core/text/visible';
import type { Head, ShownEvent, ShownUsage, StreamState } from './protocol';

/** Which engine it is, and the lines that print the same. */
export function headOf(choice: Choice | undefined): Head {
  const before = assignments(choice?.cliEnvironment ?? {});
  const line = (...args: readonly string[]): string => [...before, commandLine(['docker', ...args])].join(' ');
  return {
    title: t('Engine'),
    where: choice ? t('Stevedore looks at {0} in this window', shown(choice.name)) : '',
    lines: {
      info: line('info'),
      version: line('version'),
      usage: line('system', 'df'),
      events: line('events', '--since', '1h'),
    },
  };
}

/** The lines of `docker system df`. */
export function shownUsage(usage: readonly DiskUsage[]): readonly ShownUsage[] {
  return usage.map(({ kind, total, active, size, reclaimable }) => ({
    kind,
    name: kindName(kind),
    total: String(total),
    active: String(active),
    size: formatBytes(size),
    reclaimable:
      size > 0 ? `${formatBytes(reclaimable)} (${Math.round((reclaimable / size) * 100)}\u00a0%)` : formatBytes(0),
    // Dangling images, stopped containers and unused volumes may be there without any size.
    canPrune: total > active || reclaimable > 0,
  }));
}

function kindName(kind: UsageKind): string {
  switch (kind) {
    case 'images':
      return t('Images');
    case 'containers':
      return t('Containers');
    case 'volumes':
      return t('Volumes');
    case 'build-cache':
      return t('Build cache');
  }
}

export function shownEvents(events: readonly LoggedEvent[], { containers }: Snapshot): readonly ShownEvent[] {
  const nameOf = (id: string): string | undefined => containers.get(id)?.name;
  return events.map(({ number, event }) => ({ number, ...eventText(event, nameOf) }));
}

export function shownState(state: WatchState): StreamState {
  switch (state.is) {
    case 'connecting':
      return { is: state.is, said: t('Connecting…') };
    case 'live':
      return { is: state.is, said: t('Live') };
    case 'failed':
      return { is: state.is, said: visible(explain(state.error)) };
  }
}
