import { setMaxListeners } from 'node:events';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { standBy } from './alive';
import type { Endpoint } from './endpoint';
import { formatEndpoint } from './endpointText';
import type { Dial, EngineVersion } from './engine';
import { EngineError, connectionKinds } from './errors';
import { type FailureContext, failureOf } from './failure';
import { handshake } from './handshake';
import { Limit, unlessCancelled } from './limit';
import { type Modem, createModem } from './modem';
import { readBody } from './readBody';
import type { ApiRequest } from './request';
import { statusFailure } from './statusFailure';
import type { Answer, Transport } from './transport';

export interface ConnectionOptions {
  readonly endpoint: Endpoint;
  readonly dial: Dial;
  /** Milliseconds for a request that states none. */
  readonly deadline: number;
  readonly failures: FailureContext;
}

interface Modems {
  readonly calls: Modem;
  readonly streams: Modem;
}

/**
 * The way to one engine: settles the API version before the first request and after every failure of the connection,
 * gives each request its deadline, and turns whatever goes wrong into an EngineError.
 */
export class Connection implements Transport {
  readonly name: string;
  private modems: Promise<Modems> | undefined;
  private settled: Promise<EngineVersion> | undefined;
  private readonly closing = new AbortController();

  constructor(private readonly options: ConnectionOptions) {
    // One listener for each request that is under way.
    setMaxListeners(0, this.closing.signal);
    this.name = formatEndpoint(options.endpoint);
  }

  /** Who answers, and in which version. */
  connect(signal?: AbortSignal): Promise<EngineVersion> {
    this.settled ??= onceMoreWhenLost(() => this.shakeHands()).catch((error: unknown) => {
      this.settled = undefined;
      throw error;
    });
    return unlessCancelled(this.settled, signal);
  }

  /** Asks again who answers before the next request. */
  forget(): void {
    this.settled = undefined;
  }

  async call(request: ApiRequest, signal?: AbortSignal): Promise<Answer> {
    await this.connect(signal);
    if (request.method !== 'GET') return this.callOnce(request, signal);
    return onceMoreWhenLost(async () => {
      await this.connect(signal);
      return this.callOnce(request, signal);
    });
  }

  async stream(request: ApiRequest, signal?: AbortSignal): Promise<IncomingMessage> {
    await this.connect(signal);
    const { streams } = await this.open();
    const limit = this.limit(request, signal);
    const { deadline } = this.options;
    const over = request.deadline === 'none' ? standBy(limit, streams, { endpoint: this.name, deadline }) : undefined;
    return this.guarded(limit, async () => {
      const response = await streams.send(request, limit.signal).finally(() => over?.());
      limit.stopClock();
      const end = (): unknown => response.destroy(limit.signal.reason as Error);
      limit.signal.addEventListener('abort', end);
      response.once('close', () => limit.dispose());
      await this.refuseBadStatus(response);
      return response;
    }).catch((error: unknown) => {
      limit.dispose();
      throw error;
    });
  }

  async hijack(request: ApiRequest, signal?: AbortSignal): Promise<Duplex> {
    await this.connect(signal);
    const { streams } = await this.open();
    const limit = this.limit(request, signal);
    try {
      return await this.guarded(limit, async () => {
        const stream = await streams.hijack(request, limit.signal);
        const response = 'statusCode' in stream ? (stream as unknown as IncomingMessage) : undefined;
        if (response !== undefined) await this.refuseBadStatus(response);
        return stream;
      });
    } finally {
      limit.dispose();
    }
  }

  /** Ends everything that is under way, as cancelled; nothing can be asked afterwards. */
  dispose(): void {
    this.closing.abort();
    void this.modems?.then(({ calls, streams }) => {
      calls.dispose();
      streams.dispose();
    });
  }

  async failure(error: unknown): Promise<EngineError> {
    const failure = await failureOf(error, this.options.failures);
    if (EngineError.is(failure, ...connectionKinds)) this.forget();
    return failure;
  }

  private async callOnce(request: ApiRequest, signal: AbortSignal | undefined): Promise<Answer> {
    const { calls, streams } = await this.open();
    const limit = this.limit(request, signal);
    const { deadline } = this.options;
    const isLong = request.deadline === 'none' || (request.deadline ?? deadline) > deadline;
    const over = isLong ? standBy(limit, streams, { endpoint: this.name, deadline }) : undefined;
    try {
      return await this.guarded(limit, () => this.answer(calls, request, limit.signal));
    } finally {
      over?.();
      limit.dispose();
    }
  }

  private async answer(modem: Modem, request: ApiRequest, signal: AbortSignal): Promise<Answer> {
    const response = await modem.send(request, signal);
    const body = await readBody(response, signal);
    const status = response.statusCode ?? 0;
    if (isRefusal(status)) throw statusFailure({ status, body, endpoint: this.name });
    return { status, headers: response.headers, body };
  }

  private async refuseBadStatus(response: IncomingMessage): Promise<void> {
    const status = response.statusCode ?? 0;
    if (isRefusal(status)) throw statusFailure({ status, body: await readBody(response), endpoint: this.name });
  }

  private async guarded<T>(limit: Limit, run: () => Promise<T>): Promise<T> {
    try {
      limit.check();
      return await run();
    } catch (error) {
      throw await this.failure(limit.signal.aborted ? limit.signal.reason : error);
    }
  }

  private limit(request: ApiRequest, signal: AbortSignal | undefined): Limit {
    const milliseconds = request.deadline ?? this.options.deadline;
    return new Limit({
      endpoint: this.name,
      ...(milliseconds !== 'none' && { milliseconds }),
      signals: [this.closing.signal, signal],
    });
  }

  private open(): Promise<Modems> {
    const { dial, endpoint } = this.options;
    this.modems ??= Promise.all([
      createModem({ dial, endpoint, keep: true }),
      createModem({ dial, endpoint, keep: false }),
    ]).then(([calls, streams]) => ({ calls, streams }));
    return this.modems;
  }

  private async shakeHands(): Promise<EngineVersion> {
    const { calls, streams } = await this.open();
    calls.version = undefined;
    const limit = this.limit({ method: 'GET', path: '/_ping' }, undefined);
    try {
      const version = await this.guarded(limit, () => handshake(calls, this.name, limit.signal));
      calls.version = streams.version = version.api;
      return version;
    } finally {
      limit.dispose();
    }
  }
}

/** 304 says that it was so already; other redirections are none of an engine's answers. */
const isRefusal = (status: number): boolean => status >= 300 && status !== 304;

/** An engine may close a kept connection just as the next request takes it (node's http, request.reusedSocket). */
async function onceMoreWhenLost<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask();
  } catch (error) {
    if (!EngineError.is(error, 'lost')) throw error;
    return ask();
  }
}
