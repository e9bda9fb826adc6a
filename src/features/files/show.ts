import * as vscode from 'vscode';
import { tooLarge } from '../../core/files/readContent';
import { FileError } from '../../core/files/errors';
import { t } from '../../core/l10n/l10n';
import { visible } from '../../core/text/visible';
import { reportProblem } from '../../ui/report';
import type { Node } from '../../ui/rowTree';
import { mayChange } from '../../ui/trust';
import { addressOf, scheme } from './address';
import type { Work } from './work';
import { editorLimit } from './provider';
import { saveTo } from './saveTo';
import { fileOf } from './tree';

/** Opens a file in the editor, and a link to a folder in the tree. What is too large or no file is said with what helps. */
export async function showFile(work: Work, node: Node | undefined): Promise<void> {
  const subject = fileOf(node);
  if (!node || !subject || subject.type === 'folder') return;
  const { place, path } = subject;
  const stat = await (await work.places.source(place)).stat(path);
  if (stat.type === 'folder') return work.unfold(node);
  if (stat.type !== 'file')
    throw new FileError('not-a-file', t('{0} is no plain file: it cannot be opened.', visible(path)));
  if (stat.size > editorLimit) {
    const save = { label: t('Save To…'), run: () => saveTo(work, [node]) };
    reportProblem(work.services.log, tooLarge(path, stat.size, editorLimit).message, [save]);
    return;
  }
  await vscode.commands.executeCommand('vscode.open', addressOf(place, path), { preview: true });
}

/** Lets the editor change a file of a container: called on a row, or on the editor that shows it. */
export function makeWritable({ provider }: Work, asked: unknown): void {
  const uri = uriOf(asked) ?? vscode.window.activeTextEditor?.document.uri;
  if (uri?.scheme !== scheme || !mayChange()) return;
  provider.makeWritable(uri);
}

function uriOf(asked: unknown): vscode.Uri | undefined {
  if (asked instanceof vscode.Uri) return asked;
  const subject = fileOf(asked as Node | undefined);
  return subject && addressOf(subject.place, subject.path);
}
