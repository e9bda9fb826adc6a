import * as vscode from 'vscode';
import type { Action } from '../../core/docker/action';
import { imageActions } from '../../core/docker/imageActions';
import { pruneImages } from '../../core/docker/imagePlans';
import { removeImage } from '../../core/docker/imagePlans';
import { t } from '../../core/l10n/l10n';
import { imageRows } from '../../core/rows/images';
import type { Row } from '../../core/rows/row';
import { makeAction } from '../../core/runtime/make/makeAction';
import type { Store } from '../../core/store/store';
import { act } from '../../ui/act';
import { announceReclaimed, copy } from '../../ui/announce';
import { registerCommand, registerRowCommand } from '../../ui/command';
import type { Node } from '../../ui/liveTree';
import { rowsOrPick } from '../../ui/pick';
import type { Services } from '../../ui/services';
import { changeSetting, onSettingChange, setting } from '../../ui/settings';
import { showCommands } from '../../ui/showCommands';
import { mayChange } from '../../ui/trust';
import { createLiveView } from '../../ui/view';
import { registerWork } from './registerWork';
import { nameOf, type Selected } from './selected';

const view = 'stevedore.images';

const rowsOf = (store: Store): readonly Row[] =>
  imageRows(store.snapshot, { showDangling: setting('images.showDangling'), now: Date.now() });

/** The lines of everything on the row of an image, that of other features included. */
const linesOf = (selected: Selected): readonly Action[] => [
  ...imageActions(selected.image, selected.reference),
  makeAction({ way: 'image', name: nameOf(selected) }),
];

/** The Images view with its commands. */
export function register(services: Services): vscode.Disposable {
  const live = createLiveView(services, view, { kinds: ['images', 'containers'], rows: rowsOf });
  const onRows = (name: string, run: (selected: readonly Selected[]) => unknown, number: 'one' | 'many' = 'many') =>
    registerRowCommand(services, live.view, `${view}.${name}`, async (nodes) =>
      run(await select(services, nodes, number)),
    );
  return vscode.Disposable.from(
    live,
    registerWork(services, (nodes, number) => select(services, nodes, number)),
    onSettingChange(['images.showDangling'], () => live.tree.relist()),
    onRows(
      'run',
      ([first]) => first && vscode.commands.executeCommand('stevedore.run.open', { image: nameOf(first) }),
      'one',
    ),
    onRows('inspect', async (selected) => {
      for (const one of selected) {
        const subject = { kind: 'images', id: one.image.id, name: nameOf(one) };
        await vscode.commands.executeCommand('stevedore.inspect.open', subject);
      }
    }),
    onRows('remove', async (selected) => {
      const plans = selected.map(({ image, reference }) =>
        removeImage(image, { force: false, ...(reference === undefined ? {} : { reference }) }),
      );
      await act(services, plans, { view, doing: t('Removing {0} images', plans.length), confirm: t('Remove') });
    }),
    onRows('copyId', (selected) => copy(selected.map(({ image }) => image.id).join('\n'))),
    onRows('copyName', (selected) => copy(selected.flatMap(({ reference }) => reference ?? []).join('\n'))),
    onRows('showCommands', ([first]) => first && showCommands(services, nameOf(first), linesOf(first)), 'one'),
    registerCommand(services, `${view}.prune`, async () => prune(services)),
    registerCommand(services, `${view}.showDangling`, () => changeSetting('images.showDangling', true)),
    registerCommand(services, `${view}.hideDangling`, () => changeSetting('images.showDangling', false)),
    registerCommand(services, `${view}.refresh`, async () => {
      await services.window.current?.store.refresh();
      live.tree.relist();
    }),
  );
}

async function select(
  services: Services,
  nodes: readonly Node[],
  number: 'one' | 'many',
): Promise<readonly Selected[]> {
  const { store } = await services.window.looking();
  const fits = (row: Row): boolean => row.subject.kind === 'image';
  const rows = await rowsOrPick(services, nodes, {
    kind: 'images',
    rows: () => rowsOf(store),
    fits,
    many: number === 'many',
  });
  return rows.flatMap(({ subject }) => {
    const image = subject.kind === 'image' ? store.snapshot.images.get(subject.id) : undefined;
    if (!image || subject.kind !== 'image') return [];
    return [subject.reference === image.id ? { image } : { image, reference: subject.reference }];
  });
}

async function prune(services: Services): Promise<void> {
  if (!mayChange()) return;
  const words = [
    { label: t('Only images without a tag'), all: false },
    { label: t('All images that no container uses'), all: true },
  ];
  const choice = await vscode.window.showQuickPick(words, { placeHolder: t('Which images?') });
  if (!choice) return;
  const report = await act(services, [pruneImages({ all: choice.all })], {
    view,
    doing: t('Pruning images'),
    confirm: t('Prune'),
  });
  announceReclaimed(report);
}
