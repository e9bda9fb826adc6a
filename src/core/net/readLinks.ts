import type { CommandResult } from '../host/command';
import type { Host } from '../host/host';
import { inPlace, type Place } from './enter';
import { type Link, parseLinks } from './links';

/**
 * Why links could not be read.
 * - `no-ip`: there is no `ip`. `no-nsenter`: there is no `nsenter`.
 * - `busybox`: an `ip` that knows no `-j`; iproute2 does.
 * - `not-allowed`: another network namespace, and the Host's user is not root.
 * - `gone`: the process whose namespace it was has ended.
 * - `failed`: anything else; `words` say what.
 */
export type Unreadable = {
  readonly why: 'no-ip' | 'no-nsenter' | 'busybox' | 'not-allowed' | 'gone' | 'failed';
  readonly words: string;
};

export type LinksRead =
  { readonly is: 'read'; readonly links: readonly Link[] } | ({ readonly is: 'unreadable' } & Unreadable);

/** Reads all links of a network namespace with their addresses. Rejects with a HostError only when `signal` is aborted. */
export async function readLinks(host: Host, place: Place, signal: AbortSignal): Promise<LinksRead> {
  const missing = await missingProgram(host, place);
  if (missing) return { is: 'unreadable', why: missing, words: '' };
  const result = await host.run(inPlace(place, 'ip', '-j', '-d', 'addr'), signal);
  if (result.code !== 0) return { is: 'unreadable', ...whyNot(result) };
  try {
    return { is: 'read', links: parseLinks(result.stdout) };
  } catch {
    // An old busybox prints its usual text although it was asked for JSON.
    return { is: 'unreadable', why: 'busybox', words: result.stdout.slice(0, 200) };
  }
}

async function missingProgram(host: Host, place: Place): Promise<'no-ip' | 'no-nsenter' | undefined> {
  if ((await host.which('ip')) === undefined) return 'no-ip';
  if (place !== 'own' && (await host.which('nsenter')) === undefined) return 'no-nsenter';
  return undefined;
}

/** The texts are those of busybox 1.35, util-linux 2.38 (nsenter, `%s: %s` of errno(3)) and iproute2 6.1. */
export function whyNot({ stderr, stdout }: Pick<CommandResult, 'stdout' | 'stderr'>): Unreadable {
  const words = (stderr || stdout).trim().split('\n')[0] ?? '';
  if (/busybox/i.test(stderr + stdout) || /invalid option -- '?j|unrecognized option.*'?-j/.test(stderr))
    return { why: 'busybox', words };
  if (/operation not permitted|permission denied/i.test(stderr)) return { why: 'not-allowed', words };
  if (/no such file or directory|no such process/i.test(stderr)) return { why: 'gone', words };
  return { why: 'failed', words };
}
