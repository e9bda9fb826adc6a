import { setTimeout as wait } from 'node:timers/promises';
import { watchForRow } from '../test/harness/rowWatch';
import type { TestWindows } from '../test/harness/testWindow';
import type { Workbench } from '../test/harness/workbench';

/** Whose icon is clicked. */
export type Side = 'Stevedore' | 'Floor';

/** A fresh window is left alone for this long, in milliseconds, until its extension host has nothing more to do. */
const settling = 3000;

/** Milliseconds from the click on the icon, in a window where the extension has not run yet, until the row is there. */
export async function coldListing(windows: TestWindows, side: Side, label: string): Promise<number> {
  const window = await windows.open();
  try {
    await wait(settling);
    return await clickToRow(window, side, label);
  } finally {
    await window.close();
  }
}

async function clickToRow({ page }: Workbench, side: Side, label: string): Promise<number> {
  const icon = page.locator(`.activitybar .action-item:has(.action-label[aria-label^="${side}"])`);
  await icon.waitFor();
  const seen = await watchForRow(page, { label });
  await icon.click();
  const { pressedAt, seenAt } = await seen();
  return seenAt - pressedAt;
}

/** `count` measurements of each side, one after the other in turn, so that a slow moment meets both. */
export async function inTurn(
  count: number,
  measure: (side: Side) => Promise<number>,
): Promise<Readonly<Record<Side, readonly number[]>>> {
  const values: Record<Side, number[]> = { Stevedore: [], Floor: [] };
  for (let index = 0; index < count; index += 1)
    for (const side of ['Floor', 'Stevedore'] as const) values[side].push(await measure(side));
  return values;
}

/** What VS Code itself says about how long the activation of Stevedore took in this window, in milliseconds. */
export async function activationTime(window: Workbench): Promise<number> {
  await window.command('Developer: Show Running Extensions');
  const row = window.page.locator('.runtime-extensions-editor .extension', { hasText: 'Stevedore' }).first();
  const time = row.locator('.activation-time');
  await time.waitFor();
  const found = /(\d+)\s*ms/.exec(await time.innerText());
  if (!found) throw new Error(`VS Code tells no time: ${await row.innerText()}`);
  return Number(found[1]);
}
