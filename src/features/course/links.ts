import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { visible } from '../../core/text/visible';
import type { Note } from './note';

/** Opens what a link of a note leads to: a site after asking, a file beside the note in the editor, nothing else. */
export async function openLink(note: Note, address: string): Promise<void> {
  if (/^https?:\/\//i.test(address)) return openSite(address);
  if (address === '' || address.startsWith('#') || /^([a-z][a-z0-9+.-]*:|\/\/)/i.test(address)) return;
  const path = address.replace(/[?#].*$/, '');
  await vscode.commands.executeCommand('vscode.open', vscode.Uri.joinPath(note.uri, '..', decodeURIComponent(path)));
}

async function openSite(address: string): Promise<void> {
  const button = t('Open');
  const detail = visible(address);
  const answer = await vscode.window.showWarningMessage(t('Open this address?'), { modal: true, detail }, button);
  if (answer === button) await vscode.env.openExternal(vscode.Uri.parse(address, true));
}
