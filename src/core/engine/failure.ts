import { ProcessEndedError } from '../host/duplexOf';
import { HostError } from '../host/errors';
import type { Host } from '../host/host';
import type { Endpoint } from './endpoint';
import { formatEndpoint } from './endpointText';
import { EngineError, type EngineErrorKind } from './errors';
import { type SocketFacts, folderTells, lookAtSocket } from './socketFacts';
import { sshFailureKind } from './sshFailure';

/** What is needed to say why a connection failed. */
export interface FailureContext {
  readonly endpoint: Endpoint;
  readonly host: Host;
}

/** Codes of node's errors whose meaning does not depend on the endpoint (errno(3), getaddrinfo(3)). */
const kindsByCode: Readonly<Record<string, EngineErrorKind>> = {
  ECONNRESET: 'lost',
  EPIPE: 'lost',
  ECONNABORTED: 'lost',
  ERR_STREAM_PREMATURE_CLOSE: 'lost',
  ENOTFOUND: 'unreachable',
  EAI_AGAIN: 'unreachable',
  EHOSTUNREACH: 'unreachable',
  ENETUNREACH: 'unreachable',
  EHOSTDOWN: 'unreachable',
  ETIMEDOUT: 'unreachable',
  ECONNREFUSED: 'not-running',
  ENOTSOCK: 'not-a-socket',
  ENOTDIR: 'not-a-socket',
  EACCES: 'permission-denied',
  EPERM: 'permission-denied',
  // unix(7): a path of more than 107 bytes.
  EINVAL: 'bad-endpoint',
  ENAMETOOLONG: 'bad-endpoint',
};

/** OpenSSL's verification results and alerts, as node names them (tls, "X509 certificate error codes"). */
const aboutTls = /^(CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_|INVALID_CA|ERR_SSL_|ERR_TLS_|ERR_OSSL_|EPROTO)/;

/** Programs that are an engine. Not every PATH has the system's own folders. */
const engines = ['dockerd', '/usr/sbin/dockerd', '/usr/local/sbin/dockerd', '/usr/bin/dockerd', 'podman'];

/** Whatever went wrong, as an EngineError. The one place where errors of node, of ssh and of hosts are read. */
export async function failureOf(error: unknown, context: FailureContext): Promise<EngineError> {
  if (EngineError.is(error)) return error;
  const endpoint = formatEndpoint(context.endpoint);
  const message = error instanceof Error ? error.message : String(error);
  const make = (kind: EngineErrorKind, more: Readonly<Record<string, string>> = {}): EngineError =>
    new EngineError(kind, message, { endpoint, ...more }, { cause: error });
  if (error instanceof ProcessEndedError) return make(error.gave ? 'lost' : sshFailureKind(error.code, error.stderr));
  if (HostError.is(error)) return make('unreachable');
  const { code = '', syscall } = error as NodeJS.ErrnoException;
  if (aboutTls.test(code)) return make('certificate', { code });
  const path = localPath(context.endpoint);
  if (path === undefined) return make(networkKind(code, syscall), { code });
  if (code === 'ENOENT') return make((await isSetUp(path, context.host)) ? 'not-running' : 'not-installed', { path });
  const kind = kindsByCode[code] ?? 'unreachable';
  if (kind !== 'not-running' && kind !== 'permission-denied') return make(kind, { code });
  const facts = await lookAtSocket(path);
  // connect(2) answers ECONNREFUSED for a plain file too.
  if (facts.is === 'other') return make('not-a-socket', { path });
  return make(kind, { path, ...(kind === 'permission-denied' && whoMay(facts)) });
}

/** A network that goes away under a connection that was there leaves the call unknown. */
function networkKind(code: string, syscall: string | undefined): EngineErrorKind {
  const kind = kindsByCode[code] ?? 'unreachable';
  return kind === 'unreachable' && (syscall === 'read' || syscall === 'write') ? 'lost' : kind;
}

/** Who may open a socket, for the remedy. No group where being in it would not help. */
function whoMay(facts: SocketFacts): Readonly<Record<string, string>> {
  if (facts.is !== 'socket') return {};
  return { owner: facts.owner, ...(facts.groupMayOpen && { group: facts.group }) };
}

function localPath(endpoint: Endpoint): string | undefined {
  return endpoint.kind === 'unix' || endpoint.kind === 'npipe' ? endpoint.path : undefined;
}

async function isSetUp(path: string, host: Host): Promise<boolean> {
  for (const program of engines) if ((await host.which(program)) !== undefined) return true;
  return folderTells(path);
}
