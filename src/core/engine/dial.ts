import { connect as connectPlain, isIP } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { duplexOf } from '../host/duplexOf';
import type { Host } from '../host/host';
import type { Endpoint } from './endpoint';
import type { Dial } from './engine';
import { type SshOptions, sshCommand } from './sshCommand';

/** How connections to an endpoint are opened; every one is a new connection. */
export function dialEndpoint(endpoint: Endpoint, host: Host, ssh: SshOptions = {}): Dial {
  switch (endpoint.kind) {
    case 'unix':
      return () => host.dial(endpoint.path);
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

function dialTcp({ host, port, tls }: Extract<Endpoint, { kind: 'tcp' }>): ReturnType<Dial> {
  if (tls === undefined) return connectPlain({ host, port });
  const { ca, cert, key, verify } = tls;
  return connectTls({
    host,
    port,
    rejectUnauthorized: verify,
    // RFC 6066, section 3: a server name is never an address.
    ...(isIP(host) === 0 && { servername: host }),
    ...(ca !== undefined && { ca }),
    ...(cert !== undefined && { cert }),
    ...(key !== undefined && { key }),
  });
}
