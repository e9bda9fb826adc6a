import * as vscode from 'vscode';
import { docker, label, newName, sleeper, until } from './engine';
import type { Node } from '../../src/ui/rowTree';
import { withPick } from './said';
import { click, exports, rowOf } from './views';

/** The tree of the Files view with what it does when something is dropped on it. */
interface FilesTree extends vscode.TreeDataProvider<Node> {
  readonly dragAndDrop: Required<vscode.TreeDragAndDropController<Node>>;
}

/** What the tests of files make, and take away again. */
export class Made {
  private containers: string[] = [];
  private images: string[] = [];

  async sleeper(...options: readonly string[]): Promise<{ readonly name: string; readonly id: string }> {
    const one = await sleeper(...options);
    this.containers.push(one.id);
    return one;
  }

  /** A container that was never started. */
  async created(
    image = 'busybox',
    ...command: readonly string[]
  ): Promise<{ readonly name: string; readonly id: string }> {
    const name = newName();
    const id = await docker('create', '--name', name, ...label, image, ...command);
    this.containers.push(id);
    return { name, id };
  }

  image(reference: string): void {
    this.images.push(reference);
  }

  async away(): Promise<void> {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const node of await filesRoots()) await click('files.close', node);
    for (const id of this.containers.splice(0)) await docker('rm', '-f', '-v', id).catch(() => undefined);
    for (const reference of this.images.splice(0)) await docker('rmi', '-f', reference).catch(() => undefined);
  }
}

export async function filesTree(): Promise<FilesTree | undefined> {
  return (await exports()).trees.get('stevedore.files') as FilesTree | undefined;
}

export async function filesRoots(): Promise<readonly Node[]> {
  return [...((await (await filesTree())?.getChildren()) ?? [])];
}

/** Opens the files of a container from its row; gives the row of the place. */
export async function browse(view: 'containers' | 'volumes', id: string, name = id): Promise<Node> {
  await click(`${view}.files`, await rowOf(view, id));
  return until(`the files of ${name}`, async () => (await filesRoots()).find(({ row }) => row.label === name));
}

/** The rows below one. */
export async function below(node: Node): Promise<readonly Node[]> {
  return (await (await filesTree())?.getChildren(node)) ?? [];
}

/** The row of a path below the row of a place. */
export async function rowAt(place: Node, path: string): Promise<Node> {
  let at = place;
  for (const name of path.split('/').filter(Boolean)) {
    const next = (await below(at)).find(({ row }) => row.label === name);
    if (!next) throw new Error(`there is no ${name} in ${at.id}`);
    at = next;
  }
  return at;
}

/** The address that a row's file is opened by. */
export function addressOf({ row: { subject } }: Node): vscode.Uri {
  if (subject.kind !== 'file') throw new Error('no file');
  return vscode.Uri.from({ scheme: 'stevedore-files', authority: subject.place, path: subject.path });
}

/** The two sides of the diff editor in front. */
export async function diffInFront(): Promise<{
  readonly title: string;
  readonly left: string;
  readonly right: string;
}> {
  const tab = await until('a diff editor', () => {
    const { activeTab } = vscode.window.tabGroups.activeTabGroup;
    return activeTab?.input instanceof vscode.TabInputTextDiff ? activeTab : undefined;
  });
  const { original, modified } = tab.input as vscode.TabInputTextDiff;
  const text = async (uri: vscode.Uri): Promise<string> => (await vscode.workspace.openTextDocument(uri)).getText();
  return { title: tab.label, left: await text(original), right: await text(modified) };
}

export interface Dialogs {
  readonly open?: readonly string[];
  readonly save?: string;
}

/** Runs `work` and answers the dialogs that it opens, each once; one without an answer is cancelled. */
export async function answering<T>({ open, save }: Dialogs, work: () => T | Promise<T>): Promise<T> {
  const window = vscode.window as unknown as Record<string, unknown>;
  const own: Record<string, unknown> = {
    showOpenDialog: () => Promise.resolve(open?.map((path) => vscode.Uri.file(path))),
    showSaveDialog: () => Promise.resolve(save === undefined ? undefined : vscode.Uri.file(save)),
  };
  const before = Object.fromEntries(Object.keys(own).map((name) => [name, window[name]]));
  Object.assign(window, own);
  try {
    return await work();
  } finally {
    Object.assign(window, before);
  }
}

/** Runs `work`, which opens a list, types what only one entry has, and presses Enter on it. */
export async function accepting(work: () => unknown, typed: string): Promise<void> {
  await withPick(async (opened) => {
    await work();
    const pick = await opened();
    pick.value = typed;
    await until(
      `${typed} is active`,
      () => pick.activeItems.length === 1 && pick.activeItems[0]?.label.endsWith(typed),
    );
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  });
}
