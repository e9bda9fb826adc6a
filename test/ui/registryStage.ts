import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PageOptions } from '../harness/browser';
import { labRegistry } from '../harness/labRegistry';
import { ownLab, type TestLab } from '../harness/ownLab';
import type { TestRegistry } from '../harness/registry';
import { registryUser } from '../harness/registryUser';
import { ownWindows, type TestWindows } from '../harness/testWindow';
import type { Workbench } from '../harness/workbench';

/** An engine, a slow registry with a password, and a VS Code that looks at the engine. */
export interface RegistryStage {
  readonly lab: TestLab;
  readonly registry: TestRegistry;
  readonly windows: TestWindows;
  open(options?: PageOptions): Promise<Workbench>;
  /** Puts an image with that many layers of a megabyte into the registry, and only there. */
  onlyInRegistry(reference: string, layers: number): Promise<void>;
}

interface Set {
  lab: TestLab;
  registry: TestRegistry;
  windows: TestWindows;
}

/** How fast images come out of the registry: slow enough to be looked at. */
const bytesPerSecond = 250_000;

/** Sets it before the tests of the current `describe`, and takes it down after them, also when they fail. */
export function setRegistryStage(): RegistryStage {
  const set: Partial<Set> = {};
  const there = <K extends keyof Set>(part: K): Set[K] => {
    const one = set[part];
    if (one === undefined) throw new Error('The stage is not set.');
    return one;
  };
  let folder: string;
  const open: Workbench[] = [];
  before(async function () {
    this.timeout(180_000);
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-shared-'));
    set.lab = await ownLab({ binds: [folder] });
    set.registry = await labRegistry(set.lab.lab, folder, { user: registryUser, bytesPerSecond });
    set.windows = await ownWindows({ env: { DOCKER_HOST: `unix://${set.lab.socket}` } });
  });
  afterEach(async () => {
    for (const window of open.splice(0)) await window.close();
  });
  after(async function () {
    this.timeout(180_000);
    await set.windows?.stop();
    await set.registry?.stop();
    await set.lab?.stop();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    get lab() {
      return there('lab');
    },
    get registry() {
      return there('registry');
    },
    get windows() {
      return there('windows');
    },
    open: async (page) => {
      const window = await there('windows').open(page);
      open.push(window);
      await window.openView('Stevedore');
      return window;
    },
    onlyInRegistry: async (reference, layers) => {
      const { dockerOk, label } = there('lab');
      const { name, password } = registryUser;
      const made: string[] = [];
      let from = 'busybox';
      for (let layer = 1; layer <= layers; layer += 1) {
        const script = `head -c 1000000 /dev/urandom > /layer${layer}`;
        const container = await dockerOk(['create', '--label', label, from, 'sh', '-c', script]);
        await dockerOk(['start', '-a', container]);
        from = (await dockerOk(['commit', container])).trim();
        made.push(container);
      }
      await dockerOk(['tag', from, reference]);
      await dockerOk(['login', '-u', name, '-p', password, there('registry').address]);
      await dockerOk(['push', reference]);
      await dockerOk(['logout', there('registry').address]);
      await dockerOk(['rm', '-f', ...made]);
      await dockerOk(['rmi', '-f', reference]);
      await dockerOk(['image', 'prune', '-f']);
    },
  };
}
