import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { demultiplex, raw } from './demultiplex';
import type { Engine, LogPiece } from './engine';
import { EngineError } from './errors';
import { fields } from './parse/field';
import { readBody } from './readBody';
import { part } from './request';

/** Longest time for the engine to note that somebody waits for the exit code, in milliseconds. */
const noting = 1000;

/** What a container's first process is connected by. */
export interface Attachment {
  /** What it prints from now on; ends with the process or the connection. */
  readonly pieces: AsyncIterable<LogPiece>;
  /** Where it has a terminal, both outputs come as one. */
  readonly hasTerminal: boolean;
  /** Whether it reads what is written. */
  readonly hasInput: boolean;
  write(data: string): void;
  /** Ends its input, as Ctrl-D does at the beginning of a line. */
  endInput(): void;
  resize(columns: number, rows: number): Promise<void>;
  /** Undefined where the engine no longer knows: the container went away before it was asked. */
  exitCode(): Promise<number | undefined>;
  /** Lets go; the process goes on. */
  dispose(): void;
}

/**
 * Connects to a container's first process (Docker Engine API, ContainerAttach). A container that was only made may be
 * attached before it is started: then nothing that it prints is lost, and its exit code is known though `--rm` takes it
 * away at once.
 */
export async function attach(engine: Engine, containerId: string, signal: AbortSignal): Promise<Attachment> {
  const { transport } = engine;
  const path = `/containers/${part(containerId)}`;
  const { body } = await transport.call({ method: 'GET', path: `${path}/json` }, signal);
  const config = fields(fields(body)['Config']);
  const hasTerminal = config['Tty'] === true;
  const hasInput = config['OpenStdin'] === true;
  const query = { stream: '1', stdout: '1', stderr: '1', ...(hasInput && { stdin: '1' }) };
  const stream = await transport.hijack({ method: 'POST', path: `${path}/attach`, query }, signal);
  stream.on('error', () => undefined);
  const letGo = new AbortController();
  const waiting = transport.stream(
    { method: 'POST', path: `${path}/wait`, query: { condition: 'next-exit' }, deadline: 'none' },
    AbortSignal.any([signal, letGo.signal]),
  );
  waiting.catch(() => undefined);
  await Promise.race([waiting.catch(() => undefined), wait(noting)]);
  const dispose = (): void => {
    letGo.abort();
    stream.destroy();
  };
  signal.addEventListener('abort', dispose, { once: true });
  if (signal.aborted) dispose();
  return {
    pieces: piecesOf(engine, stream, { hasTerminal, signal }),
    hasTerminal,
    hasInput,
    write: (data) => {
      if (hasInput && stream.writable) stream.write(data);
    },
    endInput: () => void stream.end(),
    resize: async (columns, rows) => {
      const size = { w: String(columns), h: String(rows) };
      if (hasTerminal) await transport.call({ method: 'POST', path: `${path}/resize`, query: size }, signal);
    },
    exitCode: () => exitCodeOf(waiting),
    dispose,
  };
}

async function* piecesOf(
  engine: Engine,
  stream: Duplex,
  { hasTerminal, signal }: { readonly hasTerminal: boolean; readonly signal: AbortSignal },
): AsyncGenerator<LogPiece, void, undefined> {
  try {
    yield* hasTerminal ? raw(stream) : demultiplex(stream);
  } catch (error) {
    if (signal.aborted || stream.destroyed) throw new EngineError('cancelled', 'cancelled', {}, { cause: error });
    throw await engine.transport.failure(error);
  }
}

async function exitCodeOf(waiting: Promise<IncomingMessage>): Promise<number | undefined> {
  try {
    const code = fields(await readBody(await waiting))['StatusCode'];
    return typeof code === 'number' ? code : undefined;
  } catch (error) {
    if (EngineError.is(error, 'not-found')) return undefined;
    throw error;
  }
}
