import type * as vscode from 'vscode';
import { changesChain } from '../../core/runtime/chain/changesChain';
import { stateRootOf } from '../../core/runtime/stateRoots';
import { StateWatch } from '../../core/runtime/stateWatch';
import type { Wanted } from '../../core/runtime/wanted';
import type { Subscription } from '../../core/store/store';
import type { Services } from '../../ui/services';

/** How long bursts are waited for, in milliseconds: a restart is four events. */
const settling = 300;

/**
 * Tells when the chain of one container may be another: an engine's from its events, a runtime's from what it writes of its
 * state, and a task's when one of the processes ends. Nothing is open while it is stopped.
 */
export class ChainWatch implements vscode.Disposable {
  private parts: Subscription[] = [];
  private timer: NodeJS.Timeout | undefined;
  private isOn = false;
  /** How often it was stopped: what was begun before the last time is not gone on with. */
  private stops = 0;
  private readonly state: StateWatch;

  constructor(
    private readonly services: Services,
    private readonly wanted: Wanted,
    private readonly changed: () => void,
  ) {
    this.state = new StateWatch(() => this.soon());
  }

  /** Begins, or goes on where it was stopped. `pids`: the processes of the chain that is shown. */
  async follow(pids: readonly number[]): Promise<void> {
    if (this.wanted.is === 'runtime') {
      const { runtime, ofRoot } = this.wanted;
      // Each look at one of root's would ask again.
      if (ofRoot && process.getuid?.() !== 0 && !this.services.window.maySudo) return;
      await this.state.follow([stateRootOf(runtime, process)], pids);
      return;
    }
    if (this.wanted.is === 'task') {
      // What is asked about is one process: it ends, and does not come again.
      await this.state.follow([], pids);
      return;
    }
    if (this.isOn) return;
    this.isOn = true;
    const { stops } = this;
    const looking = await this.services.window.looking().catch(() => undefined);
    if (!looking || stops !== this.stops) return;
    const { store } = looking;
    const { id } = this.wanted;
    this.parts = [
      store.onEvent((told) => {
        if (told !== 'opened' && changesChain(told, id)) this.soon();
      }),
      store.onDidChangeConnection(({ is }) => {
        if (is === 'ready' || is === 'failed') this.soon();
      }),
      store.watch('containers'),
    ];
  }

  stop(): void {
    this.isOn = false;
    this.stops += 1;
    clearTimeout(this.timer);
    this.timer = undefined;
    this.state.stop();
    for (const part of this.parts.splice(0)) part.dispose();
  }

  dispose(): void {
    this.stop();
  }

  private soon(): void {
    this.timer ??= setTimeout(() => {
      this.timer = undefined;
      this.changed();
    }, settling);
  }
}
