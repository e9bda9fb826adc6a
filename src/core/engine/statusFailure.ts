import { ours } from './apiVersion';
import { EngineError, type EngineErrorKind } from './errors';
import { fields } from './parse/field';

export interface BadStatus {
  readonly status: number;
  readonly body: unknown;
  /** As text. */
  readonly endpoint: string;
}

/**
 * What an HTTP status of 400 and more means. Texts: moby, api/server/middleware/version.go for the versions; Go's
 * net/http for plain HTTP on a TLS port.
 */
export function statusFailure({ status, body, endpoint }: BadStatus): EngineError {
  const message = messageOf(body) || `HTTP status ${status}`;
  const detail = { endpoint, status: String(status) };
  const versions = status === 400 ? versionFailure(message, detail) : undefined;
  if (versions !== undefined) return versions;
  if (status === 400 && message.includes('HTTP request to an HTTPS server'))
    return new EngineError('certificate', message, detail);
  return new EngineError(kindOf(status), message, detail);
}

function kindOf(status: number): EngineErrorKind {
  if (status === 404) return 'not-found';
  return status === 409 ? 'conflict' : 'refused';
}

function versionFailure(message: string, detail: Readonly<Record<string, string>>): EngineError | undefined {
  const match =
    /client (?:version|API version:?) \S+ is too (old|new)\D*?(?:API version is|API version:?) (\d+\.\d+)/.exec(
      message,
    );
  const engine = match?.[2] ?? '';
  if (match?.[1] === 'new') return new EngineError('too-old', message, { ...detail, engine, client: ours.oldest });
  if (match?.[1] === 'old') return new EngineError('too-new', message, { ...detail, engine, client: ours.newest });
  return undefined;
}

/** Docker says `{"message": …}`, podman adds `cause` and `response`; proxies answer in plain text. */
function messageOf(body: unknown): string {
  if (typeof body === 'string') return body.trim().slice(0, 1000);
  const { message, cause } = fields(body);
  if (typeof message === 'string' && message !== '') return message;
  return typeof cause === 'string' ? cause : '';
}
