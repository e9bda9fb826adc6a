import * as vscode from 'vscode';
import { type FileChange, listChanges } from '../../core/engine/fileChanges';
import { FileError } from '../../core/files/errors';
import { parentOf } from '../../core/files/paths';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import { listText } from '../../core/text/message';
import { reportError } from '../../ui/report';
import { addressOf, keyOf } from './address';
import type { Asked, Work } from './work';

/** What `docker diff` calls each (docker-diff(1)), and how it looks here. */
const looks = {
  modified: { letter: 'C', icon: 'diff-modified', word: () => t('changed') },
  added: { letter: 'A', icon: 'diff-added', word: () => t('added') },
  deleted: { letter: 'D', icon: 'diff-removed', word: () => t('deleted') },
} as const;

interface Item extends vscode.QuickPickItem {
  readonly change: FileChange;
}

/** Lists what differs from the image; a file is compared with the image's own, a folder narrows the list. */
export async function showChanges(work: Work, { id, name }: Asked): Promise<void> {
  const { services, places } = work;
  const changes = await listChanges(await places.current(), id);
  if (changes.length === 0) {
    void vscode.window.showInformationMessage(t('{0} holds what its image holds: nothing was changed.', shown(name)));
    return;
  }
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = t('Changes in {0} since its image', shown(name));
  pick.placeholder = t('Choose a file to compare it with the one of the image');
  pick.matchOnDescription = true;
  const folders = foldersOf(changes);
  pick.items = changes.map((change) => {
    const { letter, icon, word } = looks[change.kind];
    const shape = folders.has(change.path) ? 'folder' : icon;
    return { label: `$(${shape}) ${letter} ${listText(shown(change.path, 4096))}`, description: word(), change };
  });
  pick.onDidAccept(() => {
    const change = pick.selectedItems[0]?.change;
    if (!change) return;
    if (folders.has(change.path)) {
      pick.value = `${change.path}/`;
      return;
    }
    pick.hide();
    openChange(work, { id, name, change }).catch((error: unknown) =>
      reportError(services.log, t('Show Changes'), error),
    );
  });
  pick.onDidHide(() => pick.dispose());
  pick.show();
}

interface Compared {
  readonly id: string;
  readonly name: string;
  readonly change: FileChange;
}

/** A folder without changes below it is shown among the files; what the engine calls a change says not what it is. */
async function openChange(work: Work, { id, name, change }: Compared): Promise<void> {
  if (change.kind === 'deleted') return compareWithImage({ id, name, change });
  const key = keyOf({ kind: 'container', id }, name);
  const { type } = await (await work.places.source(key)).stat(change.path);
  if (type === 'folder') return work.browse({ kind: 'container', id, name, path: change.path });
  if (type !== 'file')
    throw new FileError('not-a-file', t('{0} is no plain file: it cannot be opened.', shown(change.path, 4096)));
  return compareWithImage({ id, name, change });
}

/** An added file has nothing to be compared with, and neither has a deleted one: those are opened alone. */
async function compareWithImage({ id, name, change }: Compared): Promise<void> {
  const before = addressOf(keyOf({ kind: 'image', id }, name), change.path);
  const now = addressOf(keyOf({ kind: 'container', id }, name), change.path);
  const title = t('{0}: image ↔ container', shown(change.path));
  if (change.kind === 'modified') await vscode.commands.executeCommand('vscode.diff', before, now, title);
  else await vscode.commands.executeCommand('vscode.open', change.kind === 'added' ? now : before, { preview: true });
}

/** The folders among the changes: the engine lists every folder in which something differs. */
function foldersOf(changes: readonly FileChange[]): ReadonlySet<string> {
  return new Set(changes.map(({ path }) => parentOf(path)));
}
