import * as vscode from 'vscode';
import type { Limits } from '../../core/docker/limits';
import { UsageWatch } from '../../core/docker/usageWatch';
import { t, useBundle } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import type { Subscription } from '../../core/store/store';
import { panelPage } from '../../ui/page';
import type { Services } from '../../ui/services';
import type { Looking } from '../../ui/window';
import { isFromStatsPanel, kept, type Tick, type ToStatsPanel } from './protocol';
import { shownContainer, statsWords, usedNow } from './shownUsage';

/** One container of the panel. */
export interface Followed {
  readonly id: string;
  readonly name: string;
  readonly limits: Limits;
}

/**
 * The panel of what containers use. Follows them while it can be seen: hidden, no stream is open, and the time that
 * passed is a gap in the graphs.
 */
export class StatsPanel implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private readonly watch: UsageWatch;
  private readonly parts: vscode.Disposable[] = [];
  private readonly history: Tick[] = [];
  private records: Subscription | undefined;
  private clock: NodeJS.Timeout | undefined;
  private isReady = false;

  constructor(
    services: Services,
    private readonly looking: Looking,
    private readonly followed: readonly Followed[],
  ) {
    if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
    const { extensionUri } = services.context;
    this.watch = new UsageWatch({ engine: looking.target.engine });
    this.panel = vscode.window.createWebviewPanel('stevedore.stats', titleOf(followed), vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [extensionUri],
    });
    this.parts.push(
      this.panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromStatsPanel(message)) this.begin();
      }),
      this.panel.onDidChangeViewState(() => this.follow()),
      this.panel.onDidDispose(() => this.dispose()),
      services.window.onDidChange(() => {
        this.panel.dispose();
      }),
    );
    this.panel.webview.html = panelPage(this.panel.webview, {
      extension: extensionUri,
      language: vscode.env.language,
      title: titleOf(followed),
      script: 'statsPanel',
      styles: ['dist/statsPanel.css'],
    });
    this.follow();
  }

  /** How many streams of the engine are open for it. */
  get open(): number {
    return this.watch.open;
  }

  show(): void {
    this.panel.reveal();
  }

  onDidDispose(listener: () => void): vscode.Disposable {
    return this.panel.onDidDispose(listener);
  }

  dispose(): void {
    this.rest();
    this.watch.dispose();
    for (const part of this.parts.splice(0)) part.dispose();
  }

  /** The page listens, for the first time or again after it was hidden. */
  private begin(): void {
    this.isReady = true;
    this.post({ is: 'begin', words: statsWords(), history: this.history });
    this.showTable();
  }

  private follow(): void {
    if (!this.panel.visible) {
      // A page that is hidden is thrown away, and says when it is there again.
      this.isReady = false;
      this.rest();
      return;
    }
    if (this.clock) return;
    const { store } = this.looking;
    const watched = store.watch('containers');
    const changes = store.onDidChange(({ kind }) => {
      if (kind === 'containers') this.followRunning();
    });
    this.records = { dispose: () => [watched, changes].forEach((one) => one.dispose()) };
    this.clock = setInterval(() => this.tick(), 1000);
    this.followRunning();
    void store.whenLoaded('containers').then(() => this.followRunning());
  }

  private rest(): void {
    clearInterval(this.clock);
    this.clock = undefined;
    this.records?.dispose();
    this.records = undefined;
    this.watch.follow([]);
    if (this.history.length > 0) this.keep({ at: Date.now() / 1000, used: {} });
  }

  private followRunning(): void {
    if (!this.clock) return;
    const { containers } = this.looking.store.snapshot;
    const runs = (id: string): boolean => ['running', 'paused'].includes(containers.get(id)?.state ?? '');
    this.watch.follow(this.followed.map(({ id }) => id).filter(runs));
    this.showTable();
  }

  private tick(): void {
    const { latest } = this.watch;
    const used = Object.fromEntries(this.followed.map(({ id }) => [id, usedNow(latest.get(id))]));
    const tick = { at: Date.now() / 1000, used };
    this.keep(tick);
    // The table as well once a second: the samples of many containers come spread over the whole of it.
    this.showTable();
    this.post({ is: 'tick', tick });
  }

  private keep(tick: Tick): void {
    this.history.push(tick);
    if (this.history.length > kept) this.history.shift();
  }

  private showTable(): void {
    const { containers } = this.looking.store.snapshot;
    this.post({
      is: 'containers',
      containers: this.followed.map((one) =>
        shownContainer(one, containers.get(one.id), this.watch.latest.get(one.id)),
      ),
    });
  }

  private post(message: ToStatsPanel): void {
    if (this.isReady) void this.panel.webview.postMessage(message);
  }
}

function titleOf(followed: readonly Followed[]): string {
  const [first] = followed;
  if (followed.length === 1 && first) return t('Stats: {0}', shown(first.name, 40));
  return t('Stats: {0} containers', followed.length);
}
