import * as vscode from 'vscode';
import type { Row } from '../../core/rows/row';
import { registerCommand } from '../../ui/command';
import type { Node } from '../../ui/liveTree';
import type { Services } from '../../ui/services';
import type { Selected } from './selected';
import type { ImageWork, WorkCommand } from './work';

/** Commands that stand alone: they ask for what they need, or are told by whoever calls them. */
const alone: readonly WorkCommand[] = [
  'images.pull',
  'images.load',
  'images.build',
  'images.showTransfers',
  'registry.signIn',
  'registry.signOut',
];

/** Commands about images: of rows, or of what is picked. */
const ofImages: readonly (readonly [WorkCommand, 'one' | 'many'])[] = [
  ['images.pullAgain', 'many'],
  ['images.push', 'many'],
  ['images.tag', 'one'],
  ['images.history', 'many'],
  ['images.save', 'one'],
];

/** How the commands about images find what they are about. */
export type Select = (nodes: readonly Node[], number: 'one' | 'many') => Promise<readonly Selected[]>;

/** What other features and buttons call a command about an image with, in place of a row. */
interface ImageRequest {
  readonly imageId: string;
  /** A tag of it; the image by its id when absent. */
  readonly reference?: string;
  /** Where to, for `stevedore.images.save`. */
  readonly file?: string;
}

/** Registers what moves images. It is loaded with the first of these commands. */
export function registerWork(services: Services, select: Select): vscode.Disposable {
  let loading: Promise<ImageWork> | undefined;
  const call = async (name: WorkCommand, ...args: readonly unknown[]): Promise<unknown> => {
    loading ??= import('./work').then(({ createImageWork }) => createImageWork(services));
    return (await loading).call(name, args);
  };
  return vscode.Disposable.from(
    ...alone.map((name) =>
      registerCommand(services, `stevedore.${name}`, (...args: readonly unknown[]) => call(name, ...args)),
    ),
    ...ofImages.map(([name, number]) =>
      registerCommand(services, `stevedore.${name}`, async (clicked?: Node | ImageRequest, nodes?: readonly Node[]) => {
        if (clicked !== undefined && 'imageId' in clicked)
          return call(name, await requested(services, clicked), { file: clicked.file });
        const rows = clicked === undefined ? [] : nodes?.includes(clicked) ? nodes : [clicked];
        return call(name, await select(rows, number));
      }),
    ),
    registerCommand(services, 'stevedore.registry.tags', (clicked?: Node) =>
      call('registry.tags', clicked && { repository: repositoryOf(clicked.row) }),
    ),
    { dispose: () => void loading?.then((work) => work.dispose()) },
  );
}

/** The engine is asked where the view was never looked at, or has not heard yet. */
async function requested(services: Services, { imageId, reference }: ImageRequest): Promise<readonly Selected[]> {
  const { store, target } = await services.window.looking();
  const known = store.snapshot.images.get(imageId);
  const image = known ?? (await target.engine.listImages()).find(({ id }) => id === imageId);
  return image ? [{ image, ...(reference !== undefined && { reference }) }] : [];
}

/** The name of a repository stands in its row, without a tag; a tag's own reference is as good. */
function repositoryOf(row: Row): string {
  return row.subject.kind === 'image' ? row.subject.reference : row.id.replace(/^repository:/, '');
}
