import type { Connection } from './connection';
import { demultiplex, raw } from './demultiplex';
import type { Engine, LogOptions, LogPiece } from './engine';
import { EngineError } from './errors';
import { lines } from './lines';
import { hasTerminal } from './parse/containers';
import { parseEventLine, sinceParameter } from './parse/event';
import type { EngineEvent } from './records';
import { part } from './request';

/** Hands on what a stream gives, and says why when it breaks off. */
async function* explained<T>(
  connection: Connection,
  signal: AbortSignal,
  source: AsyncIterable<T>,
): AsyncGenerator<T, void, undefined> {
  try {
    yield* source;
  } catch (error) {
    if (signal.aborted) throw new EngineError('cancelled', 'cancelled', {}, { cause: error });
    throw await connection.failure(error);
  }
}

/** See Engine.events. */
export async function* streamEvents(
  connection: Connection,
  options: Parameters<Engine['events']>[0],
  signal: AbortSignal,
): AsyncGenerator<EngineEvent, void, undefined> {
  const query = options.since === undefined ? {} : { since: sinceParameter(options.since) };
  const response = await connection.stream({ method: 'GET', path: '/events', query }, signal);
  options.opened?.();
  try {
    for await (const line of explained(connection, signal, lines(response))) {
      const event = parseEventLine(line);
      if (event !== undefined) yield event;
    }
  } finally {
    response.destroy();
    // Whether it ended well or not: who answers next may be another engine.
    connection.forget();
  }
}

function logQuery({ follow, timestamps, tail, since }: LogOptions): Readonly<Record<string, string>> {
  const on = {
    stdout: 'true',
    stderr: 'true',
    follow: String(follow),
    timestamps: String(timestamps),
    tail: String(tail),
  };
  return since === undefined ? on : { ...on, since: String(since) };
}

/** See Engine.logs. */
export async function* streamLogs(
  connection: Connection,
  containerId: string,
  options: LogOptions,
  signal: AbortSignal,
): AsyncGenerator<LogPiece, void, undefined> {
  const path = `/containers/${part(containerId)}`;
  const { body } = await connection.call({ method: 'GET', path: `${path}/json` }, signal);
  const request = { method: 'GET', path: `${path}/logs`, query: logQuery(options) } as const;
  const response = await connection.stream(request, signal);
  try {
    yield* explained(connection, signal, hasTerminal(body) ? raw(response) : demultiplex(response));
  } finally {
    response.destroy();
  }
}
