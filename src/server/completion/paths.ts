import { isAbsolute, resolve } from 'node:path/posix';
import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver-types';
import { shapeAt } from '../../core/oci/catalogue/lookup';
import type { Files } from '../../core/oci/disk/files';
import type { Folders } from '../../core/oci/disk/folders';
import { isBind } from '../../core/oci/disk/hostPaths';
import { inRootfs } from '../../core/oci/disk/inRootfs';
import { hasUnseen } from '../../core/text/visible';
import type { Asked } from '../asked';
import type { Place } from './place';

/** Longer lists are no help: so many names of a folder are offered. */
const most = 500;

/** Where a path begins that is typed. */
type Root = 'bundle' | 'host' | 'container';

/** Paths that go on from what is typed: of the bundle, of the host, or of the container by its root file system. */
export async function pathsAt(asked: Asked, place: Place, disk: Files & Folders): Promise<readonly CompletionItem[]> {
  const root = rootOf(asked, place);
  if (root === undefined || asked.bundle === undefined) return [];
  // Up to the last slash: the folder whose content is offered.
  const written = place.typed.slice(0, place.typed.lastIndexOf('/') + 1);
  if (written === '' && root !== 'bundle') return [folderItem('/', asked, place)];
  const folder = await folderOf(root, written, { asked, bundle: asked.bundle, disk });
  if (folder === undefined) return [];
  const found = (await disk.list(folder)).filter(({ name }) => !hasUnseen(name)).slice(0, most);
  return found.map(({ name, isFolder }) =>
    isFolder ? folderItem(`${written}${name}/`, asked, place) : item(`${written}${name}`, asked, place),
  );
}

function rootOf({ catalogue, root }: Asked, { path, isKey }: Place): Root | undefined {
  if (isKey) return undefined;
  if (path.length === 3 && path[0] === 'process' && path[1] === 'args' && path[2] === 0) return 'container';
  const shape = shapeAt(path, catalogue);
  const use = shape?.is === 'string' ? shape.use : undefined;
  if (use === 'container-path') return 'container';
  if (use === 'bundle-path') return 'bundle';
  if (use !== 'host-path') return undefined;
  if (path[0] === 'hooks' && path[1] === 'startContainer') return 'container';
  if (path[0] !== 'mounts') return 'host';
  const mount = root?.at(...path.slice(0, -1));
  return mount && isBind(mount) ? 'bundle' : undefined;
}

interface Disk {
  readonly asked: Asked;
  readonly bundle: string;
  readonly disk: Files & Folders;
}

async function folderOf(root: Root, written: string, { asked, bundle, disk }: Disk): Promise<string | undefined> {
  if (root !== 'container') return isAbsolute(written) || root === 'bundle' ? resolve(bundle, written) : undefined;
  const rootfs = asked.root?.at('root', 'path')?.asString();
  if (rootfs === undefined || rootfs === '' || !isAbsolute(written)) return undefined;
  return inRootfs(disk, resolve(bundle, rootfs), written);
}

/** A folder, after which one goes on. */
function folderItem(path: string, asked: Asked, place: Place): CompletionItem {
  return {
    ...item(path, asked, place),
    kind: CompletionItemKind.Folder,
    command: { title: '', command: 'editor.action.triggerSuggest' },
    sortText: `0${path}`,
  };
}

function item(path: string, { document }: Asked, { replaced, quoted }: Place): CompletionItem {
  const text = JSON.stringify(path);
  const range = { start: document.positionAt(replaced.start), end: document.positionAt(replaced.end) };
  return {
    label: path,
    kind: CompletionItemKind.File,
    filterText: quoted ? text : path,
    sortText: `1${path}`,
    textEdit: { range, newText: text },
  };
}
