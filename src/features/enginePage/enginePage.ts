import * as vscode from 'vscode';
import { engineFacts, summaryOf } from '../../core/docker/engineFacts/engineFacts';
import { EventWatch, type WatchState } from '../../core/docker/eventWatch';
import { readDiskUsage, readInfo, readVersion } from '../../core/engine/engineInfo';
import type { UsageKind } from '../../core/engine/parse/diskUsage';
import { t, useBundle } from '../../core/l10n/l10n';
import { explain } from '../../core/target/explain';
import { visible } from '../../core/text/visible';
import { copy } from '../../ui/announce';
import { panelPage } from '../../ui/page';
import type { Services } from '../../ui/services';
import type { Looking } from '../../ui/window';
import {
  type FromEnginePage,
  fromEnginePage,
  type SectionName,
  type ShownFacts,
  type ShownUsage,
  type ToEnginePage,
} from './protocol';
import { Section } from './section';
import { headOf, shownEvents, shownState, shownUsage } from './shown';
import { engineWords } from './words';

/** The commands that reclaim what a line of the disk usage counts. */
const prunes: Readonly<Record<UsageKind, string>> = {
  images: 'stevedore.images.prune',
  containers: 'stevedore.containers.prune',
  volumes: 'stevedore.volumes.prune',
  'build-cache': 'stevedore.engine.pruneBuildCache',
};

/**
 * The page of the engine that the window looks at: what it is, what it takes on disk, what happens on it. Hidden, nothing
 * is asked and no stream is open for it; shown again, it asks for the events since.
 */
export class EnginePage implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private readonly parts: vscode.Disposable[] = [];
  private readonly facts: Section<ShownFacts>;
  private readonly usage: Section<readonly ShownUsage[]>;
  private looking: Looking | undefined;
  private watch: EventWatch | undefined;
  private state: WatchState = { is: 'connecting' };
  private isReady = false;
  private isDisposed = false;

  constructor(private readonly services: Services) {
    if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
    const { extensionUri } = services.context;
    const explained = (error: unknown): string => {
      services.log.warn(`Engine: ${explain(error)}`);
      return visible(explain(error));
    };
    this.facts = new Section({
      read: (signal) => this.readFacts(signal),
      onChange: (facts) => this.post({ is: 'facts', facts }),
      explained,
    });
    this.usage = new Section({
      read: async (signal) => shownUsage(await readDiskUsage((await services.window.looking()).target.engine, signal)),
      onChange: (usage) => this.post({ is: 'usage', usage }),
      explained,
    });
    this.panel = vscode.window.createWebviewPanel('stevedore.engine', t('Engine'), vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [extensionUri],
    });
    this.parts.push(
      this.panel.webview.onDidReceiveMessage((sent: unknown) => {
        const message = fromEnginePage(sent);
        if (message) void this.hear(message);
      }),
      this.panel.onDidChangeViewState(() => this.follow()),
      this.panel.onDidDispose(() => this.dispose()),
      services.window.onDidChange(() => this.lookAnew()),
    );
    this.panel.webview.html = panelPage(this.panel.webview, {
      extension: extensionUri,
      language: vscode.env.language,
      title: t('Engine'),
      script: 'enginePanel',
      styles: ['dist/enginePanel.css'],
    });
    this.follow();
  }

  show(): void {
    this.panel.reveal();
  }

  onDidDispose(listener: () => void): vscode.Disposable {
    return this.panel.onDidDispose(listener);
  }

  dispose(): void {
    if (this.isDisposed) return;
    this.isDisposed = true;
    this.isReady = false;
    this.rest();
    for (const part of this.parts.splice(0)) part.dispose();
    this.panel.dispose();
  }

  private async hear(message: FromEnginePage): Promise<void> {
    switch (message.is) {
      case 'ready':
        this.isReady = true;
        this.begin();
        break;
      case 'read':
        if (this.isWithoutTarget()) this.services.window.reopen();
        else this.section(message.section).read();
        break;
      case 'cancel':
        this.usage.cancel();
        break;
      case 'reconnect':
        if (this.isWithoutTarget()) this.services.window.reopen();
        else await this.looking?.store.refresh();
        break;
      case 'reach':
        await vscode.commands.executeCommand('stevedore.reach.open');
        break;
      case 'copy':
        await copy(headOf(this.looking?.target.choice).lines[message.line]);
        break;
      case 'prune':
        await vscode.commands.executeCommand(prunes[message.kind]);
        if (this.isShown()) this.usage.read();
        break;
    }
  }

  private isShown(): boolean {
    return !this.isDisposed && this.panel.visible;
  }

  /** Whether there is not even an address to try: it may be there by now. */
  private isWithoutTarget(): boolean {
    return this.services.window.connection.is === 'failed' && this.services.window.current === undefined;
  }

  private section(name: SectionName): { read: () => void } {
    return name === 'facts' ? this.facts : this.usage;
  }

  /** The page listens, for the first time or again after it was hidden. */
  private begin(): void {
    this.post({ is: 'begin', words: engineWords(), head: headOf(this.looking?.target.choice) });
    this.post({ is: 'facts', facts: this.facts.state });
    this.post({ is: 'usage', usage: this.usage.state });
    this.post({ is: 'stream', state: shownState(this.state) });
    this.postAll();
  }

  private follow(): void {
    if (this.isDisposed) return;
    if (!this.panel.visible) {
      // A page that is hidden is thrown away, and says when it is there again.
      this.isReady = false;
      this.rest();
      return;
    }
    if (this.watch?.isWatching) return;
    this.facts.read();
    void this.watchEvents();
  }

  private rest(): void {
    this.facts.cancel();
    this.usage.cancel();
    this.watch?.stop();
  }

  /** Another engine: nothing that was known holds any more. */
  private lookAnew(): void {
    this.rest();
    this.watch = undefined;
    this.looking = undefined;
    this.facts.forget();
    this.usage.forget();
    this.state = { is: 'connecting' };
    this.begin();
    this.follow();
  }

  private async readFacts(signal: AbortSignal): Promise<ShownFacts> {
    const { engine } = (await this.services.window.looking()).target;
    const [info, version] = await Promise.all([readInfo(engine, signal), readVersion(engine, signal)]);
    const groups = engineFacts(info, version);
    return { summary: summaryOf(groups), groups };
  }

  private async watchEvents(): Promise<void> {
    try {
      const looking = await this.services.window.looking();
      if (!this.isShown()) return;
      if (this.looking !== looking) this.adopt(looking);
      this.watch?.start();
    } catch {
      // There is no address to try.
      const { connection } = this.services.window;
      if (connection.is === 'failed') this.setState({ is: 'failed', error: connection.error });
    }
  }

  private adopt(looking: Looking): void {
    this.watch?.stop();
    this.looking = looking;
    this.watch = new EventWatch({
      engine: looking.target.engine,
      store: looking.store,
      onEvents: (events) =>
        this.post({ is: 'events', events: shownEvents(events, looking.store.snapshot), all: false }),
      onState: (state) => this.setState(state),
      onGap: (error) => this.services.log.warn(`Events: ${explain(error)}`),
    });
    this.begin();
  }

  /** What the facts could not be read for may be over with the failure of the stream. */
  private setState(state: WatchState): void {
    this.state = state;
    this.post({ is: 'stream', state: shownState(state) });
    if (state.is === 'live' && this.facts.state.is === 'failed') this.facts.read();
  }

  private postAll(): void {
    const snapshot = this.looking?.store.snapshot;
    const events = snapshot && this.watch ? shownEvents(this.watch.log.events, snapshot) : [];
    this.post({ is: 'events', events, all: true });
  }

  private post(message: ToEnginePage): void {
    if (this.isReady) void this.panel.webview.postMessage(message);
  }
}
