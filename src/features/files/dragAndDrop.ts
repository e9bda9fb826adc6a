import * as vscode from 'vscode';
import { parentOf } from '../../core/files/paths';
import { t } from '../../core/l10n/l10n';
import { reportError } from '../../ui/report';
import type { Node } from '../../ui/rowTree';
import { addressOf, scheme } from './address';
import { bring } from './bring';
import { type Incoming, ofBytes, ofPath, ofPlace } from './incoming';
import { fileOf } from './tree';
import type { Work } from './work';

/** What VS Code's explorer, its editors and our own rows are dragged as: addresses, each ended by CRLF (RFC 2483). */
const addresses = 'text/uri-list';
/** What the desktop's own file manager drops (VS Code API, TreeDragAndDropController.dropMimeTypes). */
const files = 'files';

/** Drops into the folders of the Files view are copies into them; its files can be dragged into an editor. */
export function dragAndDrop(work: Work): vscode.TreeDragAndDropController<Node> {
  return {
    dropMimeTypes: [addresses, files],
    dragMimeTypes: [addresses],
    handleDrag: (nodes, data) => {
      const subjects = nodes.flatMap((node) => fileOf(node) ?? []);
      const uris = subjects.map(({ place, path }) => addressOf(place, path).toString());
      data.set(addresses, new vscode.DataTransferItem(uris.join('\r\n')));
    },
    handleDrop: async (target, data) => {
      const { services, tree } = work;
      try {
        const folder = target && (fileOf(target)?.type === 'folder' ? target : tree.getParent(target));
        if (folder) await bring(work, folder, await dropped(data, folder));
      } catch (error) {
        reportError(services.log, t('Copy Files Here'), error);
      }
    },
  };
}

/** What was dropped, without what lies in the folder already. A file that has an address is not asked for its bytes. */
async function dropped(data: vscode.DataTransfer, folder: Node): Promise<readonly Incoming[]> {
  const list = (await data.get(addresses)?.asString()) ?? '';
  const uris = list
    .split(/\r?\n/)
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => vscode.Uri.parse(line));
  const known = uris.flatMap((uri) => ofUri(uri, folder) ?? []);
  if (uris.length > 0) return known;
  return [...data].flatMap(([, item]) => {
    const file = item.asFile();
    if (!file) return [];
    return file.uri?.scheme === 'file' ? ofPath(file.uri.fsPath) : ofBytes(file.name, () => file.data());
  });
}

function ofUri(uri: vscode.Uri, folder: Node): Incoming | undefined {
  if (uri.scheme === 'file') return ofPath(uri.fsPath);
  if (uri.scheme !== scheme || uri.path === '/') return undefined;
  const into = fileOf(folder);
  const isThere = into?.place === uri.authority && into.path === parentOf(uri.path);
  return isThere ? undefined : ofPlace(uri.authority, uri.path);
}
