import * as vscode from 'vscode';
import { useBundle } from '../../core/l10n/l10n';
import { copy } from '../../ui/announce';
import type { Node } from '../../ui/rowTree';
import type { Services } from '../../ui/services';
import { showCommands } from '../../ui/showCommands';
import { fileActions } from '../../core/docker/fileActions';
import { showChanges } from './changes';
import { commit } from './commit';
import { compare } from './compare';
import { copyIn } from './copyIn';
import { dragAndDrop } from './dragAndDrop';
import { exportToFile } from './exportToFile';
import { VolumeHelpers } from './helpers';
import { keyOf, placeOf } from './address';
import { Places } from './places';
import { ContainerFiles } from './provider';
import { saveTo } from './saveTo';
import { makeWritable, showFile } from './show';
import { fileOf, FilesTree } from './tree';
import type { Asked, Work } from './work';

export type FileCommand = keyof ReturnType<typeof commandsOf>;

export interface FilesFeature {
  readonly provider: ContainerFiles;
  call(name: FileCommand, args: readonly unknown[]): unknown;
  dispose(): Promise<void>;
}

const commandsOf = (work: Work, helpers: VolumeHelpers) => ({
  open: (args: readonly unknown[]) => open(work, helpers, args[0] as Asked),
  show: (args: readonly unknown[]) => showFile(work, nodesOf(work, args)[0]),
  saveTo: (args: readonly unknown[]) => saveTo(work, nodesOf(work, args)),
  copyIn: (args: readonly unknown[]) => copyIn(work, nodesOf(work, args)[0]),
  compare: (args: readonly unknown[]) => compare(work, nodesOf(work, args)),
  makeWritable: (args: readonly unknown[]) => makeWritable(work, args[0]),
  copyPath: (args: readonly unknown[]) =>
    copy(
      nodesOf(work, args)
        .flatMap((node) => fileOf(node)?.path ?? [])
        .join('\n'),
    ),
  showCommands: (args: readonly unknown[]) => showLines(work, nodesOf(work, args)[0]),
  refresh: async (args: readonly unknown[]) => refresh(work, args[0] as Node | undefined),
  close: (args: readonly unknown[]) => close(work, helpers, nodesOf(work, args)[0]),
  removeHelpers: () => helpers.removeAll(),
});

const view = 'stevedore.files';

/** Makes what shows files. `changed` tells VS Code that a file is no longer what it was. */
export function createFiles(services: Services, changed: vscode.EventEmitter<vscode.FileChangeEvent[]>): FilesFeature {
  // This entry has a copy of the core of its own, and in it translations of its own.
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  const helpers = new VolumeHelpers(services);
  const places = new Places(services, helpers);
  const tree = new FilesTree(services, places);
  const provider = new ContainerFiles(services, places, changed, (place, folder) => tree.reread(place, folder));
  const work: Work = {
    ...{ services, places, tree, provider },
    selection: () => treeView.selection,
    unfold: async (node) => {
      tree.unfold(node);
      await treeView.reveal(node, { expand: true });
    },
    browse: async ({ kind, id, name, path }) => {
      const place = tree.open({ key: keyOf({ kind, id }, name), kind, name, path: '/' });
      await setOpen(true);
      const node = path === '/' ? place : await tree.find(place, path);
      await treeView.reveal(node, { select: true, focus: true, expand: true });
    },
  };
  tree.dragAndDrop = dragAndDrop(work);
  const treeView = vscode.window.createTreeView(view, {
    treeDataProvider: tree,
    canSelectMany: true,
    showCollapseAll: true,
    dragAndDropController: tree.dragAndDrop,
  });
  services.trees.set(view, tree);
  const commands = commandsOf(work, helpers);
  const leave = services.window.onDidChange(() => {
    tree.closeAll();
    void setOpen(false);
  });
  const endHelpers = (): Promise<void> => helpers.endAll();
  services.window.beforeLeaving.add(endHelpers);
  return {
    provider,
    call: (name, args) => commands[name](args),
    dispose: async () => {
      leave.dispose();
      treeView.dispose();
      await helpers.endAll();
      services.window.beforeLeaving.delete(endHelpers);
    },
  };
}

/** The rows that a command is about: the clicked one with all that are selected, or what is selected. */
function nodesOf(work: Work, args: readonly unknown[]): readonly Node[] {
  const [clicked, selected] = args as [Node | undefined, readonly Node[] | undefined];
  if (!clicked || !('row' in clicked)) return work.selection();
  return selected?.includes(clicked) ? selected : [clicked];
}

async function open(work: Work, helpers: VolumeHelpers, asked: Asked): Promise<void> {
  switch (asked.verb) {
    case 'browse':
      return work.browse({ ...asked, path: '/' });
    case 'changes':
      return showChanges(work, asked);
    case 'commit':
      return commit(work, asked);
    case 'export':
      return exportToFile(work, asked);
    case 'leave':
      return helpers.end(asked.id);
  }
}

const setOpen = (is: boolean): Thenable<unknown> =>
  vscode.commands.executeCommand('setContext', 'stevedore.files.open', is);

async function refresh({ places, tree }: Work, node: Node | undefined): Promise<void> {
  const subject = node && 'row' in node ? fileOf(node) : undefined;
  const keys = subject ? [subject.place] : tree.keys;
  for (const key of keys) (await places.source(key)).forget(subject?.path ?? '/');
  tree.refresh(subject ? node : undefined);
}

async function close({ tree }: Work, helpers: VolumeHelpers, node: Node | undefined): Promise<void> {
  const subject = fileOf(node);
  if (!subject) return;
  tree.close(subject.place);
  if (tree.isEmpty) await setOpen(false);
  const place = placeOf(subject.place);
  if (place?.kind === 'volume') await helpers.end(place.id);
}

async function showLines({ services, tree }: Work, node: Node | undefined): Promise<void> {
  const subject = fileOf(node);
  const head = subject && tree.headOf(subject.place);
  if (!subject || !head) return;
  const isFolder = subject.type === 'folder';
  await showCommands(services, `${head.name}: ${subject.path}`, fileActions(head, subject.path, isFolder));
}
