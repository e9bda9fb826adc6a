import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { type RequestListener, createServer } from 'node:http';
import { type Socket, createServer as createPlainServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Something that listens on a Unix socket, for engines that no real one can be made to be. */
export interface FakeEngine {
  readonly socket: string;
  readonly folder: string;
  close(): Promise<void>;
}

async function listen(server: ReturnType<typeof createPlainServer>): Promise<FakeEngine> {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-test-fake-'));
  const socket = join(folder, 'docker.sock');
  const open = new Set<Socket>();
  server.on('connection', (connection: Socket) => {
    open.add(connection);
    connection.once('close', () => open.delete(connection));
    connection.on('error', () => undefined);
  });
  server.listen(socket);
  await once(server, 'listening');
  const close = async (): Promise<void> => {
    for (const connection of open) connection.destroy();
    if (server.listening) await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  };
  return { socket, folder, close };
}

/** Takes connections and hands them over; answers nothing by itself. */
export const listenPlainly = (take: (connection: Socket) => void = () => undefined): Promise<FakeEngine> =>
  listen(createPlainServer(take));

/** Speaks HTTP and answers every request with `answer`. */
export const listenHttp = (answer: RequestListener): Promise<FakeEngine> => listen(createServer(answer));

/** An answer to `/_ping` as Docker gives it; true when it was one. */
export function answerPing(...[request, response]: Parameters<RequestListener>): boolean {
  if (request.url !== '/_ping') return false;
  response.setHeader('Api-Version', '1.41').setHeader('Server', 'Docker/20.10.24 (linux)').end('OK');
  return true;
}
