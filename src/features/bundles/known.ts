import type * as vscode from 'vscode';
import type { Host } from '../../core/host/host';
import { asRoot } from '../../core/host/root';
import { type KnownContainers, listContainers } from '../../core/runtime/listContainers';
import { installedRuntimes } from '../../core/runtime/runtimes';
import { engineStateRoots, stateRootOf, type StateRoot } from '../../core/runtime/stateRoots';
import { StateWatch } from '../../core/runtime/stateWatch';
import type { Services } from '../../ui/services';
import { onSettingChange, setting } from '../../ui/settings';

/** What the runtimes of this machine know of, and who was asked. */
export interface Known extends KnownContainers {
  readonly rootUnseen: boolean;
}

const nothing: Known = { containers: [], failures: [], rootUnseen: false };

/** The containers that runtimes know, kept true while somebody looks. */
export class KnownToRuntimes implements vscode.Disposable {
  private readonly watch = new StateWatch(() => void this.read().then(this.changed));
  private reading: Promise<void> | undefined;
  private again = false;
  private isOn = false;
  private readonly settings = onSettingChange(['runtime.program', 'runtime.root'], () => {
    if (this.isOn) void this.read().then(this.changed);
  });
  known: Known = nothing;

  /** `changed` is called when `known` is another. */
  constructor(
    private readonly services: Services,
    private readonly changed: () => void,
  ) {}

  /** Asks all runtimes, and watches them from then on. */
  async start(): Promise<void> {
    if (this.isOn) return this.reading;
    this.isOn = true;
    await this.read();
  }

  stop(): void {
    this.isOn = false;
    this.watch.stop();
  }

  dispose(): void {
    this.stop();
    this.settings.dispose();
  }

  /** Asks again. What changes while they are asked is asked for once more. */
  read(): Promise<void> {
    this.again = this.reading !== undefined;
    return (this.reading ??= this.readNow().finally(() => {
      this.reading = undefined;
      if (this.again) void this.read().then(this.changed);
    }));
  }

  private async readNow(): Promise<void> {
    const { host } = this.services.window;
    const isRoot = process.getuid?.() === 0;
    const root = isRoot ? host : this.services.window.maySudo ? asRoot(host, { how: 'sudo' }) : undefined;
    const own = await ownRoots(host);
    const [mine, roots] = await Promise.all([
      listContainers(host, own, { ofRoot: isRoot }),
      root && listContainers(root, [...(isRoot ? [] : own), ...(await engineStateRoots(root))], { ofRoot: true }),
    ]);
    this.known = {
      containers: [...mine.containers, ...(roots?.containers ?? [])],
      failures: [...mine.failures, ...(roots?.failures ?? [])],
      rootUnseen: root === undefined && own.length > 0,
    };
    if (this.isOn) await this.follow(own);
  }

  private follow(own: readonly StateRoot[]): Promise<void> {
    const roots = [...own, ...this.known.containers].map(({ runtime }) => stateRootOf(runtime, process));
    const pids = this.known.containers.map(({ pid }) => pid);
    return this.watch.follow([...new Set(roots)], pids);
  }
}

/** One root for each runtime that is installed: the chosen one's is where the setting says. */
async function ownRoots(host: Host): Promise<readonly StateRoot[]> {
  const wanted = setting('runtime.program');
  const root = setting('runtime.root');
  const installed = await installedRuntimes(host, wanted);
  return installed.map(({ program }, index) => ({
    runtime: { program, ...(index === 0 && root !== '' && { root }) },
    keeper: 'user' as const,
    namespace: '',
  }));
}
