import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import type { TestLab } from './ownLab';
import { watchForRow } from './rowWatch';

/** Longer than the store's quiet time: each change is then met by a store at rest, as a person's is. */
const rest = 700;

/**
 * Pauses and unpauses a running container `count` times, and gives for each change the milliseconds from the engine's
 * own time of it (`timeNano` of the event, which is before the engine answers) to the frame that shows it.
 */
export async function changesOnScreen(lab: TestLab, page: Page, name: string, count: number): Promise<number[]> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const [change, description] = index % 2 === 0 ? (['pause', 'paused'] as const) : (['unpause', 'running'] as const);
    await wait(rest);
    const seen = await watchForRow(page, { label: name, description });
    const since = Date.now();
    await lab.dockerOk([change, name]);
    const { seenAt } = await seen();
    times.push(seenAt - (await eventTime(lab, { name, change, since })));
  }
  return times;
}

interface Wanted {
  readonly name: string;
  readonly change: string;
  /** Milliseconds since 1970. */
  readonly since: number;
}

async function eventTime(lab: TestLab, { name, change, since }: Wanted): Promise<number> {
  const between = ['--since', String(since / 1000), '--until', String(Date.now() / 1000)];
  const filters = ['--filter', `container=${name}`, '--filter', `event=${change}`];
  const [first = ''] = (await lab.dockerOk(['events', ...between, ...filters, '--format', '{{json .}}'])).split('\n');
  return (JSON.parse(first) as { readonly timeNano: number }).timeNano / 1e6;
}
