import { demultiplex } from './demultiplex';
import { formatEndpoint } from './endpointText';
import type { Engine, LogPiece } from './engine';
import { EngineError } from './errors';
import { readExitCode } from './exec';
import { fields, text } from './parse/field';
import { part } from './request';

/** One command in a container, as `docker exec` takes it. */
export interface ExecCommand {
  readonly argv: readonly string[];
  /** A name or a number, with a group behind a colon; the container's own when absent. */
  readonly user?: string;
  /** The container's own when absent. */
  readonly workdir?: string;
  /** `NAME=value`, one each. */
  readonly env?: readonly string[];
}

/** A command without a terminal that runs in a container. The pieces are read once; then the exit code is there. */
export interface ExecOutput {
  readonly pieces: AsyncIterable<LogPiece>;
  /** Rejects with `not-found` or `conflict` when the container went away with its commands. */
  exitCode(): Promise<number>;
}

/**
 * Runs one command in a running container and gives what it prints (Docker Engine API, Exec). An abort ends the
 * reading and not the process: no engine can end one.
 */
export async function runExec(
  engine: Engine,
  containerId: string,
  command: ExecCommand,
  signal: AbortSignal,
): Promise<ExecOutput> {
  const { transport } = engine;
  const body = {
    AttachStdout: true,
    AttachStderr: true,
    Tty: false,
    Cmd: command.argv,
    ...(command.user !== undefined && { User: command.user }),
    ...(command.workdir !== undefined && { WorkingDir: command.workdir }),
    ...(command.env && { Env: command.env }),
  };
  const created = await transport.call({ method: 'POST', path: `/containers/${part(containerId)}/exec`, body }, signal);
  const path = `/exec/${part(text(fields(created.body)['Id']))}`;
  const start = { Detach: false, Tty: false };
  const stream = await transport.hijack({ method: 'POST', path: `${path}/start`, body: start }, signal);
  stream.on('error', () => undefined);
  const end = (): unknown => stream.destroy(new EngineError('cancelled', 'cancelled'));
  signal.addEventListener('abort', end, { once: true });
  if (signal.aborted) end();
  return {
    pieces: explained(),
    exitCode: () => readExitCode(transport, path, formatEndpoint(engine.endpoint)),
  };

  async function* explained(): AsyncGenerator<LogPiece, void, undefined> {
    try {
      yield* demultiplex(stream);
    } catch (error) {
      if (signal.aborted) throw new EngineError('cancelled', 'cancelled', {}, { cause: error });
      throw await transport.failure(error);
    } finally {
      signal.removeEventListener('abort', end);
      stream.destroy();
    }
  }
}
