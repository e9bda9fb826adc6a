import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { siteOf } from './site';

export interface PicturePlace {
  readonly note: vscode.Uri;
  readonly webview: vscode.Webview;
  /** Sites whose pictures may be loaded. */
  readonly allowed: readonly string[];
}

/** The address under which a panel may load a picture; undefined where it may not, or where there is none. */
export function pictureAddress(source: string, { note, webview, allowed }: PicturePlace): string | undefined {
  const site = siteOf(source);
  if (site !== undefined) return allowed.includes(site) ? source.replace(/^\/\//, 'https://') : undefined;
  // A picture beside the note. What is outside of the panel's folders VS Code itself refuses to load.
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(source) || source === '') return undefined;
  const path = decoded(source.replace(/[?#].*$/, ''));
  return String(webview.asWebviewUri(vscode.Uri.joinPath(note, '..', path)));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

const memoryKey = 'stevedore.course.pictureSites';

/** The sites whose pictures may be loaded, remembered for the workspace. */
export class PictureSites {
  private readonly changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.changed.event;

  constructor(private readonly memory: vscode.Memento) {}

  get allowed(): readonly string[] {
    return this.memory.get<readonly string[]>(memoryKey) ?? [];
  }

  /** Asks once, naming the site, and remembers a yes. */
  async ask(site: string): Promise<void> {
    const button = t('Load Pictures');
    const detail = t('{0} will learn that this note is read, when, and from which address.', site);
    const question = t('Load pictures of {0}?', site);
    const answer = await vscode.window.showWarningMessage(question, { modal: true, detail }, button);
    if (answer !== button) return;
    await this.memory.update(memoryKey, [...new Set([...this.allowed, site])]);
    this.changed.fire();
  }
}
