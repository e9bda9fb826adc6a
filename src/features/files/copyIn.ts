import * as vscode from 'vscode';
import { basename } from 'node:path';
import { writeArchive } from '../../core/engine/archive';
import { EngineError } from '../../core/engine/errors';
import { diskError } from '../../core/files/diskError';
import { packPaths } from '../../core/files/pack';
import { childOf } from '../../core/files/paths';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import { messageText } from '../../core/text/message';
import { withBytes } from '../../ui/bytesProgress';
import type { Node } from '../../ui/rowTree';
import { mayChange } from '../../ui/trust';
import type { Work } from './work';
import { record } from './record';
import { fileOf } from './tree';

/** Copies files and folders of this machine into a folder of a container or volume. */
export async function copyIn(work: Work, node: Node | undefined): Promise<void> {
  const subject = fileOf(node);
  if (!node || subject?.type !== 'folder' || !mayChange()) return;
  const asked = await vscode.window.showOpenDialog({
    canSelectFiles: true,
    canSelectFolders: true,
    canSelectMany: true,
    openLabel: t('Copy'),
    title: t('Copy into {0}', shown(subject.path)),
  });
  const paths = asked?.map((uri) => uri.fsPath) ?? [];
  if (paths.length === 0) return;
  await copyPathsIn(work, node, paths);
}

/** As `copyIn`, with what was chosen or dropped. What is there already under the same name is asked about. */
export async function copyPathsIn(work: Work, node: Node, paths: readonly string[]): Promise<void> {
  const subject = fileOf(node);
  if (!subject || !mayChange()) return;
  const { place, path } = subject;
  if (!(await mayReplace(work, node, paths))) return;
  const engine = await work.places.current();
  const source = await work.places.source(place);
  for (const from of paths) {
    const title = t('Copy {0} into {1}', shown(basename(from)), shown(path));
    const packed = await record(work, { title, from, to: { place, path: childOf(path, basename(from)) } }, () =>
      withBytes(title, async (signal, progress) => {
        const container = await source.container(signal);
        const packing = packPaths([from], { signal, progress });
        const broken = new Promise<never>((_, reject) => packing.archive.once('error', reject));
        const sending = writeArchive(engine, { container, path: source.inContainer(path) }, packing.archive, signal);
        try {
          await Promise.race([sending, broken]);
        } catch (error) {
          if (signal.aborted) throw new EngineError('cancelled', 'cancelled');
          throw diskError(error, from);
        } finally {
          sending.catch(() => undefined);
        }
        return packing.packed;
      }),
    );
    if (packed.leftOut.length > 0) {
      const some = packed.leftOut.slice(0, 3).join(', ');
      const text = t('{0} were left out, because they are no files: {1}', packed.leftOut.length, some);
      void vscode.window.showInformationMessage(messageText(text));
    }
  }
  source.forget(path);
  work.tree.refresh(node);
}

async function mayReplace(work: Work, node: Node, paths: readonly string[]): Promise<boolean> {
  const there = new Set(
    (await work.tree.getChildren(node)).flatMap((child) => fileOf(child)?.path.split('/').at(-1) ?? []),
  );
  const same = paths.map((path) => basename(path)).filter((name) => there.has(name));
  if (same.length === 0) return true;
  const button = t('Replace');
  const detail = same
    .slice(0, 20)
    .map((name) => shown(name))
    .join('\n');
  const question = t('{0} of these are there already. Replace them?', same.length);
  return (await vscode.window.showWarningMessage(question, { modal: true, detail }, button)) === button;
}
