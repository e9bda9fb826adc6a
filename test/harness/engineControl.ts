import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { connect, createServer, type Server } from 'node:net';
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
      void text(socket).then(async (line) => {
        const request = parseRequest(line);
        const error =
          request === undefined
            ? new Error('Not a request.')
            : await lab.engine(request.engine).catch((failure: unknown) => failure);
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

/** Asks the runner of this suite to do something to the engine; resolves when it is done. For tests in test/host. */
export async function controlEngine(action: EngineAction): Promise<void> {
  const path = process.env['STEVEDORE_TEST_CONTROL'];
  if (path === undefined) throw new Error('Nobody controls an engine here (STEVEDORE_TEST_CONTROL is not set).');
  const socket = connect(path);
  socket.end(JSON.stringify({ ask: 1, engine: action }));
  const answer = await text(socket);
  if (answer !== 'ok') throw new Error(answer);
}
