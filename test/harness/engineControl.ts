import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import type { Lab } from '../../src/core/host/lab/lab';
import { type EngineAction, parseRequest } from '../../src/core/host/lab/messages';

/** Lets tests that run elsewhere (in an extension host) kill and start the engine of a lab: one request a connection, answered with `ok` or the error. */
export class EngineControl {
  private constructor(
    readonly path: string,
    private readonly server: Server,
  ) {}

  /** Listens on a Unix socket until `close`. */
  static async serve(lab: Lab, path: string): Promise<EngineControl> {
    const server = createServer({ allowHalfOpen: true }, (socket) => {
      void request(socket).then(async (line) => {
        const asked = parseRequest(line);
        const error =
          asked === undefined
            ? new Error('Not a request.')
            : await lab.engine(asked.engine).catch((failure: unknown) => failure);
        socket.end(error instanceof Error ? error.message : 'ok');
      });
    });
    server.listen(path);
    await once(server, 'listening');
    return new EngineControl(path, server);
  }

  async close(): Promise<void> {
    this.server.close();
    await once(this.server, 'close');
    rmSync(this.path, { force: true });
  }
}

/** Everything that comes until the other side ends. Not `text`: that destroys a socket which is still to be written to. */
async function request(socket: Socket): Promise<string> {
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  await once(socket, 'end');
  return Buffer.concat(chunks).toString('utf8');
}

/** Asks the runner of this suite to do something to the engine; resolves when it is done. For tests in test/host. */
export async function controlEngine(action: EngineAction): Promise<void> {
  const path = process.env['STEVEDORE_TEST_CONTROL'];
  if (path === undefined) throw new Error('Nobody controls an engine here (STEVEDORE_TEST_CONTROL is not set).');
  const socket = connect(path);
  socket.end(JSON.stringify({ ask: 1, engine: action }));
  const answer = await text(socket);
  if (answer !== 'ok') throw new Error(answer);
}
