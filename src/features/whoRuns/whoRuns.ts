import * as vscode from 'vscode';
import { t, useBundle } from '../../core/l10n/l10n';
import type { Chain } from '../../core/runtime/chain/chain';
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
import { fromWhoRuns, type ToWhoRuns } from './protocol';
import { chainSummary, shownLinks, whoRunsWords } from './shown';

/** How long a look may take, in milliseconds. */
const deadline = 30_000;

/** Who runs one container, in a panel that reads when it is shown and when it is asked to. */
export class WhoRunsPanel implements vscode.Disposable {
  private readonly panel: vscode.WebviewPanel;
  private chain: Chain | undefined;
  private reading: AbortController | undefined;

  constructor(
    private readonly services: Services,
    private readonly wanted: Wanted,
    private readonly name: string,
  ) {
    if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
    const { extensionUri } = services.context;
    const title = this.title();
    this.panel = vscode.window.createWebviewPanel('stevedore.whoRuns', title, vscode.ViewColumn.Active, {
      enableScripts: true,
      localResourceRoots: [extensionUri],
    });
    this.panel.webview.onDidReceiveMessage((sent: unknown) => void this.hear(sent));
    this.panel.onDidDispose(() => this.reading?.abort());
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

  private title(): string {
    return t('Who Runs {0}', visible(this.name));
  }

  private async hear(sent: unknown): Promise<void> {
    const message = fromWhoRuns(sent);
    if (message?.is === 'copy') {
      if (this.chain) await copy(chainMermaid(this.chain));
      return;
    }
    if (message?.is === 'ready') this.post({ is: 'begin', title: this.title(), words: whoRunsWords() });
    if (message) await this.read();
  }

  private async read(): Promise<void> {
    this.reading?.abort();
    const reading = (this.reading = new AbortController());
    this.post({ is: 'reading' });
    const said = await this.look(AbortSignal.any([reading.signal, AbortSignal.timeout(deadline)])).then(
      (found) => this.answer(found),
      (error: unknown): ToWhoRuns => ({ is: 'said', text: visible(explain(error)) }),
    );
    if (!reading.signal.aborted) this.post(said);
  }

  private async look(signal: AbortSignal): Promise<Found> {
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

  private answer(found: Found): ToWhoRuns {
    this.chain = found.is === 'found' ? found.chain : undefined;
    switch (found.is) {
      case 'not-running':
        return { is: 'said', text: t('It does not run: there are no processes.') };
      case 'unseen':
        return {
          is: 'said',
          text: t(
            'It runs, but its processes are not seen from here: the engine is on another machine, or /proc hides what others run.',
          ),
        };
      case 'found':
        return {
          is: 'chain',
          summary: chainSummary(found.chain),
          roots: shownLinks(found.chain),
          directs: found.chain.directs.map(({ from, to }) => [from, to] as const),
        };
    }
  }

  private post(message: ToWhoRuns): void {
    void this.panel.webview.postMessage(message);
  }
}
