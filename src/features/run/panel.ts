import * as vscode from 'vscode';
import type { Capacity } from '../../core/engine/capacity';
import { t } from '../../core/l10n/l10n';
import { emptySnapshot, type Snapshot } from '../../core/store/snapshot';
import { explain } from '../../core/target/explain';
import { copy } from '../../ui/announce';
import { putLineIntoTerminal } from '../../ui/lineTerminal';
import { panelPage } from '../../ui/page';
import { isCancelled } from '../../ui/report';
import type { Services } from '../../ui/services';
import { mayChange } from '../../ui/trust';
import { RunDraft } from './draft';
import { errorPlace } from './errorPlace';
import { factsOf, suggestionsOf } from './facts';
import { formGroups } from './fields';
import { type FromRunPanel, isFromRunPanel, type RunHow, type ToRunPanel } from './protocol';
import type { RecentRuns } from './recent';
import { startRun } from './start';
import { runWords } from './words';

export interface RunPanelOptions {
  readonly services: Services;
  readonly recent: RecentRuns;
  readonly capacity: () => Promise<Capacity | undefined>;
}

/** The run form: one panel with one draft, which outlives the page. */
export class RunPanel implements vscode.Disposable {
  private readonly draft = new RunDraft(() => factsOf(this.snapshot(), this.known));
  private readonly parts: vscode.Disposable;
  private known: Capacity | undefined;
  private answers = 0;
  private busy = '';
  private isEmpty = true;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private readonly options: RunPanelOptions,
  ) {
    const extension = options.services.context.extensionUri;
    panel.title = t('Run a Container');
    panel.webview.options = { enableScripts: true, localResourceRoots: [extension] };
    this.parts = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => {
        if (isFromRunPanel(message)) this.hear(message);
      }),
    );
    panel.webview.html = panelPage(panel.webview, {
      extension,
      language: vscode.env.language,
      title: t('Run a Container'),
      script: 'runPanel',
      styles: ['run.css'],
    });
  }

  /** Shows a line, in place of what is there. */
  fill(line: string): void {
    this.isEmpty = false;
    this.draft.setLine(line);
    this.postForm();
    this.postState('none');
  }

  reveal(): void {
    this.panel.reveal();
  }

  /** The engine has changed: what was fine may be no more, and there is more to suggest. */
  refresh(): void {
    this.postForm();
    this.postState('none');
    if (!this.known) void this.learn();
  }

  dispose(): void {
    this.parts.dispose();
    this.panel.dispose();
  }

  private hear(message: FromRunPanel): void {
    switch (message.is) {
      case 'ready':
        if (this.isEmpty) this.draft.setLine(message.kept === '' ? 'docker run -it --rm busybox' : message.kept);
        this.isEmpty = false;
        this.postForm();
        this.postState('none');
        void this.learn();
        return;
      case 'line':
        this.answers = message.number;
        this.draft.setLine(message.line);
        this.postState('line');
        return;
      case 'values':
        this.answers = message.number;
        this.draft.setValues(message.values);
        this.postState('values');
        return;
      case 'recent':
        this.answers = message.number;
        this.fill(this.recentLines()[message.index] ?? this.draft.line);
        return;
      case 'do':
        return void this.do(message.how).catch((error: unknown) => this.failed(error));
    }
  }

  private async learn(): Promise<void> {
    this.known = await this.options.capacity().catch(() => undefined);
    if (this.known) this.postState('values');
  }

  private async do(how: RunHow): Promise<void> {
    if (how === 'copy') return copy(this.draft.line);
    if (how === 'terminal') return putLineIntoTerminal(this.options.services, this.draft.line);
    if (this.busy !== '' || this.draft.state('none', 0).blocked !== '' || !mayChange()) return;
    const { spec, line } = this.draft;
    this.setBusy(t('Running {0} …', spec.image));
    try {
      const started = await startRun(this.options.services, how === 'create' ? { ...spec, verb: 'create' } : spec);
      if (started.is === 'done') await this.options.recent.add(spec.image, line);
      if (started.is === 'refused')
        this.draft.refuse({ about: errorPlace(started.said), weight: 'error', text: started.text });
    } finally {
      this.setBusy('');
      this.postForm();
    }
  }

  private failed(error: unknown): void {
    if (!isCancelled(error)) this.draft.refuse({ about: 'line', weight: 'error', text: explain(error) });
    this.postState('none');
  }

  private setBusy(busy: string): void {
    this.busy = busy;
    this.postState('none');
  }

  private snapshot(): Snapshot {
    return this.options.services.window.current?.store.snapshot ?? emptySnapshot;
  }

  private recentLines(): readonly string[] {
    const own = this.options.recent.of(this.draft.spec.image);
    return own.length > 0 ? own : this.options.recent.of('');
  }

  private postForm(): void {
    this.post({
      is: 'form',
      words: runWords(),
      groups: formGroups(),
      suggestions: suggestionsOf(this.snapshot()),
      recent: this.recentLines(),
    });
  }

  private postState(but: 'line' | 'values' | 'none'): void {
    this.post(this.draft.state(but, this.answers, this.busy));
  }

  private post(message: ToRunPanel): void {
    void this.panel.webview.postMessage(message);
  }
}
