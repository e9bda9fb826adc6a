import type { Connection } from './connection';
import type { ExecSession } from './engine';
import { EngineError } from './errors';
import { fields, text } from './parse/field';
import { part } from './request';
import type { Transport } from './transport';

/** How often the exit code is asked for after the stream has ended, and how long between, in milliseconds. */
const tries = 40;
const pause = 50;

/** Waits until nothing more comes out of a stream. */
export const ended = (stream: ExecSession['stream']): Promise<void> =>
  new Promise((resolve) => {
    if (stream.destroyed || stream.readableEnded) {
      resolve();
      return;
    }
    for (const event of ['end', 'close', 'error']) stream.once(event, () => resolve());
  });

/** Starts a process with a terminal in a running container (Docker Engine API, Exec). */
export async function startExec(
  connection: Connection,
  containerId: string,
  argv: readonly string[],
  signal?: AbortSignal,
): Promise<ExecSession> {
  const created = await connection.call(
    {
      method: 'POST',
      path: `/containers/${part(containerId)}/exec`,
      body: { AttachStdin: true, AttachStdout: true, AttachStderr: true, Tty: true, Cmd: argv },
    },
    signal,
  );
  const path = `/exec/${part(text(fields(created.body)['Id']))}`;
  const stream = await connection.hijack(
    { method: 'POST', path: `${path}/start`, body: { Detach: false, Tty: true } },
    signal,
  );
  // Whoever reads the stream learns of its end there; without a reader an error must not end the program.
  stream.on('error', () => undefined);
  return {
    stream,
    resize: async (columns, rows) => {
      await connection.call({ method: 'POST', path: `${path}/resize`, query: { w: String(columns), h: String(rows) } });
    },
    exitCode: async () => {
      await ended(stream);
      return readExitCode(connection, path, connection.name);
    },
    dispose: () => stream.destroy(),
  };
}

/** The engine closes the stream a moment before it has the exit code. */
export async function readExitCode(transport: Transport, path: string, endpoint: string): Promise<number> {
  for (let tried = 0; tried < tries; tried += 1) {
    const { body } = await transport.call({ method: 'GET', path: `${path}/json` });
    const { Running: running, ExitCode: code } = fields(body);
    if (running !== true && typeof code === 'number') return code;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  throw new EngineError('lost', 'the process runs on without its terminal', { endpoint });
}
