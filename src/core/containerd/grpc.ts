import * as http2 from 'node:http2';
import type { Duplex } from 'node:stream';
import { connectError, ContainerdError, type ContainerdErrorKind } from './errors';
import { frame, Frames } from './frames';
import type { Method } from './methods';

/** How one call is made. */
export interface CallOptions {
  /** The namespace of containerd that it is about; none for what all have in common. */
  readonly namespace?: string;
  readonly signal?: AbortSignal;
  /** Milliseconds after which it fails with `timeout`; never when absent. */
  readonly deadline?: number;
}

/**
 * Calls over one HTTP/2 connection, as gRPC makes them (grpc/grpc, doc/PROTOCOL-HTTP2.md): the few parts of it that
 * containerd's API needs, over a connection that is handed in. Connects with the first call, and anew after it was lost.
 */
export class Grpc {
  private session: http2.ClientHttp2Session | undefined;
  private failure: unknown;

  constructor(private readonly dial: () => Duplex) {}

  /** Asks once. Rejects with a ContainerdError. */
  async ask<I, O>(method: Method<I, O>, input: Partial<I>, options: CallOptions): Promise<O> {
    for await (const answer of this.listen(method, input, options)) return answer;
    throw new ContainerdError('bad-answer', `${method.path} gave nothing.`);
  }

  /** What a method keeps telling, until it ends, the signal is aborted, or the connection is lost, which throws. */
  async *listen<I, O>(method: Method<I, O>, input: Partial<I>, options: CallOptions): AsyncGenerator<O> {
    const { signal, deadline } = options;
    if (signal?.aborted) throw new ContainerdError('cancelled', 'Cancelled.');
    const late = deadline === undefined ? undefined : AbortSignal.timeout(deadline);
    const over = AbortSignal.any([signal, late].filter((one) => one !== undefined));
    const request = this.open(method, options);
    const stop = (): void => request.close(http2.constants.NGHTTP2_CANCEL);
    over.addEventListener('abort', stop, { once: true });
    const ending = endingOf(request);
    try {
      request.end(frame(method.input.encode(input)));
      const frames = new Frames();
      for await (const piece of request) for (const one of frames.add(piece as Buffer)) yield method.output.decode(one);
      await ending.check();
    } catch (error) {
      if (signal?.aborted) throw new ContainerdError('cancelled', 'Cancelled.', { cause: error });
      if (late?.aborted) throw new ContainerdError('timeout', `${method.path} took too long.`, { cause: error });
      throw connectError(this.failure ?? error);
    } finally {
      over.removeEventListener('abort', stop);
      stop();
    }
    if (signal?.aborted) throw new ContainerdError('cancelled', 'Cancelled.');
    if (late?.aborted) throw new ContainerdError('timeout', `${method.path} took too long.`);
  }

  dispose(): void {
    this.session?.destroy();
    this.session = undefined;
  }

  private open<I, O>({ path }: Method<I, O>, { namespace, deadline }: CallOptions): http2.ClientHttp2Stream {
    return this.connected().request({
      ':method': 'POST',
      ':path': path,
      'content-type': 'application/grpc',
      te: 'trailers',
      // containerd's namespaces travel in this header (containerd, namespaces/grpc.go).
      ...(namespace !== undefined && { 'containerd-namespace': namespace }),
      ...(deadline !== undefined && { 'grpc-timeout': `${deadline}m` }),
    });
  }

  private connected(): http2.ClientHttp2Session {
    if (this.session && !this.session.closed && !this.session.destroyed) return this.session;
    this.failure = undefined;
    const socket = this.dial();
    const session = http2.connect('http://localhost', { createConnection: () => socket });
    // The first reason is the true one; what follows from it says only that streams were closed.
    socket.once('error', (error: unknown) => (this.failure ??= error));
    session.once('error', (error: unknown) => (this.failure ??= error));
    session.once('goaway', () => session.destroy());
    return (this.session = session);
  }
}

/** Collects how a call ends: its status is in the trailers, or in the headers where nothing else was sent. */
function endingOf(request: http2.ClientHttp2Stream): { check(): Promise<void> } {
  let status: http2.IncomingHttpHeaders = {};
  let code: number | undefined;
  const note = (headers: http2.IncomingHttpHeaders): void => {
    status = { ...status, ...headers };
  };
  request.on('response', (headers) => {
    code = headers[':status'];
    note(headers);
  });
  request.on('trailers', note);
  const closed = new Promise<void>((resolve) => request.once('close', () => resolve()));
  return {
    check: async () => {
      await closed;
      if (status['grpc-status'] === '0') return;
      if (code === undefined) throw new ContainerdError('lost', 'The connection was closed.');
      if (status['grpc-status'] === undefined && code === 200)
        throw new ContainerdError('lost', 'The answer broke off.');
      if (status['grpc-status'] === undefined) throw new ContainerdError('not-containerd', `HTTP ${code}`);
      throw new ContainerdError(kindOf(Number(status['grpc-status'])), said(status['grpc-message']));
    },
  };
}

/** gRPC's own numbers (grpc/grpc, doc/statuscodes.md). */
function kindOf(status: number): ContainerdErrorKind {
  const kinds: Readonly<Record<number, ContainerdErrorKind>> = {
    1: 'cancelled',
    4: 'timeout',
    5: 'not-found',
    7: 'denied',
    12: 'not-containerd',
    14: 'lost',
  };
  return kinds[status] ?? 'refused';
}

/** The message travels percent-encoded (PROTOCOL-HTTP2.md, Status-Message); one that cannot be decoded stays as it came. */
function said(message: string | string[] | undefined): string {
  const text = String(message ?? '');
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
