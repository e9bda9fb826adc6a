import type { LogOptions } from '../engine/engine';
import { named } from '../plan/render/docker';
import { commandLine } from '../text/quote';

/** The words of `docker logs` for these options, without the container (docker-logs(1)). */
export function logWords(options: LogOptions): readonly string[] {
  return [
    'logs',
    ...(options.follow ? ['-f'] : []),
    ...(options.timestamps ? ['-t'] : []),
    ...['--tail', String(options.tail)],
    ...(options.since === undefined ? [] : ['--since', String(options.since)]),
  ];
}

/** The line that shows the same log in a shell. */
export function logLine(name: string, options: LogOptions): string {
  return commandLine(['docker', ...logWords(options), ...named(name)]);
}
