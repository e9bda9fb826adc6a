import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { EngineError } from './errors';
import type { ApiRequest } from './request';

/** What an engine answered when it did not refuse. `body` is parsed JSON, or text where it is none. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: unknown;
}

/**
 * The requests that everything an engine can do is made of. Only modules of `core/engine` use it: they give records and
 * streams to everybody else. All reject with an EngineError, also for what the engine refuses.
 */
export interface Transport {
  /** One request and its whole answer. */
  call(request: ApiRequest, signal?: AbortSignal): Promise<Answer>;
  /** One request whose answer is read as it comes. The deadline holds until the answer begins; the caller destroys it. */
  stream(request: ApiRequest, signal?: AbortSignal): Promise<IncomingMessage>;
  /** One request after which the connection belongs to the caller (HTTP/1.1 101, Upgrade: tcp). */
  hijack(request: ApiRequest, signal?: AbortSignal): Promise<Duplex>;
  /** What is wrong, when a stream broke off. */
  failure(error: unknown): Promise<EngineError>;
}
