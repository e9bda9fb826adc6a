import * as vscode from 'vscode';
import { exportContainer } from '../../core/engine/archive';
import { writeAtomically } from '../../core/files/atomicFile';
import { localName } from '../../core/files/unpack';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import { withBytes } from '../../ui/bytesProgress';
import { isCancelled } from '../../ui/report';
import type { Asked, Work } from './work';

/** Writes a container's file system into a tar on this machine: whole, or not at all. `file` is there where somebody named it. */
export async function exportToFile({ services, places }: Work, { id, name, file }: Asked): Promise<void> {
  const path = file ?? (await chosenFile(name));
  if (path === undefined) return;
  const engine = await places.current();
  const { choice } = (await services.window.looking()).target;
  const done = { title: t('Export {0}', shown(name)), argv: ['docker', 'export', '-o', path, name] as const };
  try {
    await withBytes(t('Exporting {0}', shown(name)), async (signal, progress) => {
      const archive = await exportContainer(engine, id, signal);
      try {
        await writeAtomically(path, archive, { signal, progress });
      } finally {
        archive.destroy();
      }
    });
    services.journal.recordLine(choice, { title: done.title, argv: [...done.argv] });
  } catch (error) {
    if (!isCancelled(error)) services.journal.recordLine(choice, { title: done.title, argv: [...done.argv], error });
    throw error;
  }
}

async function chosenFile(name: string): Promise<string | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const asked = await vscode.window.showSaveDialog({
    title: t('Export {0}', shown(name)),
    filters: { tar: ['tar'] },
    ...(folder && { defaultUri: vscode.Uri.joinPath(folder, `${localName(name)}.tar`) }),
  });
  return asked?.fsPath;
}
