import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalHost } from '../../../src/core/host/localHost';

/** What docker's own command line asks for when it makes a container. */
export interface Asked {
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/**
 * Lets the real docker command line make a container at an engine that only writes down what it is asked for. Runs in
 * `cwd` with `env`; undefined when docker refused the line itself, which never gets as far as an engine.
 */
export async function askedByDocker(
  words: readonly string[],
  options: { readonly api: string; readonly env?: Readonly<Record<string, string>> },
): Promise<Asked | undefined> {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-test-asked-'));
  const socket = join(folder, 'docker.sock');
  let asked: Asked | undefined;
  const server = createServer((request, response) => {
    let text = '';
    request.on('data', (piece: Buffer) => (text += piece.toString()));
    request.on('end', () => {
      response.setHeader('Api-Version', options.api).setHeader('Ostype', 'linux');
      if (!request.url?.includes('/containers/create')) return response.end('OK');
      asked = { url: request.url, body: JSON.parse(text) as Asked['body'] };
      return response.writeHead(201, { 'content-type': 'application/json' }).end('{"Id":"abc","Warnings":null}');
    });
  });
  await new Promise<void>((resolve) => server.listen(socket, resolve));
  try {
    const args = ['-H', `unix://${socket}`, '--config', folder, ...words];
    await createLocalHost().run({
      program: 'docker',
      args,
      cwd: folder,
      env: { DOCKER_API_VERSION: '', ...options.env },
    });
    return asked;
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
