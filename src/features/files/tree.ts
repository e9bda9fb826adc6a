import { isDeepStrictEqual } from 'node:util';
import * as vscode from 'vscode';
import { sorted } from '../../core/files/entry';
import type { Way } from '../../core/files/source';
import { t } from '../../core/l10n/l10n';
import { asFolder, fileRows, type PlaceHead, placeRow } from '../../core/rows/files';
import type { Row } from '../../core/rows/row';
import { isCancelled, reportError } from '../../ui/report';
import { type Node, RowTree } from '../../ui/rowTree';
import type { Services } from '../../ui/services';
import { placeOf } from './address';
import type { Places } from './places';

type Subject = Extract<Row['subject'], { readonly kind: 'file' }>;

/** What a row of this view is about. */
export function fileOf(node: Node | undefined): Subject | undefined {
  return node?.row.subject.kind === 'file' ? node.row.subject : undefined;
}

/** The rows of the Files view: the places that somebody opened, and in them folders, each read when it is expanded. */
export class FilesTree extends RowTree {
  private roots: Node[] = [];
  /** What happens when rows are dragged and something is dropped on them. */
  dragAndDrop?: vscode.TreeDragAndDropController<Node>;

  constructor(
    private readonly services: Services,
    private readonly places: Places,
  ) {
    super();
  }

  /** Shows a place, first of all; the same one again where it is shown already. */
  open(head: PlaceHead): Node {
    const known = this.roots.find((node) => fileOf(node)?.place === head.key);
    if (known) return known;
    const node: Node = { id: `files:${head.key}`, row: placeRow(head), parent: undefined };
    this.heads.set(head.key, head);
    // What was renamed meanwhile has another key, and is the same place.
    const isOther = (one: Node): boolean => !isDeepStrictEqual(placeOf(fileOf(one)?.place ?? ''), placeOf(head.key));
    this.roots = [node, ...this.roots.filter(isOther)];
    this.changed.fire(undefined);
    return node;
  }

  /** The row of a path below that of its place, or the last one on the way to it. */
  async find(place: Node, path: string): Promise<Node> {
    let at = place;
    for (let found: Node | undefined = at; found && fileOf(at)?.path !== path;) {
      found = (await this.getChildren(at)).find((child) => isOnTheWay(fileOf(child)?.path ?? '', path));
      at = found ?? at;
    }
    return at;
  }

  private readonly heads = new Map<string, PlaceHead>();

  headOf(key: string): PlaceHead | undefined {
    return this.heads.get(key);
  }

  /** The places that are shown. */
  get keys(): readonly string[] {
    return [...this.heads.keys()];
  }

  get isEmpty(): boolean {
    return this.roots.length === 0;
  }

  close(key: string): void {
    this.heads.delete(key);
    this.roots = this.roots.filter((node) => fileOf(node)?.place !== key);
    this.changed.fire(undefined);
  }

  closeAll(): void {
    this.heads.clear();
    this.roots = [];
    this.changed.fire(undefined);
  }

  /** Reads anew: one folder, or everything that is open. */
  refresh(node?: Node): void {
    for (const one of node ? [node] : this.roots) delete one.children;
    this.changed.fire(node);
  }

  /** A link turned out to lead to a folder: from now on, until it is read anew, its row has what is in it below. */
  unfold(node: Node): void {
    node.row = asFolder(node.row);
    this.changed.fire(node);
  }

  /** Reads a folder anew where it is shown: something in it was written. */
  reread(place: string, folder: string): void {
    const isIt = (node: Node): boolean => fileOf(node)?.place === place && fileOf(node)?.path === folder;
    const within = (nodes: readonly Node[]): Node | undefined =>
      nodes.find(isIt) ?? nodes.map((node) => within(node.children ?? [])).find((node) => node !== undefined);
    const shown = within(this.roots);
    if (shown) this.refresh(shown);
  }

  async getChildren(node?: Node): Promise<Node[]> {
    if (!node) return this.roots;
    const subject = fileOf(node);
    if (subject?.type !== 'folder') return [];
    return (node.children ??= await this.read(node, subject));
  }

  /** A click on a file opens it. */
  override getTreeItem(node: Node): vscode.TreeItem {
    const item = super.getTreeItem(node);
    const type = fileOf(node)?.type;
    if (type === 'file' || type === 'link') {
      item.command = { command: 'stevedore.files.show', title: t('Open'), arguments: [node] };
    }
    return item;
  }

  private async read(node: Node, { place, path }: Subject): Promise<Node[]> {
    try {
      const { entries, way } = await this.listing(place, path);
      this.note(place, way);
      const rows = fileRows(place, path, sorted(entries));
      return rows.map((row): Node => ({ id: row.id, row, parent: node }));
    } catch (error) {
      if (!isCancelled(error)) reportError(this.services.log, t('Files'), error);
      return [];
    }
  }

  /** Says how it goes in the title of the view, and lets a person end what takes long. */
  private async listing(place: string, path: string): ReturnType<Awaited<ReturnType<Places['source']>>['list']> {
    const source = await this.places.source(place);
    const abort = new AbortController();
    let shown: vscode.Progress<{ message?: string }> | undefined;
    const seen = (names: number): void => shown?.report({ message: t('{0} names', names) });
    const running = source.list(path, { signal: abort.signal, seen });
    const ended = running.then(
      () => undefined,
      () => undefined,
    );
    const notify = (): void => {
      if (this.places.isAsking) {
        timer = setTimeout(notify, patience);
        return;
      }
      const location = vscode.ProgressLocation.Notification;
      void vscode.window.withProgress({ location, title: t('Reading files'), cancellable: true }, (progress, token) => {
        shown = progress;
        token.onCancellationRequested(() => abort.abort());
        return ended;
      });
    };
    let timer = setTimeout(notify, patience);
    return running.finally(() => clearTimeout(timer));
  }

  /** The row of a place says how its files are read. */
  private note(key: string, way: Way): void {
    const head = this.heads.get(key);
    const node = this.roots.find((one) => fileOf(one)?.place === key);
    if (!head || !node || head.way === way) return;
    const noted = { ...head, way };
    this.heads.set(key, noted);
    node.row = placeRow(noted);
    this.changed.fire(node);
  }
}

const isOnTheWay = (folder: string, path: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** How long a listing may take before it is shown that it runs, in milliseconds. */
const patience = 1500;
