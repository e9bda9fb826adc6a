import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import type { Node } from '../../ui/rowTree';
import { mayChange } from '../../ui/trust';
import { bring } from './bring';
import { ofPath } from './incoming';
import { fileOf } from './tree';
import type { Work } from './work';

/** Copies files and folders of this machine into a folder of a container or volume. */
export async function copyIn(work: Work, node: Node | undefined): Promise<void> {
  const subject = fileOf(node);
  if (!node || subject?.type !== 'folder' || !mayChange()) return;
  const kinds = await askKinds();
  if (!kinds) return;
  const asked = await vscode.window.showOpenDialog({
    ...kinds,
    canSelectMany: true,
    openLabel: t('Copy'),
    title: t('Copy into {0}', shown(subject.path)),
  });
  await bring(
    work,
    node,
    (asked ?? []).map(({ fsPath }) => ofPath(fsPath)),
  );
}

interface Kinds {
  readonly canSelectFiles: boolean;
  readonly canSelectFolders: boolean;
}

/** The desktop's own dialogs of Linux and Windows choose either files or folders (VS Code API, OpenDialogOptions). */
async function askKinds(): Promise<Kinds | undefined> {
  const isDesktop = vscode.env.uiKind === vscode.UIKind.Desktop && vscode.env.remoteName === undefined;
  if (!isDesktop || process.platform === 'darwin') return { canSelectFiles: true, canSelectFolders: true };
  const items = [
    { label: t('Files…'), canSelectFiles: true, canSelectFolders: false },
    { label: t('Folders…'), canSelectFiles: false, canSelectFolders: true },
  ];
  return vscode.window.showQuickPick(items, { title: t('What is to be copied?') });
}
