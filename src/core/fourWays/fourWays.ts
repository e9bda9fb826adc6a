import type { Host } from '../host/host';
import { portraitOf, type Portrait } from './portrait';
import type { Ran, Way, WayName } from './way';

/** What came of one way. */
export interface WayResult {
  readonly name: WayName;
  readonly lines: readonly string[];
  /** Present when it ran. */
  readonly ran?: Ran & { readonly portrait: Portrait };
  /** What went wrong: with running it, or with removing it again. */
  readonly errors: readonly unknown[];
}

/**
 * Runs the same image in each way, all at once, reads what the kernel says of each, and removes them all again, also when something
 * failed or `signal` was aborted. Rejects only with the reason of `signal`, when everything is removed.
 * @param onWay told which way is begun
 */
export async function runFourWays(
  ways: readonly Way[],
  { host, signal, onWay }: { readonly host: Host; readonly signal: AbortSignal; readonly onWay?: (way: Way) => void },
): Promise<readonly WayResult[]> {
  const results = new Map<WayName, WayResult>();
  const put = (way: Way, more: Partial<WayResult>): void => {
    const before = results.get(way.name) ?? { name: way.name, lines: way.lines, errors: [] };
    results.set(way.name, { ...before, ...more, errors: [...before.errors, ...(more.errors ?? [])] });
  };
  for (const way of ways) {
    if (signal.aborted) break;
    onWay?.(way);
    try {
      const ran = await way.run(signal);
      put(way, { ran: { ...ran, portrait: await portraitOf(host, ran.pid, signal) } });
    } catch (error) {
      put(way, { errors: [error] });
    }
  }
  for (const way of ways.toReversed()) await way.remove().catch((error: unknown) => put(way, { errors: [error] }));
  signal.throwIfAborted();
  return ways.flatMap(({ name }) => results.get(name) ?? []);
}
