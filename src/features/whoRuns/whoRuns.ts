import * as vscode from 'vscode';
import { t, useBundle } from '../../core/l10n/l10n';
import { type Chain, flat } from '../../core/runtime/chain/chain';
import {
  chainOfEngineContainer,
  chainOfRuntimeContainer,
  chainOfTask,
  type Found,
} from '../../core/runtime/chain/locate';
import { chainMermaid } from '../../core/runtime/chain/mermaid';
import type { Host } from '../../core/host/host';
import { runtimeQuestions } from '../../core/runtime/ociRuntime';
import type { Wanted } from '../../core/runtime/wanted';
import { commandLine } from '../../core/text/quote';
import { rootHost } from '../../ui/rootHost';
import { explain } from '../../core/target/explain';
import { visible } from '../../core/text/visible';
import { copy } from '../../ui/announce';
import { panelPage } from '../../ui/page';
import type { Services } from '../../ui/services';
import { ChainWatch } from './changes';
import { fromWhoRuns, type ToWhoRuns } from './protocol';
import { answerTo, whoRunsWords } from './shown';

/** How long a look may take, in milliseconds. */
const deadline = 30_000;

/** Who runs one container, in a panel that reads when it is shown, when it is asked to, and when something has changed. */
export class WhoRunsPanel implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private chain: Chain | undefined;
  private reading: AbortController | undefined;
  private readonly watch: ChainWatch;
  /** What the page shows now, as text: what comes again is not sent again. */
  private shown = '';
  private isAwaited = false;

  constructor(
    private readonly services: Services,
    private readonly wanted: Wanted,
    private readonly name: string,
  ) {
    if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
    const { extensionUri } = services.context;
    const title = this.title();
    this.watch = new ChainWatch(services, wanted, () => void this.read('quietly'));
    this.panel = vscode.window.createWebviewPanel('stevedore.whoRuns', title, vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [extensionUri],
    });
    this.panel.webview.onDidReceiveMessage((sent: unknown) => void this.hear(sent));
    this.panel.onDidChangeViewState(() => {
      if (!this.panel.visible) this.rest();
    });
    this.panel.onDidDispose(() => this.rest());
    this.panel.webview.html = panelPage(this.panel.webview, {
      extension: extensionUri,
      language: vscode.env.language,
      title,
      script: 'whoRunsPanel',
      styles: ['dist/whoRunsPanel.css'],
    });
  }

  show(): void {
    this.panel.reveal();
    void this.read();
  }

  onDidDispose(listener: () => void): void {
    this.panel.onDidDispose(listener);
  }

  dispose(): void {
    this.panel.dispose();
  }

  /** Hidden or closed: its page is gone, and says when it is there again. */
  private rest(): void {
    this.reading?.abort();
    this.watch.stop();
  }

  private title(): string {
    return t('Who Runs {0}', visible(this.name));
  }

  private async hear(sent: unknown): Promise<void> {
    const message = fromWhoRuns(sent);
    if (message?.is === 'copy') {
      if (this.chain) await copy(chainMermaid(this.chain));
      return;
    }
    if (message?.is === 'demonstrate') {
      await vscode.commands.executeCommand('stevedore.demonstration.run');
      return;
    }
    if (message?.is === 'ready') this.post({ is: 'begin', title: this.title(), words: whoRunsWords() });
    if (message) await this.read();
  }

  private async read(how: 'quietly' | 'said' = 'said'): Promise<void> {
    this.reading?.abort();
    const reading = (this.reading = new AbortController());
    const isOver = (): boolean => reading.signal.aborted;
    if (how === 'said') this.post({ is: 'reading' });
    // Somebody waits for an answer, also when this look is overtaken by another.
    this.isAwaited ||= how === 'said';
    // Before the look: what happens meanwhile is heard of.
    await this.follow();
    if (isOver()) return;
    const said = await this.look(AbortSignal.any([reading.signal, AbortSignal.timeout(deadline)]));
    if (isOver()) return;
    const text = JSON.stringify(said);
    if (this.isAwaited || text !== this.shown) this.post(said);
    this.shown = text;
    this.isAwaited = false;
    await this.follow();
  }

  private follow(): Promise<void> {
    return this.watch.follow(flat(this.chain?.roots ?? []).map(({ process }) => process.pid));
  }

  private async look(signal: AbortSignal): Promise<ToWhoRuns> {
    try {
      const found = await this.find(signal);
      this.chain = found.is === 'found' ? found.chain : undefined;
      return answerTo(found);
    } catch (error) {
      this.chain = undefined;
      return { is: 'said', text: visible(explain(error)) };
    }
  }

  private async find(signal: AbortSignal): Promise<Found> {
    if (this.wanted.is === 'runtime') {
      const host = await this.hostOf(this.wanted);
      return host ? chainOfRuntimeContainer(host, this.wanted, signal) : { is: 'unseen' };
    }
    if (this.wanted.is === 'task') return chainOfTask(this.services.window.host, this.wanted, signal);
    const { target } = await this.services.window.looking();
    return chainOfEngineContainer(target, this.wanted.id, signal);
  }

  /** Root's containers are told to root alone. */
  private async hostOf({
    ofRoot,
    runtime,
    id,
  }: Extract<Wanted, { readonly is: 'runtime' }>): Promise<Host | undefined> {
    if (!ofRoot) return this.services.window.host;
    const { command } = runtimeQuestions.state(runtime, id);
    const lines = [commandLine([command.program, ...command.args])];
    return rootHost(this.services, { why: t('The runtime tells about containers of root only to root.'), lines });
  }

  private post(message: ToWhoRuns): void {
    void this.panel.webview.postMessage(message);
  }
}
