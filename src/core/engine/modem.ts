import { Agent, type ClientRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { inspect } from 'node:util';
import type Docker from 'dockerode';
import type { Endpoint } from './endpoint';
import type { Dial } from './engine';
import type { ApiRequest } from './request';

/** How the answer is taken: as a response to be read, or as the connection itself after HTTP/1.1 101. */
export type Taking = 'response' | 'connection';

/** Sends requests of the Docker Engine API over dockerode's modem. Rejects with whatever node says. */
export interface Modem {
  /** Put before every path once it is settled: "1.41". */
  version: string | undefined;
  send(request: ApiRequest, signal: AbortSignal): Promise<IncomingMessage>;
  hijack(request: ApiRequest, signal: AbortSignal): Promise<Duplex>;
  dispose(): void;
}

export interface ModemOptions {
  readonly dial: Dial;
  readonly endpoint: Endpoint;
  /** Whether connections are kept for the next request. Streams have theirs for themselves. */
  readonly keep: boolean;
}

/** What node's http calls for every request; missing in its types (lib/_http_agent.js). */
const nodes = Agent.prototype as unknown as {
  addRequest(this: Agent, request: ClientRequest, options: object): void;
};

/** An http.Agent whose connections are ours, whatever they lead over. */
class DialAgent extends Agent {
  constructor(
    private readonly dial: Dial,
    options: ConstructorParameters<typeof Agent>[0],
  ) {
    super(options);
  }

  override createConnection(): Duplex {
    return this.dial();
  }

  /** docker-modem follows redirects by itself, past our connection to wherever they say. No engine has a reason for one. */
  addRequest(request: ClientRequest, options: object): void {
    request.prependListener('response', ({ headers }) => delete headers.location);
    nodes.addRequest.call(this, request, options);
  }

  /** docker-modem writes every request out for its debug log, even when nobody reads it: 3 ms with all sockets in it. */
  [inspect.custom](): string {
    return 'DialAgent';
  }
}

/** Every connection over ssh is a process, and sshd turns away crowds (sshd_config(5), MaxStartups). */
const sshConnections = 4;

/** Every status is an answer for us: which is a failure is decided in one place, failure.ts. */
const everyStatus = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [index + 100, true]));

/** Loads dockerode, at the first connection and not before. */
export async function createModem({ dial: open, endpoint, keep }: ModemOptions): Promise<Modem> {
  const { default: Dockerode } = await import('dockerode');
  const few = keep && endpoint.kind === 'ssh';
  const agent = new DialAgent(open, { keepAlive: keep, ...(few && { maxSockets: sshConnections }) });
  const docker = dockerOver(Dockerode, agent);
  const modem: Modem = {
    version: undefined,
    send: async (request, signal) => (await dial(request, signal, 'response')) as IncomingMessage,
    hijack: async (request, signal) => (await dial(request, signal, 'connection')) as Duplex,
    dispose: () => agent.destroy(),
  };
  const dial = (request: ApiRequest, signal: AbortSignal, taking: Taking): Promise<unknown> =>
    new Promise((resolve, reject) => {
      const prefix = modem.version === undefined ? '' : `/v${modem.version}`;
      const headers = { ...hostHeader(endpoint), ...request.headers };
      const options = dialOptions({ ...request, path: prefix + request.path, headers }, signal, taking);
      docker.modem.dial(options, (error, result) => (error ? reject(error) : resolve(result)));
    });
  return modem;
}

function dialOptions(request: ApiRequest, signal: AbortSignal, taking: Taking) {
  const { query = {}, body, headers, upload } = request;
  return {
    path: Object.keys(query).length === 0 ? request.path : `${request.path}?`,
    method: request.method,
    options: { _query: query, _body: body ?? {} },
    ...(headers && { headers }),
    // A body that is given is sent, also when it says nothing.
    ...(body && { allowEmpty: true }),
    ...(upload && { file: upload }),
    abortSignal: signal,
    isStream: true,
    statusCodes: everyStatus,
    ...(taking === 'connection' && { hijack: true, openStdin: true, allowEmpty: true }),
  };
}

/**
 * A dockerode over our connections. It reads DOCKER_HOST and its sisters when it is made, and throws where those make
 * no sense: they are hidden from it for that moment, because targets are chosen elsewhere.
 */
function dockerOver(Dockerode: typeof Docker, agent: Agent): Docker {
  const { DOCKER_HOST: hidden } = process.env;
  delete process.env['DOCKER_HOST'];
  try {
    const options = { protocol: 'http', agent, socketPath: noProxy } as const;
    return new Dockerode(options);
  } finally {
    if (hidden !== undefined) process.env['DOCKER_HOST'] = hidden;
  }
}

/**
 * VS Code's proxy support gives every HTTP request of an extension an agent of its own, unless the request is for a
 * socket (@vscode/proxy-agent, patched). Our agent connects without reading the path.
 */
const noProxy = '/stevedore/own-connection';

/** What a request over a socket has no host for, and a proxy before a TCP engine may want (RFC 9112, 3.2). */
function hostHeader(endpoint: Endpoint): Readonly<Record<string, string>> {
  return endpoint.kind === 'tcp' ? { Host: `${endpoint.host}:${endpoint.port}` } : {};
}
