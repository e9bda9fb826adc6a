import * as http from 'node:http';
import * as https from 'node:https';
import { rootCertificates } from 'node:tls';
import { TransferError, transferError } from '../../engine/transferError';

/** One request to a registry or to the server that gives its tokens. */
export interface Asked {
  readonly url: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as a form with POST; a GET when absent. */
  readonly form?: Readonly<Record<string, string>>;
  /** PEM texts of authorities to be trusted beside the usual ones. */
  readonly authorities?: readonly string[];
  /** False only where the engine too does not look at the certificate. */
  readonly verify?: boolean;
}

export interface Said {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: unknown;
}

/** Milliseconds until a registry must have answered, and the most that it may answer, in bytes. */
const patience = 20_000;
const most = 16 * 1024 * 1024;

/**
 * Asks once, without following redirections: nobody is sent a password that was not meant for them. Throws a
 * TransferError: `certificate`, `unreachable`, `cut-off`, `plain-http` where it speaks HTTP only.
 */
export async function ask(asked: Asked, signal?: AbortSignal): Promise<Said> {
  const { host } = asked.url;
  const limit = AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]);
  try {
    return await answered(asked, limit);
  } catch (error) {
    if (signal?.aborted) throw error;
    throw registryFailure(error, host, limit.aborted);
  }
}

function answered({ url, headers = {}, form, authorities, verify }: Asked, signal: AbortSignal): Promise<Said> {
  const body = form && new URLSearchParams(form).toString();
  const options: https.RequestOptions = {
    method: form ? 'POST' : 'GET',
    headers: { ...headers, ...(form && { 'Content-Type': 'application/x-www-form-urlencoded' }) },
    signal,
    ...(verify === false && { rejectUnauthorized: false }),
    ...(authorities && authorities.length > 0 && { ca: [...rootCertificates, ...authorities] }),
  };
  return new Promise((resolve, reject) => {
    const request = (url.protocol === 'http:' ? http : https).request(url, options, (response) => {
      read(response).then(
        (answer) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: answer }),
        reject,
      );
    });
    request.on('error', reject);
    request.end(body);
  });
}

async function read(response: http.IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > most) throw new Error(`the answer is larger than ${most} bytes`);
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** OpenSSL's verification results as node names them; what a TLS client says when HTTP comes back. */
const aboutCertificates = /^(?:CERT_|UNABLE_TO_|DEPTH_ZERO_|SELF_SIGNED_|HOSTNAME_|INVALID_CA|ERR_TLS_CERT)/;
const aboutPlain = /WRONG_VERSION_NUMBER|packet length too long/i;

function registryFailure(error: unknown, host: string, late: boolean): TransferError {
  const { code = '' } = error as NodeJS.ErrnoException;
  const message = error instanceof Error ? error.message || code : String(error);
  const make = (kind: TransferError['kind']): TransferError => new TransferError(kind, message, host, { cause: error });
  if (late) return make('unreachable');
  if (aboutCertificates.test(code)) return make('certificate');
  if (code === 'EPROTO' || aboutPlain.test(code) || aboutPlain.test(message)) return make('plain-http');
  if (/^(?:ENOTFOUND|EAI_AGAIN|ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EHOSTDOWN)$/.test(code))
    return make('unreachable');
  if (code === 'ECONNRESET' || code === 'EPIPE' || message === 'aborted') return make('cut-off');
  return transferError(message, host, { cause: error });
}
