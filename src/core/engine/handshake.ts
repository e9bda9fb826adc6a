import type { IncomingHttpHeaders } from 'node:http';
import { compareVersions, isVersion, ours, settle } from './apiVersion';
import type { EngineVersion } from './engine';
import { EngineError } from './errors';
import type { Modem } from './modem';
import { fields, text } from './parse/field';
import { readBody } from './readBody';
import { statusFailure } from './statusFailure';

/** What an engine tells of itself before a version is settled. */
interface Introduction {
  readonly product: string;
  readonly version: string;
  readonly os: string;
  /** Newest and oldest API version that it speaks. */
  readonly newest: string;
  readonly oldest?: string;
}

/**
 * Asks who answers. `/_ping` says it all in its headers without making the engine look at anything; `/version` is asked
 * where the headers are missing, and where the engine is newer than we are: only that tells its oldest version.
 * Throws `too-old`, `too-new`, `unreachable` when what answers is no engine.
 */
export async function handshake(modem: Modem, endpoint: string, signal: AbortSignal): Promise<EngineVersion> {
  const ping = await modem.send({ method: 'GET', path: '/_ping' }, signal);
  const body = await readBody(ping, signal);
  const status = ping.statusCode ?? 0;
  const brief = introductionOf(ping.headers);
  const needsMore = brief === undefined || compareVersions(brief.newest, ours.newest) > 0;
  if (brief === undefined && status >= 400 && status !== 404) throw statusFailure({ status, body, endpoint });
  const full = needsMore ? await askVersion(modem, endpoint, signal) : brief;
  return settled({ ...brief, ...full }, endpoint);
}

/** Docker: `Server: Docker/20.10.24 (linux)`, `Api-Version`, `Ostype`; podman: `Server: Libpod/4.3.1 (linux)`. */
function introductionOf(headers: IncomingHttpHeaders): Introduction | undefined {
  const newest = text(headers['api-version']);
  const server = /^(\w+)\/(\S+)/.exec(text(headers['server']));
  if (!isVersion(newest) || server === null) return undefined;
  const [, name = '', version = ''] = server;
  return { product: name === 'Libpod' ? 'Podman' : name, version, os: text(headers['ostype']) || 'linux', newest };
}

async function askVersion(modem: Modem, endpoint: string, signal: AbortSignal): Promise<Introduction> {
  const response = await modem.send({ method: 'GET', path: '/version' }, signal);
  const body = await readBody(response, signal);
  const status = response.statusCode ?? 0;
  if (status >= 400) throw statusFailure({ status, body, endpoint });
  const said = fields(body);
  const newest = text(said['ApiVersion']);
  if (!isVersion(newest)) throw new EngineError('unreachable', 'what answers is no container engine', { endpoint });
  const oldest = text(said['MinAPIVersion']);
  return {
    product: /podman/i.test(JSON.stringify(said['Components'] ?? '')) ? 'Podman' : 'Docker',
    version: text(said['Version']),
    os: text(said['Os']) || 'linux',
    newest,
    ...(isVersion(oldest) && { oldest }),
  };
}

function settled(introduction: Introduction, endpoint: string): EngineVersion {
  const { product, version, os, newest, oldest } = introduction;
  const settlement = settle(introduction);
  if (settlement.is === 'settled') return { product, version, os, api: settlement.api };
  const [engine, client] = settlement.is === 'too-old' ? [newest, ours.oldest] : [oldest ?? newest, ours.newest];
  const message = `the engine speaks API ${oldest ?? '?'} to ${newest}, Stevedore ${ours.oldest} to ${ours.newest}`;
  throw new EngineError(settlement.is, message, { endpoint, engine, client });
}
