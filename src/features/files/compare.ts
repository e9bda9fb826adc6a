import * as vscode from 'vscode';
import { baseOf } from '../../core/files/paths';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import type { Node } from '../../ui/rowTree';
import { addressOf } from './address';
import { nameOfPlace, type Work } from './work';
import { fileOf } from './tree';

/** Compares two selected files, or one with a file of this machine, in the diff editor. */
export async function compare(work: Work, nodes: readonly Node[]): Promise<void> {
  const [one, other] = nodes.flatMap((node) => fileOf(node) ?? []).filter((subject) => subject.type !== 'folder');
  if (!one) return;
  const left = addressOf(one.place, one.path);
  const leftName = `${shown(nameOfPlace(work, one.place))}: ${shown(baseOf(one.path))}`;
  if (other) {
    const rightName = `${shown(nameOfPlace(work, other.place))}: ${shown(baseOf(other.path))}`;
    await diff(left, addressOf(other.place, other.path), `${leftName} ↔ ${rightName}`);
    return;
  }
  const [right] = (await vscode.window.showOpenDialog({ openLabel: t('Compare'), title: leftName })) ?? [];
  if (right) await diff(left, right, `${leftName} ↔ ${shown(baseOf(right.path))}`);
}

const diff = (left: vscode.Uri, right: vscode.Uri, title: string): Thenable<unknown> =>
  vscode.commands.executeCommand('vscode.diff', left, right, title, { preview: true });
