import * as vscode from 'vscode';
import { shown } from '../../core/rows/row';
import { visible } from '../../core/text/visible';
import { panelPage } from '../../ui/page';
import type { CommandRef } from './commandRef';
import { renderNote } from './markdown';
import type { Note, NoteChange } from './note';
import { pictureAddress, type PictureSites } from './pictures';
import { placedIn } from './placed';
import { type FromPanel, isFromPanel, type PanelAction, type PanelPlace, type ToPanel } from './protocol';
import { panelWords, ShownCommands } from './shownCommand';

export interface PanelOptions {
  readonly extension: vscode.Uri;
  readonly sites: PictureSites;
  /** The keys of the commands of a note that are taken apart. */
  readonly explained: (note: Note) => ReadonlySet<string>;
  readonly act: (action: PanelAction, ref: CommandRef) => void;
  readonly openLink: (note: Note, address: string) => void;
}

/** An empty panel beside the text in front. */
export function createPanel(extension: vscode.Uri): vscode.WebviewPanel {
  const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
  return vscode.window.createWebviewPanel('stevedore.course', '', column, mayLoad([extension]));
}

const mayLoad = (localResourceRoots: readonly vscode.Uri[]): vscode.WebviewOptions => ({
  enableScripts: true,
  localResourceRoots,
});

/** Milliseconds between two messages about running output, and from an edit to the prose made anew. */
const beat = { output: 120, text: 250 };

/** The panel of courses. It shows one note: its prose, its commands, and what they print. */
export class CoursePanel implements vscode.Disposable {
  private readonly parts: vscode.Disposable;
  private listening: vscode.Disposable | undefined;
  private commands: ShownCommands;
  private textTimer: NodeJS.Timeout | undefined;
  private outputTimer: NodeJS.Timeout | undefined;
  private readonly grown = new Set<string>();
  private isReady = false;
  private waiting: ToPanel | undefined;

  constructor(
    private readonly panel: vscode.WebviewPanel,
    private note: Note,
    private readonly options: PanelOptions,
  ) {
    this.parts = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((message: unknown) => (isFromPanel(message) ? this.hear(message) : undefined)),
      options.sites.onDidChange(() => this.load()),
    );
    this.commands = this.attach(note);
    this.load();
  }

  /** Shows another note. */
  follow(note: Note): void {
    if (note === this.note) return;
    this.note = note;
    this.commands = this.attach(note);
    this.load();
  }

  show(preserveFocus: boolean): void {
    this.panel.reveal(undefined, preserveFocus);
  }

  /** Scrolls to a command or a line, when the panel is there to be seen. */
  reveal(place: PanelPlace): void {
    const message: ToPanel = { is: 'reveal', place };
    if (this.isReady) this.post(message);
    else this.waiting = message;
  }

  /** Shows one command anew: something about it that the note does not know has changed. */
  refresh(key: string): void {
    this.post({ is: 'commands', commands: this.commands.some(new Set([key])) });
  }

  dispose(): void {
    this.forget();
    this.parts.dispose();
    this.panel.dispose();
  }

  /** Listens to a note, and no more to the one before. */
  private attach(note: Note): ShownCommands {
    this.forget();
    this.listening = note.onDidChange((change) => this.noteChanged(change));
    note.tails.forEach((tail, key) => (tail.onDidGrow = () => this.outputGrew(key)));
    return new ShownCommands(note, this.options.explained(note));
  }

  private forget(): void {
    clearTimeout(this.textTimer);
    clearTimeout(this.outputTimer);
    this.outputTimer = undefined;
    this.grown.clear();
    this.waiting = undefined;
    this.listening?.dispose();
  }

  /** The page anew: its policy names the sites of pictures, and it may load what the extension ships and what lies beside the note. */
  private load(): void {
    const { note, panel } = this;
    const { extension, sites } = this.options;
    const { title, language } = note.course;
    const folder = vscode.workspace.getWorkspaceFolder(note.uri)?.uri;
    this.isReady = false;
    panel.title = shown(title, 60);
    panel.webview.options = mayLoad([extension, vscode.Uri.joinPath(note.uri, '..'), ...(folder ? [folder] : [])]);
    panel.webview.html = panelPage(panel.webview, {
      extension,
      language,
      title: visible(title),
      script: 'coursePanel',
      styles: ['course.css'],
      sites: sites.allowed,
    });
  }

  private hear(message: FromPanel): void {
    switch (message.is) {
      case 'ready':
        this.isReady = true;
        this.postNote();
        if (this.waiting) this.post(this.waiting);
        this.waiting = undefined;
        return;
      case 'action':
        this.options.act(message.action, { note: message.note, key: message.key });
        return;
      case 'link':
        this.options.openLink(this.note, message.address);
        return;
      case 'pictures':
        return void this.options.sites.ask(message.site);
    }
  }

  private noteChanged(change: NoteChange): void {
    if (change.is === 'text') {
      clearTimeout(this.textTimer);
      this.textTimer = setTimeout(() => this.postNote(), beat.text);
      return;
    }
    const tail = this.note.tails.get(change.key);
    if (tail) tail.onDidGrow = () => this.outputGrew(change.key);
    this.refresh(change.key);
  }

  private outputGrew(key: string): void {
    this.grown.add(key);
    this.outputTimer ??= setTimeout(() => {
      this.outputTimer = undefined;
      for (const one of this.grown) this.postOutput(one);
      this.grown.clear();
    }, beat.output);
  }

  private postOutput(key: string): void {
    const tail = this.note.tails.get(key);
    if (tail) this.post({ is: 'output', key, ...this.commands.running(tail) });
  }

  private postNote(): void {
    const { note } = this;
    const { sites } = this.options;
    this.panel.title = shown(note.course.title, 60);
    const picture = (source: string): string | undefined =>
      pictureAddress(source, { note: note.uri, webview: this.panel.webview, allowed: sites.allowed });
    this.post({
      is: 'note',
      note: note.id,
      html: renderNote(note.text, { placed: placedIn(note), picture }),
      language: note.course.language,
      commands: this.commands.all(),
      words: panelWords(),
    });
  }

  /** What is said before the page listens is said again when it does. */
  private post(message: ToPanel): void {
    if (this.isReady) void this.panel.webview.postMessage(message);
  }
}
