import * as vscode from 'vscode';
import { UsageWatch } from '../../core/docker/usageWatch';
import type { Usage } from '../../core/docker/usage';
import type { Subscription } from '../../core/store/store';
import { onSettingChange, setting } from '../../ui/settings';
import type { Services } from '../../ui/services';
import type { Looking } from '../../ui/window';

/** What is followed for the rows, and what ends it. */
interface Following {
  readonly watch: UsageWatch;
  readonly records: Subscription;
}

export interface RowUsageOptions {
  readonly view: vscode.TreeView<unknown>;
  /** Shows what is known in the rows. */
  readonly show: (usage: ReadonlyMap<string, Usage>) => void;
}

/** CPU and memory in the rows of running containers, when the setting asks for it and while the view can be seen. */
export class RowUsage implements vscode.Disposable {
  private following: Following | undefined;
  private readonly parts: vscode.Disposable;

  constructor(
    private readonly services: Services,
    private readonly options: RowUsageOptions,
  ) {
    this.parts = vscode.Disposable.from(
      options.view.onDidChangeVisibility(() => this.decide()),
      onSettingChange(['containers.stats'], () => this.decide()),
      services.window.onDidChange(() => {
        this.rest();
        this.decide();
      }),
      services.window.onDidChangeConnection(() => this.decide()),
    );
    this.decide();
  }

  dispose(): void {
    this.rest();
    this.parts.dispose();
  }

  private decide(): void {
    const looking = this.services.window.current;
    const wanted = setting('containers.stats') && this.options.view.visible;
    if (!wanted || looking?.store.connection.is !== 'ready') this.rest();
    else this.following ??= this.follow(looking);
  }

  private follow({ target, store }: Looking): Following {
    const watch = new UsageWatch({ engine: target.engine, onChange: () => this.options.show(new Map(watch.latest)) });
    const followRunning = (): void => {
      const running = [...store.snapshot.containers.values()].filter(({ state }) => state === 'running');
      watch.follow(running.map(({ id }) => id));
    };
    const records = store.onDidChange(({ kind }) => {
      if (kind === 'containers') followRunning();
    });
    followRunning();
    return { watch, records };
  }

  private rest(): void {
    if (!this.following) return;
    this.following.watch.dispose();
    this.following.records.dispose();
    this.following = undefined;
    this.options.show(new Map());
  }
}
