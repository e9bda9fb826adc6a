import { join } from 'node:path';
import * as vscode from 'vscode';
import { readArchive } from '../../core/engine/archive';
import { writeAtomically } from '../../core/files/atomicFile';
import { FileError } from '../../core/files/errors';
import { baseOf } from '../../core/files/paths';
import { followedStat } from '../../core/files/readContent';
import { readTar } from '../../core/files/readTar';
import { localName, type Unpacked, unpackFolder } from '../../core/files/unpack';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import { messageText } from '../../core/text/message';
import { withBytes } from '../../ui/bytesProgress';
import type { Node } from '../../ui/rowTree';
import { nameOfPlace, type Work } from './work';
import { record } from './record';
import { fileOf } from './tree';

/** Copies files and folders out of a container or volume: one file under a name, more into a folder that is asked for. */
export async function saveTo(work: Work, nodes: readonly Node[]): Promise<void> {
  const subjects = nodes.flatMap((node) => fileOf(node) ?? []);
  const [only] = subjects;
  if (!only) return;
  if (subjects.length === 1 && only.type !== 'folder') {
    const name = localName(baseOf(only.path));
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const asked = await vscode.window.showSaveDialog({
      title: t('Save {0} To', shown(name)),
      ...(folder && { defaultUri: vscode.Uri.joinPath(folder, name) }),
    });
    if (asked) await saveFile(work, only, asked.fsPath);
    return;
  }
  const [folder] =
    (await vscode.window.showOpenDialog({
      ...{ canSelectFolders: true, canSelectFiles: false, canSelectMany: false },
      openLabel: t('Save Here'),
      title:
        subjects.length === 1
          ? t('Save {0} into a Folder', shown(only.path))
          : t('Save {0} Items into a Folder', subjects.length),
    })) ?? [];
  if (!folder) return;
  for (const subject of subjects) {
    const name = subject.path === '/' ? nameOfPlace(work, subject.place) : baseOf(subject.path);
    const path = join(folder.fsPath, localName(name));
    if (subject.type === 'folder') await saveFolder(work, subject, path);
    else await saveFile(work, subject, path);
  }
}

type Subject = NonNullable<ReturnType<typeof fileOf>>;

async function saveFile(work: Work, { place, path }: Subject, to: string): Promise<void> {
  const engine = await work.places.current();
  const source = await work.places.source(place);
  await record(work, { title: t('Save {0}', shown(path)), from: { place, path }, to }, () =>
    withBytes(t('Saving {0}', shown(path)), async (signal, progress) => {
      const container = await source.container(signal);
      const found = await followedStat(engine, { container, path: source.inContainer(path) }, signal);
      for await (const { header, body } of readTar(
        await readArchive(engine, container, found.path, signal),
        found.path,
      )) {
        if (header.type !== 'file') break;
        await writeAtomically(to, body, { signal, progress, mode: (header.mode & 0o777) | 0o600 });
        return;
      }
      throw new FileError('not-a-file', t('{0} is no plain file: it cannot be saved.', shown(path)));
    }),
  );
}

async function saveFolder(work: Work, { place, path }: Subject, to: string): Promise<void> {
  const engine = await work.places.current();
  const source = await work.places.source(place);
  const unpacked = await record(work, { title: t('Save {0}', shown(path)), from: { place, path }, to }, () =>
    withBytes(t('Saving {0}', shown(path)), async (signal, progress) => {
      const container = await source.container(signal);
      const top = source.inContainer(path);
      const archive = await readArchive(engine, container, top, signal);
      return unpackFolder({ archive, top }, to, { signal, progress });
    }),
  );
  if (unpacked.leftOut.length > 0) tellLeftOut(unpacked);
}

/** Nobody wants half a folder without knowing it. */
function tellLeftOut({ leftOut }: Unpacked): void {
  const some = leftOut.slice(0, 3).join(', ');
  void vscode.window.showInformationMessage(
    messageText(t('{0} were left out, because they lead out of the folder or are no files: {1}', leftOut.length, some)),
  );
}
