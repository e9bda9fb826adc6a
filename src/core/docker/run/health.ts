import type { Making } from './making';
import { parseDuration } from './units';
import type { Uses } from './uses';

/** The options of a health check (Docker Engine API, HealthConfig; times in nanoseconds). */
export function healthOf(uses: Uses, { config }: Making): void {
  if (uses.flag('no-healthcheck')) {
    config['Healthcheck'] = { Test: ['NONE'] };
    return;
  }
  const command = uses.text('health-cmd');
  const time = (name: string): number => parseDuration(uses.text(`health-${name}`) ?? '0') ?? 0;
  const retries = Number(uses.text('health-retries') ?? 0);
  const times = { Interval: time('interval'), Timeout: time('timeout'), StartPeriod: time('start-period') };
  const startInterval = time('start-interval');
  if (command === undefined && retries === 0 && startInterval === 0 && Object.values(times).every((one) => one === 0))
    return;
  config['Healthcheck'] = {
    ...(command !== undefined && { Test: ['CMD-SHELL', command] }),
    ...times,
    ...(startInterval > 0 && { StartInterval: startInterval }),
    Retries: retries,
  };
}
