import * as vscode from 'vscode';
import { volumeActions } from '../../core/docker/volumeActions';
import { pruneVolumes, sparesNamedVolumes } from '../../core/docker/volumePlans';
import { removeVolume } from '../../core/docker/volumePlans';
import type { VolumeRecord } from '../../core/engine/records';
import { t } from '../../core/l10n/l10n';
import type { Row } from '../../core/rows/row';
import { volumeRows } from '../../core/rows/volumes';
import { act } from '../../ui/act';
import { announceReclaimed, copy } from '../../ui/announce';
import { registerCommand, registerRowCommand } from '../../ui/command';
import type { Node } from '../../ui/liveTree';
import { recordsOf, rowsOrPick } from '../../ui/pick';
import type { Services } from '../../ui/services';
import { showCommands } from '../../ui/showCommands';
import { mayChange } from '../../ui/trust';
import { createLiveView } from '../../ui/view';
import { createByForm } from './create';
import { readSizesWhenSeen } from './sizes';

const view = 'stevedore.volumes';

/** The Volumes view with its commands. */
export function register(services: Services): vscode.Disposable {
  const live = createLiveView(services, view, {
    kinds: ['volumes', 'containers'],
    rows: (store) => volumeRows(store.snapshot),
  });
  const onRows = (name: string, run: (volumes: readonly VolumeRecord[]) => unknown, number: 'one' | 'many' = 'many') =>
    registerRowCommand(services, live.view, `${view}.${name}`, async (nodes) =>
      run(await select(services, nodes, number)),
    );
  return vscode.Disposable.from(
    live,
    readSizesWhenSeen(services, live.view),
    onRows('inspect', async (volumes) => {
      for (const { name } of volumes) {
        await vscode.commands.executeCommand('stevedore.inspect.open', { kind: 'volumes', id: name, name });
      }
    }),
    onRows('remove', async (volumes) => {
      // A volume that is browsed is mounted by a helper of ours, and that would be in the way.
      for (const { name } of volumes) await files('leave', name);
      await act(
        services,
        volumes.map((volume) => removeVolume(volume, { force: false })),
        { view, doing: t('Removing {0} volumes', volumes.length), confirm: t('Remove') },
      );
    }),
    onRows('copyName', (volumes) => copy(volumes.map((volume) => volume.name).join('\n'))),
    onRows('copyMountpoint', (volumes) => copy(volumes.map((volume) => volume.mountpoint).join('\n'))),
    onRows('showCommands', ([first]) => first && showCommands(services, first.name, volumeActions(first)), 'one'),
    onRows('files', ([first]) => first && files('browse', first.name), 'one'),
    registerCommand(services, `${view}.create`, (preset?: unknown) => createByForm(services, view, preset)),
    registerCommand(services, `${view}.prune`, () => prune(services)),
    registerCommand(services, `${view}.refresh`, async () => {
      const store = services.window.current?.store;
      await store?.refresh();
      await store?.readVolumeSizes();
      live.tree.relist();
    }),
  );
}

/** Hands a volume to the feature that shows files. */
function files(verb: 'browse' | 'leave', name: string): Thenable<unknown> {
  return vscode.commands.executeCommand('stevedore.files.open', { verb, kind: 'volume', id: name, name });
}

async function select(
  services: Services,
  nodes: readonly Node[],
  number: 'one' | 'many',
): Promise<readonly VolumeRecord[]> {
  const { store } = await services.window.looking();
  const fits = (row: Row): boolean => row.subject.kind === 'volume';
  const rows = await rowsOrPick(services, nodes, {
    kind: 'volumes',
    rows: () => volumeRows(store.snapshot),
    fits,
    many: number === 'many',
  });
  const names = rows.flatMap(({ subject }) => (subject.kind === 'volume' ? [subject.name] : []));
  return recordsOf(services, 'volumes', names);
}

/** Newer engines can leave named volumes alone: then a person is asked which ones. */
async function prune(services: Services): Promise<void> {
  if (!mayChange()) return;
  const { target } = await services.window.looking();
  const { api } = await target.engine.connect();
  const words = [
    { label: t('Only anonymous volumes'), all: false },
    { label: t('All volumes that no container uses'), all: true },
  ];
  const choice = sparesNamedVolumes(api)
    ? await vscode.window.showQuickPick(words, { placeHolder: t('Which volumes?') })
    : { all: true };
  if (!choice) return;
  const plan = pruneVolumes({ all: choice.all, api });
  announceReclaimed(await act(services, [plan], { view, doing: t('Pruning volumes'), confirm: t('Prune') }));
}
