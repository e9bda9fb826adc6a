import * as vscode from 'vscode';
import type { Services } from '../../ui/services';
import type { CommandRef } from './commandRef';
import { CourseView } from './courseView';
import { openLink } from './links';
import type { Note } from './note';
import { CoursePanel, createPanel } from './panel';
import { PictureSites } from './pictures';
import type { PanelAction, PanelPlace } from './protocol';

/**
 * The notes that are open as courses. The view and the panel show the one that is in front: there is one panel, and it
 * follows, as VS Code's own Markdown preview does. What is known of a note stays with the note.
 */
export class Courses implements vscode.Disposable {
  /** The newest last, with the keys of the commands that are taken apart. */
  private readonly open = new Map<Note, Set<string>>();
  private readonly view: CourseView;
  private readonly sites: PictureSites;
  private panel: CoursePanel | undefined;

  /** `act` is called when a button of the panel is pressed. */
  constructor(
    private readonly services: Services,
    private readonly act: (action: PanelAction, ref: CommandRef) => void,
  ) {
    this.sites = new PictureSites(services.context.workspaceState);
    this.view = new CourseView(services, (note, line, key) => void this.reveal(note, line, key));
  }

  get inFront(): Note | undefined {
    return this.view.note;
  }

  has(note: Note): boolean {
    return this.open.has(note);
  }

  /** Brings a note to the front, where there is a panel in it as well. */
  follow(note: Note): void {
    this.explainedOf(note);
    this.view.show(note);
    this.panel?.follow(note);
  }

  /** Shows a note in the view and in the panel, which is opened beside its text if there is none. */
  show(note: Note, place?: PanelPlace): CoursePanel {
    this.follow(note);
    const panel = this.panel ?? this.adopt(createPanel(this.services.context.extensionUri), note);
    if (place) panel.reveal(place);
    return panel;
  }

  /** A panel that was open before the window was loaded again. */
  revive(panel: vscode.WebviewPanel, note: Note | undefined): void {
    if (!note || this.panel) {
      panel.dispose();
      return;
    }
    this.adopt(panel, note);
    this.follow(note);
  }

  /** Takes a command apart in the panel, or puts it together again. */
  explain(note: Note, key: string): void {
    const explained = this.explainedOf(note);
    if (!explained.delete(key)) explained.add(key);
    const panel = this.show(note);
    panel.refresh(key);
    panel.reveal({ key });
    panel.show(true);
  }

  close(note: Note): void {
    this.open.delete(note);
    const next = [...this.open.keys()].at(-1);
    if (next) this.follow(next);
    else this.view.show(undefined);
    if (!next) this.panel?.dispose();
  }

  dispose(): void {
    this.panel?.dispose();
    this.view.dispose();
  }

  /** A row was selected: the panel goes to it, and the editor to its line. */
  private async reveal(note: Note, line: number, key: string | undefined): Promise<void> {
    this.panel?.reveal(key === undefined ? { line } : { key });
    const at = new vscode.Range(line - 1, 0, line - 1, 0);
    const known = vscode.window.visibleTextEditors.find((editor) => editor.document.uri.toString() === note.id);
    await vscode.window.showTextDocument(note.uri, {
      selection: at,
      preserveFocus: true,
      viewColumn: known?.viewColumn ?? vscode.ViewColumn.One,
    });
  }

  private explainedOf(note: Note): Set<string> {
    const explained = this.open.get(note) ?? new Set<string>();
    this.open.set(note, explained);
    return explained;
  }

  private adopt(panel: vscode.WebviewPanel, note: Note): CoursePanel {
    const made = new CoursePanel(panel, note, {
      extension: this.services.context.extensionUri,
      sites: this.sites,
      explained: (one) => this.explainedOf(one),
      act: this.act,
      openLink: (one, address) => void openLink(one, address),
    });
    panel.onDidDispose(() => {
      if (this.panel === made) this.panel = undefined;
      made.dispose();
    });
    return (this.panel = made);
  }
}
