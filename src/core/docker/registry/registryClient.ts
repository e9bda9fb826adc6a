import { fields, text, texts } from '../../engine/parse/field';
import type { RegistryAuth } from '../../engine/registryAuth';
import { TransferError } from '../../engine/transferError';
import { type Asked, ask, type Said } from './ask';
import { type Challenge, readChallenge, tokenServer } from './challenge';
import { dockerHub } from './registryName';

/** How a registry is reached: as the engine would (see `trustOf`). */
export interface RegistryTrust {
  /** Whether HTTP, and HTTPS without a look at the certificate, will do. */
  readonly insecure: boolean;
  /** PEM texts of authorities to be trusted beside the usual ones. */
  readonly authorities: readonly string[];
}

export interface RegistryClientOptions {
  /** As docker keeps it (see `registryName`). */
  readonly registry: string;
  readonly trust: RegistryTrust;
  readonly auth?: RegistryAuth;
}

/** The most names that are read, whatever a registry holds. */
const mostNames = 10_000;
/** Names that are asked for at once. */
const page = 500;

/** A registry over its own API (distribution, "HTTP API V2"). Throws a TransferError. */
export class RegistryClient {
  private token: string | undefined;
  /** Settled by the first answer: `http:` only where that may be. */
  private origin: string | undefined;

  constructor(private readonly options: RegistryClientOptions) {}

  /** The repositories of the registry, in its order. Many registries, Docker Hub among them, do not tell. */
  repositories(signal?: AbortSignal): Promise<readonly string[]> {
    return this.names({ path: '/v2/_catalog', key: 'repositories', subject: this.host }, signal);
  }

  /** The tags of a repository, `library/busybox`, in the registry's order. */
  tags(repository: string, signal?: AbortSignal): Promise<readonly string[]> {
    const path = repository.split('/').map(encodeURIComponent).join('/');
    return this.names({ path: `/v2/${path}/tags/list`, key: 'tags', subject: `${this.host}/${repository}` }, signal);
  }

  private async names(asked: Names, signal?: AbortSignal): Promise<readonly string[]> {
    const found: string[] = [];
    let path: string | undefined = `${asked.path}?n=${page}`;
    while (path !== undefined && found.length < mostNames) {
      const { headers, body } = accepted(await this.get(path, signal), asked.subject);
      found.push(...texts(fields(body)[asked.key]));
      path = nextPage(text(headers['link']), path);
    }
    return found.slice(0, mostNames);
  }

  private async get(path: string, signal?: AbortSignal): Promise<Said> {
    const first = await this.send(path, this.token, signal);
    const challenge = first.status === 401 ? readChallenge(text(first.headers['www-authenticate'])) : undefined;
    if (!challenge) return first;
    this.token = await this.answer(challenge, signal);
    return this.send(path, this.token, signal);
  }

  private async send(path: string, authorization: string | undefined, signal?: AbortSignal): Promise<Said> {
    const headers = {
      Accept: 'application/json',
      ...(authorization !== undefined && { Authorization: authorization }),
    };
    if (this.origin !== undefined) return ask({ url: new URL(path, this.origin), headers, ...this.tls }, signal);
    const [secure, plain] = ['https://', 'http://'].map((scheme) => scheme + this.host);
    try {
      const said = await ask({ url: new URL(path, secure), headers, ...this.tls }, signal);
      this.origin = secure;
      return said;
    } catch (error) {
      if (!this.options.trust.insecure || !TransferError.is(error, 'plain-http', 'unreachable', 'cut-off')) throw error;
      const said = await ask({ url: new URL(path, plain), headers }, signal);
      this.origin = plain;
      return said;
    }
  }

  /** What stands behind `Authorization` for a challenge. */
  private async answer(challenge: Challenge, signal?: AbortSignal): Promise<string | undefined> {
    const { auth, trust } = this.options;
    const basic = auth && 'password' in auth ? basicOf(auth) : undefined;
    if (challenge.scheme === 'basic') return basic;
    const url = tokenServer(challenge.realm, trust);
    if (!url) throw new TransferError('refused', `no HTTPS address for its tokens: ${challenge.realm}`, this.host);
    const about = { service: challenge.service, scope: challenge.scope };
    if (auth && 'identityToken' in auth) {
      const form = { ...about, grant_type: 'refresh_token', client_id: 'stevedore', refresh_token: auth.identityToken };
      return bearer(accepted(await ask({ url, form, ...this.tls }, signal), this.host));
    }
    for (const [name, value] of Object.entries(about)) if (value !== '') url.searchParams.set(name, value);
    const headers = basic === undefined ? {} : { headers: { Authorization: basic } };
    return bearer(accepted(await ask({ url, ...headers, ...this.tls }, signal), this.host));
  }

  private get host(): string {
    return this.options.registry === dockerHub ? 'registry-1.docker.io' : this.options.registry;
  }

  private get tls(): Pick<Asked, 'verify' | 'authorities'> {
    const { insecure, authorities } = this.options.trust;
    return { verify: !insecure, authorities };
  }
}

/** A list of names that is asked for: where, under which key it stands, and what errors are about. */
interface Names {
  readonly path: string;
  readonly key: string;
  readonly subject: string;
}

/** Throws a TransferError for what the registry refuses. */
function accepted(said: Said, subject: string): Said {
  const { status } = said;
  if (status >= 200 && status < 300) return said;
  const message = messageOf(said);
  if (status === 401 || status === 403) throw new TransferError('denied', message, subject);
  if (status === 404) throw new TransferError('absent', message, subject);
  throw new TransferError(status === 429 ? 'busy' : 'refused', message, subject);
}

function basicOf({ user, password }: { readonly user: string; readonly password: string }): string {
  return `Basic ${Buffer.from(`${user}:${password}`, 'utf8').toString('base64')}`;
}

function bearer({ body }: Said): string | undefined {
  const token = text(fields(body)['token']) || text(fields(body)['access_token']);
  return token === '' ? undefined : `Bearer ${token}`;
}

/** The path of `Link: <…>; rel="next"`. What it says of a host is left out: nobody is sent anywhere else. */
function nextPage(link: string, before: string): string | undefined {
  const target = /<([^>]+)>\s*;[^,]*rel="?next"?/i.exec(link)?.[1];
  if (target === undefined) return undefined;
  const { pathname, search } = new URL(target, 'http://registry');
  const next = pathname + search;
  return next === before ? undefined : next;
}

/** `{"errors":[{"code":…,"message":…}]}` (HTTP API V2, "Errors"); otherwise the status. */
function messageOf({ status, body }: Said): string {
  const errors = fields(body)['errors'];
  const first = fields(Array.isArray(errors) ? errors[0] : undefined);
  return text(first['message']) || text(fields(body)['details']) || `HTTP ${status}`;
}
