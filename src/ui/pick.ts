import * as vscode from 'vscode';
import type { Kind, Records } from '../core/engine/records';
import { t } from '../core/l10n/l10n';
import type { Row } from '../core/rows/row';
import { listText } from '../core/text/message';
import type { Node } from './liveTree';
import type { Services } from './services';

/** The rows that a command is about: those it was called with, or what a person picks from a searchable list. */
export async function rowsOrPick(
  services: Services,
  nodes: readonly Node[],
  options: {
    readonly kind: Kind;
    readonly rows: () => readonly Row[];
    readonly fits: (row: Row) => boolean;
    readonly many: boolean;
  },
): Promise<readonly Row[]> {
  if (nodes.length > 0) return nodes.map((node) => node.row);
  const { store } = await services.window.looking();
  const watch = store.watch(options.kind);
  try {
    await store.whenLoaded(options.kind);
    if (store.connection.is === 'failed') throw store.connection.error;
    return await pickRows(leaves(options.rows()).filter(options.fits), options.many);
  } finally {
    watch.dispose();
  }
}

function leaves(rows: readonly Row[]): readonly Row[] {
  const grouping = ['group', 'compose-project', 'repository', 'dangling'];
  return rows.flatMap((row) => (grouping.includes(row.context) ? leaves(row.children()) : [row]));
}

async function pickRows(rows: readonly Row[], many: boolean): Promise<readonly Row[]> {
  if (rows.length === 0) {
    void vscode.window.showInformationMessage(t('There is nothing here that this could be done with.'));
    return [];
  }
  const items = rows.map((row) => ({
    label: `$(${row.icon.shape}) ${listText(row.label)}`,
    description: listText(row.description),
    row,
  }));
  const common = { placeHolder: t('Which one?'), matchOnDescription: true };
  if (!many) {
    const picked = await vscode.window.showQuickPick(items, common);
    return picked ? [picked.row] : [];
  }
  const picked = await vscode.window.showQuickPick(items, { ...common, canPickMany: true });
  return picked?.map((item) => item.row) ?? [];
}

/** The records behind the rows of one kind, each once, those left out that are gone. */
export function recordsOf<K extends Kind>(services: Services, kind: K, ids: readonly string[]): readonly Records[K][] {
  const known = services.window.current?.store.snapshot[kind];
  return [...new Set(ids)].flatMap((id) => known?.get(id) ?? []);
}
