import { setTimeout as wait } from 'node:timers/promises';
import type { VscodeOptions } from '../../dev/vscode/server';
import type { PageOptions } from '../harness/browser';
import { ownLab, type TestLab } from '../harness/ownLab';
import { ownWindows, type TestWindows } from '../harness/testWindow';
import type { Workbench } from '../harness/workbench';

/** A real engine with a real VS Code that looks at it, for the tests of one file. */
export interface Stage {
  readonly lab: TestLab;
  readonly windows: TestWindows;
  /** Opens a window and shows the Stevedore views in it; it is closed after the test. */
  open(options?: PageOptions): Promise<Workbench>;
  /** A container that sleeps, labelled as one of this run. Gives its name. */
  sleeper(name: string, ...options: readonly string[]): Promise<string>;
}

/** Sets the stage before the tests of the current `describe`, and takes it down after them, also when they fail. */
export function setStage(options: Omit<VscodeOptions, 'extensions'> = {}): Stage {
  const set: { lab?: TestLab; windows?: TestWindows; open: Workbench[] } = { open: [] };
  const there = <T>(part: T | undefined): T => {
    if (part === undefined) throw new Error('The stage is not set.');
    return part;
  };
  before(async function () {
    this.timeout(180_000);
    set.lab = await ownLab();
    set.windows = await ownWindows({ ...options, env: { ...options.env, DOCKER_HOST: `unix://${set.lab.socket}` } });
  });
  afterEach(async () => {
    for (const window of set.open.splice(0)) await window.close();
  });
  after(async function () {
    this.timeout(180_000);
    await set.windows?.stop();
    await set.lab?.stop();
  });
  return {
    get lab() {
      return there(set.lab);
    },
    get windows() {
      return there(set.windows);
    },
    open: async (page) => {
      const window = await there(set.windows).open(page);
      set.open.push(window);
      await window.openView('Stevedore');
      return window;
    },
    sleeper: async (name, ...options) => {
      const { dockerOk, label } = there(set.lab);
      await dockerOk([
        'run',
        '-d',
        '--name',
        name,
        '--label',
        label,
        '--init',
        ...options,
        'busybox',
        'sleep',
        '86400',
      ]);
      return name;
    },
  };
}

/** Loads the window again as a person does it, so that VS Code keeps first what it has not kept yet. */
export async function reload(window: Workbench): Promise<void> {
  const loaded = window.page.waitForEvent('load');
  await window.command('Developer: Reload Window');
  await loaded;
  await window.page.locator('.monaco-workbench .activitybar .action-item').first().waitFor();
}

/** Waits until `probe` says so; rejects, with what it is about and what was seen last, after `patience` milliseconds. */
export async function until<T>(
  what: string,
  probe: () => Promise<T>,
  isSo: (seen: T) => boolean,
  patience = 30_000,
): Promise<T> {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await probe();
    if (isSo(seen)) return seen;
    if (Date.now() > end) throw new Error(`Not in time: ${what}. Seen: ${JSON.stringify(seen)}`);
    await wait(50);
  }
}

/** Waits until a section shows a row whose description matches. */
export async function shows(window: Workbench, section: string, label: string, description: RegExp): Promise<void> {
  await until(
    `${section} shows ${label} as ${String(description)}`,
    () => window.section(section).rows(),
    (rows) => rows.some((row) => row.label === label && description.test(row.description)),
  );
}

/** Waits until a section shows no row with this label. */
export async function showsNoMore(window: Workbench, section: string, label: string): Promise<void> {
  await until(
    `${section} shows ${label} no more`,
    () => window.section(section).labels(),
    (labels) => !labels.includes(label),
  );
}
