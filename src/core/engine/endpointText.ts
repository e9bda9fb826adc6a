import type { Endpoint } from './endpoint';
import { EngineError } from './errors';

/** Docker's ports without and with TLS (dockerd(8), -H). */
const plainPort = 2375;
const tlsPort = 2376;

/** Socket paths that need no quoting in a remote shell: ssh hands its words to one (ssh(1)). */
const plainPath = /^\/[A-Za-z0-9_./@+,:=-]+$/;

function refuse(text: string, why: string): never {
  throw new EngineError('bad-endpoint', `${why}: ${text}`, { endpoint: text });
}

/**
 * An engine's address as docker's `-H` takes it: `unix:///path`, `npipe:////./pipe/name`, `tcp://host:port`,
 * `http(s)://host:port`, `ssh://user@host:port/path/of/socket`; a bare path and a bare `host:port` too.
 * Throws an EngineError `bad-endpoint` that says what is wrong.
 */
export function parseEndpoint(text: string): Endpoint {
  const trimmed = text.trim();
  if (/^[\\/]{2}[.?][\\/]pipe[\\/]/.test(trimmed)) return { kind: 'npipe', path: pipePath(trimmed) };
  if (trimmed.startsWith('/')) return { kind: 'unix', path: trimmed };
  const separator = trimmed.indexOf('://');
  if (separator === -1) return parseBare(trimmed);
  const rest = trimmed.slice(separator + 3);
  switch (trimmed.slice(0, separator).toLowerCase()) {
    case 'unix':
      return rest.startsWith('/') ? { kind: 'unix', path: rest } : refuse(text, 'the path must begin with /');
    case 'npipe':
      return /^[\\/]{2}/.test(rest) ? { kind: 'npipe', path: pipePath(rest) } : refuse(text, 'not the path of a pipe');
    case 'tcp':
    case 'http':
      return parseTcp(trimmed);
    case 'https':
      return { ...parseTcp(trimmed, tlsPort), tls: { verify: true } };
    case 'ssh':
      return parseSsh(trimmed);
    case 'fd':
      return refuse(text, 'fd:// is for the engine itself, not for those who call it');
    default:
      return refuse(text, 'none of unix, npipe, tcp, http, https, ssh');
  }
}

function parseBare(text: string): Endpoint {
  if (/^(\[[0-9A-Fa-f:.]+\]|[\w.-]+):\d+$/.test(text)) return parseTcp(`tcp://${text}`);
  return refuse(text, 'not an address of an engine');
}

/** URL wants a scheme that it treats as hierarchical; the port of `http` must not vanish for being the default. */
function parseUrl(text: string): URL {
  try {
    return new URL(text.replace(/^\w+:/, 'stevedore:'));
  } catch (error) {
    throw new EngineError('bad-endpoint', `not an address of an engine: ${text}`, { endpoint: text }, { cause: error });
  }
}

function parseTcp(text: string, defaultPort = plainPort): Extract<Endpoint, { kind: 'tcp' }> {
  const url = parseUrl(text);
  if (url.hostname === '') refuse(text, 'the host is missing');
  if (url.username !== '' || url.password !== '') refuse(text, 'a user makes no sense here');
  if (url.search !== '' || url.hash !== '' || (url.pathname !== '' && url.pathname !== '/'))
    refuse(text, 'nothing may follow the port');
  return { kind: 'tcp', host: unbracket(url.hostname), port: url.port === '' ? defaultPort : Number(url.port) };
}

function parseSsh(text: string): Endpoint {
  const url = parseUrl(text);
  const host = unbracket(decodeURIComponent(url.hostname));
  const user = decodeURIComponent(url.username);
  if (host === '') refuse(text, 'the host is missing');
  if (url.password !== '') refuse(text.replace(/:[^:@/]*@/, ':…@'), 'ssh takes no password from an address');
  // ssh(1) would take them for options.
  if (host.startsWith('-') || user.startsWith('-')) refuse(text, 'host and user must not begin with a dash');
  if (url.search !== '' || url.hash !== '') refuse(text, 'nothing may follow the path');
  const path = url.pathname === '/' ? '' : decodeURIComponent(url.pathname);
  if (path !== '' && !plainPath.test(path))
    refuse(text, 'the path of the socket has characters that a shell would read');
  return {
    kind: 'ssh',
    host,
    ...(user !== '' && { user }),
    ...(url.port !== '' && { port: Number(url.port) }),
    ...(path !== '' && { path }),
  };
}

const unbracket = (host: string): string => host.replace(/^\[(.*)\]$/, '$1');
const bracket = (host: string): string => (host.includes(':') ? `[${host}]` : host);

/** `//./pipe/x` as Windows itself writes it. */
const pipePath = (text: string): string => text.replaceAll('/', '\\');

/** The endpoint as text that `parseEndpoint` and docker's `-H` understand. TLS files are not in it. */
export function formatEndpoint(endpoint: Endpoint): string {
  switch (endpoint.kind) {
    case 'unix':
      return `unix://${endpoint.path}`;
    case 'npipe':
      return `npipe://${endpoint.path.replaceAll('\\', '/')}`;
    case 'tcp':
      return `tcp://${bracket(endpoint.host)}:${endpoint.port}`;
    case 'ssh': {
      const user = endpoint.user === undefined ? '' : `${encodeURIComponent(endpoint.user)}@`;
      const port = endpoint.port === undefined ? '' : `:${endpoint.port}`;
      return `ssh://${user}${bracket(endpoint.host)}${port}${endpoint.path ?? ''}`;
    }
  }
}
