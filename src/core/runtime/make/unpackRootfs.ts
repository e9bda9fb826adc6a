import {
  chmodSync,
  closeSync,
  fchmodSync,
  fchownSync,
  futimesSync,
  lchownSync,
  linkSync,
  mkdirSync,
  openSync,
  rmSync,
  statfsSync,
  symlinkSync,
  writeSync,
} from 'node:fs';
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';
import { FileError } from '../../files/errors';
import { readTar, partsBelow, type TarEntry } from '../../files/readTar';
import { hostile, tarLimits } from '../../files/tarLimits';
import { t } from '../../l10n/l10n';
import { visible } from '../../text/visible';
import { LeftOut } from './leftOut';
import type { Making } from './making';
import { newFolder, type Place, RootTree, type TreeFolder } from './rootTree';

/** Owners are 32 bits, and the last number is nobody's (chown(2)). */
const lastOwner = 0xffff_fffe;

/** How much of the room that is free an image may take, before it is taken for one that only fills disks. */
const shareOfRoom = 0.95;

/** How a layer says that something of the layers below it is gone (OCI image-spec, layer.md, Whiteouts). */
const whiteout = '.wh.';
const opaque = '.wh..wh..opq';

/**
 * Unpacks archives, one over the other, into a root file system that only we write: every path is resolved in our own picture of
 * what we made, so that no link on the disk is ever gone through, and links themselves are kept as they are. What an archive
 * names with `..`, twice as folder and file, or with more than it could honestly have, is refused (FileError `hostile`). Devices,
 * pipes and sockets are left out: a runtime makes /dev itself. Small writes are synchronous, which is several times faster than
 * a queue; between two pieces of the archive everything else has its turn.
 */
export class RootfsUnpacking {
  private readonly tree = new RootTree();
  private readonly left = new LeftOut();
  private readonly room: number;
  private layer = 0;
  private names = 0;
  private files = 0;
  private bytes = 0;

  constructor(
    private readonly root: string,
    private readonly making: Pick<Making, 'signal' | 'keepOwners' | 'onBytes'>,
  ) {
    mkdirSync(root, { mode: 0o755 });
    const { bavail, bsize } = statfsSync(root);
    this.room = bavail * bsize * shareOfRoom;
  }

  /** The next archive: a layer of an image where whiteouts count, or a whole file system. Rejects with a FileError. */
  async add(archive: Readable, { whiteouts = false, without = [] as readonly string[] } = {}): Promise<void> {
    this.layer += 1;
    for await (const entry of readTar(archive, '/')) {
      this.making.signal.throwIfAborted();
      if (!without.includes(entry.parts.join('/')) && !(whiteouts && this.whiteOut(entry.parts)))
        await this.place(entry);
      entry.body.resume();
    }
    this.making.signal.throwIfAborted();
  }

  /** Gives folders their modes, last, so that one nobody may write could be filled. */
  finish(): { readonly files: number; readonly bytes: number; readonly notes: readonly string[] } {
    for (const { folder, path } of [...this.tree.folders()].reverse())
      chmodSync(this.at(path), this.making.keepOwners ? folder.mode : (folder.mode & 0o777) | 0o700);
    return { files: this.files, bytes: this.bytes, notes: this.left.notes(this.making.keepOwners) };
  }

  /** The beginning of a plain file, found as a process inside would find it; empty where there is none. */
  async read(path: string, limit = 1024 * 1024): Promise<string> {
    const found = this.tree.fileAt(path);
    if (!found) return '';
    const file = await open(this.at(found), constants.O_RDONLY | constants.O_NOFOLLOW);
    try {
      const { buffer, bytesRead } = await file.read(Buffer.alloc(limit), 0, limit, 0);
      return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await file.close();
    }
  }

  private async place(entry: TarEntry): Promise<void> {
    const { header, parts } = entry;
    const name = parts.at(-1);
    if (name === undefined) {
      if (header.type === 'directory') this.tree.root.mode = header.mode & 0o7777;
      return;
    }
    if (++this.names > tarLimits.entries) throw hostile(t('it has more than {0} names', tarLimits.entries));
    if (Object.keys(header.pax ?? {}).some((key) => key.startsWith('SCHILY.xattr.')))
      this.left.add('attributes', parts);
    const inside = this.parent(parts);
    const path = this.at([...inside.path, name]);
    const { children } = inside.folder;
    switch (header.type) {
      case 'directory':
        this.folder(inside, name, entry);
        return;
      case 'file':
      case 'contiguous-file':
        this.clear(inside, name);
        await this.file(path, entry);
        children.set(name, { is: 'file', layer: this.layer });
        this.files += 1;
        return;
      case 'symlink':
        this.clear(inside, name);
        this.link(path, entry);
        children.set(name, { is: 'link', target: header.linkname, layer: this.layer });
        this.files += 1;
        return;
      case 'link':
        this.hardLink(inside, name, header.linkname);
        return;
      default:
        this.clear(inside, name);
        children.set(name, { is: 'left-out', layer: this.layer });
        this.left.add(header.type === 'fifo' ? 'pipes' : 'devices', parts);
    }
  }

  private parent(parts: readonly string[]): Place {
    const place = this.tree.enter(parts.slice(0, -1), (path) => {
      mkdirSync(this.at(path), { mode: 0o700 });
      return newFolder(this.layer);
    });
    if (!place) throw hostile(t('{0} is no name', visible(parts.join('/'))));
    return place;
  }

  private folder({ folder, path }: Place, name: string, { header }: TarEntry): void {
    const before = folder.children.get(name);
    let made: TreeFolder;
    if (before?.is === 'folder') made = before;
    else {
      this.clear({ folder, path }, name);
      mkdirSync(this.at([...path, name]), { mode: 0o700 });
      made = newFolder(this.layer);
      folder.children.set(name, made);
    }
    made.mode = header.mode & 0o7777;
    made.layer = this.layer;
    this.own(this.at([...path, name]), header);
  }

  private async file(path: string, { header, body }: TarEntry): Promise<void> {
    if (!Number.isSafeInteger(header.size) || header.size < 0) throw hostile(t('a file of it has no size'));
    // `wx`: O_EXCL, which takes no link for the last part either (open(2)).
    const file = openSync(path, 'wx', 0o600);
    try {
      for await (const piece of body) {
        this.making.signal.throwIfAborted();
        this.count(piece.length);
        for (let written = 0; written < piece.length;) written += writeSync(file, piece, written);
      }
      const { keepOwners } = this.making;
      if (keepOwners) fchownSync(file, ownerOf(header.uid), ownerOf(header.gid));
      fchmodSync(file, keepOwners ? header.mode & 0o7777 : (header.mode & 0o777) | 0o600);
      const changed = header.mtime.getTime();
      if (!Number.isNaN(changed)) futimesSync(file, changed / 1000, changed / 1000);
    } finally {
      closeSync(file);
    }
  }

  private count(bytes: number): void {
    this.bytes += bytes;
    if (this.bytes > this.room)
      throw new FileError(
        'disk-full',
        t('There is not enough room for it: nothing was left there. Choose another disk.'),
      );
    this.making.onBytes?.(this.bytes);
  }

  private link(path: string, { header }: TarEntry): void {
    const target = header.linkname;
    if (target === '' || target.includes('\0') || Buffer.byteLength(target) >= tarLimits.name)
      throw hostile(t('a link of it leads nowhere'));
    symlinkSync(target, path);
    this.own(path, header);
  }

  /** A second name for what is there already: its path is that of the archive, and its last part is not followed (link(2)). */
  private hardLink(inside: Place, name: string, target: string): void {
    const parts = partsBelow('/', target);
    const from = this.tree.enter(parts.slice(0, -1));
    const last = parts.at(-1) ?? '';
    const node = from?.folder.children.get(last);
    if (!from || !node || node.is === 'folder')
      throw hostile(t('{0} is a second name of what is not in it', visible(name)));
    if (from.folder === inside.folder && last === name) return;
    this.clear(inside, name);
    if (node.is === 'left-out') this.left.add('devices', [...inside.path, name]);
    else {
      linkSync(this.at([...from.path, last]), this.at([...inside.path, name]));
      this.files += 1;
    }
    inside.folder.children.set(name, { ...node, layer: this.layer });
  }

  private own(path: string, { uid, gid }: TarEntry['header']): void {
    if (this.making.keepOwners) lchownSync(path, ownerOf(uid), ownerOf(gid));
  }

  /** What has this name is in the way: rm(3) goes through no link. */
  private clear({ folder, path }: Place, name: string): void {
    const before = folder.children.get(name);
    folder.children.delete(name);
    if (before && before.is !== 'left-out') rmSync(this.at([...path, name]), { recursive: true, force: true });
  }

  /** Whether an entry only says what of the layers below is gone; what its own layer brought stays. */
  private whiteOut(parts: readonly string[]): boolean {
    const name = parts.at(-1) ?? '';
    if (!name.startsWith(whiteout)) return false;
    const inside = this.tree.enter(parts.slice(0, -1));
    const gone = name.slice(whiteout.length);
    if (name !== opaque && (gone === '' || gone === '.' || gone === '..'))
      throw hostile(t('{0} is no name', visible(parts.join('/'))));
    const names = name === opaque ? [...(inside?.folder.children.keys() ?? [])] : [gone];
    for (const one of names) if (inside) this.clearBelow(inside, one);
    return true;
  }

  private clearBelow(inside: Place, name: string): void {
    const node = inside.folder.children.get(name);
    if (!node) return;
    if (node.layer !== this.layer) {
      this.clear(inside, name);
      return;
    }
    // A folder that its layer names as well keeps what that layer put into it.
    if (node.is !== 'folder') return;
    const place = { folder: node, path: [...inside.path, name] };
    for (const child of [...node.children.keys()]) this.clearBelow(place, child);
  }

  private at(path: readonly string[]): string {
    return join(this.root, ...path);
  }
}

function ownerOf(id: number | undefined): number {
  if (id === undefined || !Number.isInteger(id) || id < 0 || id > lastOwner)
    throw hostile(t('a file of it has no owner'));
  return id;
}
