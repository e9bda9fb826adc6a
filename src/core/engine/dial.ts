import { connect as connectPlain, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { duplexOf } from '../host/duplexOf';
import type { Host } from '../host/host';
import type { Endpoint } from './endpoint';
import type { Dial } from './engine';
import { EngineError } from './errors';
import { type SshOptions, sshCommand } from './sshCommand';

/** How connections to an endpoint are opened; every one is a new connection. */
export function dialEndpoint(endpoint: Endpoint, host: Host, ssh: SshOptions = {}): Dial {
  switch (endpoint.kind) {
    case 'unix':
      return () => host.dial(fitting(endpoint.path));
    case 'npipe':
      return () => connectPlain({ path: endpoint.path });
    case 'tcp':
      return () => dialTcp(endpoint);
    case 'ssh': {
      const command = sshCommand(endpoint, ssh);
      return () => duplexOf(host.spawn(command));
    }
  }
}

/** unix(7): `sun_path` holds 108 bytes with the closing zero. libuv cuts what is longer off, and that is another socket. */
const longestPath = 107;

function fitting(path: string): string {
  if (Buffer.byteLength(path) <= longestPath) return path;
  throw new EngineError('bad-endpoint', `the path is longer than ${longestPath} bytes: ${path}`, { endpoint: path });
}

/** After this silence, in milliseconds, the network is asked whether the other side is still there (tcp(7)). */
const silence = 15_000;

function dialTcp({ host, port, tls }: Extract<Endpoint, { kind: 'tcp' }>): ReturnType<Dial> {
  const target = { host, port, keepAlive: true, keepAliveInitialDelay: silence };
  if (tls === undefined) return connectPlain(target);
  const { ca, cert, key, verify } = tls;
  return connectTls({
    ...target,
    rejectUnauthorized: verify,
    // RFC 6066, section 3: a server name is never an address.
    ...(isIP(host) === 0 && { servername: host }),
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
  });
}
