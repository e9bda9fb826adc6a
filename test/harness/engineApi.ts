import { Agent, request } from 'node:http';

/** The raw API over a Unix socket: what Stevedore is compared with, and how many containers are made quickly. */
export class EngineApi {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 8 });

  constructor(private readonly socketPath: string) {}

  /** Sends one request and gives the parsed answer; rejects on a status of 400 and more. */
  ask(method: 'GET' | 'POST' | 'DELETE', path: string, body?: unknown): Promise<unknown> {
    const { agent, socketPath } = this;
    const headers = { 'content-type': 'application/json' };
    return new Promise((resolve, reject) => {
      const sent = request({ agent, socketPath, method, path, headers }, (response) => {
        const pieces: Buffer[] = [];
        response.on('error', reject);
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => {
          const text = Buffer.concat(pieces).toString('utf8');
          if ((response.statusCode ?? 500) >= 400) reject(new Error(`${method} ${path}: ${text}`));
          else resolve(text === '' ? undefined : jsonLines(text));
        });
      });
      sent.on('error', reject);
      sent.end(body === undefined ? undefined : JSON.stringify(body));
    });
  }

  /** Makes containers that are never started, eight at a time. */
  async createMany(names: readonly string[], label: string): Promise<void> {
    const left = [...names];
    const [key = '', value = ''] = label.split('=');
    const body = { Image: 'busybox', Cmd: ['sleep', '86400'], Labels: { [key]: value } };
    const worker = async (): Promise<void> => {
      for (let name = left.pop(); name !== undefined; name = left.pop())
        await this.ask('POST', `/containers/create?name=${name}`, body);
    };
    await Promise.all(Array.from({ length: 8 }, worker));
  }

  dispose(): void {
    this.agent.destroy();
  }
}

/** Events come as one JSON value a line; everything else is one value. */
function jsonLines(text: string): unknown {
  const lines = text.trim().split('\n');
  return lines.length === 1 ? JSON.parse(text) : lines.map((line) => JSON.parse(line) as unknown);
}
