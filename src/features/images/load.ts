import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import * as vscode from 'vscode';
import { loadImages } from '../../core/engine/loadImages';
import { t } from '../../core/l10n/l10n';
import { formatBytes } from '../../core/text/formatBytes';
import { mayChange } from '../../ui/trust';
import { moveImage } from './moveImage';
import type { Work } from './work';

/** Loads the images of an archive, as `docker load -i` does: of the file that was clicked or named, or that a person chooses. */
export async function load(work: Work, asked: unknown): Promise<boolean> {
  if (!mayChange()) return false;
  const file = asked instanceof vscode.Uri ? asked.fsPath : (namedFile(asked) ?? (await chosenFile()));
  if (file === undefined) return false;
  const { engine } = (await work.services.window.looking()).target;
  return moveImage(work, {
    title: t('Loading {0}', file),
    argv: ['docker', 'load', '-i', file],
    messages: async function* (signal, say) {
      const { size } = await stat(file);
      const bytes = createReadStream(file);
      bytes.on('data', () => say(t('{0} of {1}', formatBytes(bytes.bytesRead), formatBytes(size))));
      bytes.pause();
      yield* loadImages(engine, { bytes, name: file }, signal);
    },
  });
}

/** `{ file }`: a path of this machine. */
function namedFile(asked: unknown): string | undefined {
  if (typeof asked !== 'object' || asked === null || !('file' in asked)) return undefined;
  return typeof asked.file === 'string' ? asked.file : undefined;
}

async function chosenFile(): Promise<string | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: t('Load Images'),
      openLabel: t('Load'),
      filters: { [t('Image archives')]: ['tar', 'gz', 'tgz', 'xz', 'bz2', 'zst'], [t('All files')]: ['*'] },
    })) ?? [];
  return uri?.fsPath;
}
