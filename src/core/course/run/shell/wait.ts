import type { Found, Scanner } from './scanner';

export type Waited = Found | { readonly is: 'timeout' } | { readonly is: 'cancelled' };

export interface WaitOptions {
  readonly ms: number;
  readonly signal?: AbortSignal | undefined;
  readonly sink?: ((bytes: Buffer) => void) | undefined;
}

/** Waits for one of `needles`, the end of the stream, `ms` milliseconds or the signal, whatever comes first. */
export async function waitFor(scanner: Scanner, needles: readonly string[], options: WaitOptions): Promise<Waited> {
  const { ms, signal, sink = () => undefined } = options;
  if (signal?.aborted === true) return { is: 'cancelled' };
  const scan = scanner.until(needles, sink);
  let timer: NodeJS.Timeout | undefined;
  let abort = (): void => undefined;
  const interrupted = new Promise<Waited>((resolve) => {
    timer = setTimeout(() => resolve({ is: 'timeout' }), ms);
    abort = () => resolve({ is: 'cancelled' });
    signal?.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([scan.found, interrupted]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    scan.stop();
  }
}
