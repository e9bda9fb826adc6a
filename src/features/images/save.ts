import { homedir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { savedAs } from '../../core/docker/imageActions';
import { saveToFile } from '../../core/docker/saveToFile';
import { saveImage } from '../../core/engine/saveImage';
import { t } from '../../core/l10n/l10n';
import { named } from '../../core/plan/render/docker';
import { formatBytes } from '../../core/text/formatBytes';
import { messageText } from '../../core/text/message';
import { atMost } from '../../ui/atMost';
import { mayChange } from '../../ui/trust';
import { journalled } from './journalled';
import { nameOf, type Selected } from './selected';
import type { Work } from './work';

/** What tests hand over in place of a person's choice of a file. */
interface ToFile {
  readonly file: string;
}

/** Saves an image into an archive that a person chooses, as `docker save -o` does. */
export async function save(work: Work, [one]: readonly Selected[], to?: ToFile): Promise<boolean> {
  if (!one || !mayChange()) return false;
  const name = nameOf(one);
  const file = to?.file ?? (await chosenFile(name));
  if (file === undefined) return false;
  const title = t('Saving {0}', name);
  const argv = ['docker', 'save', '-o', file, ...named(name)] as const;
  return journalled(work, { title, argv: [...argv] }, () => write(work, { one, file, title }));
}

async function chosenFile(name: string): Promise<string | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? homedir();
  const uri = await vscode.window.showSaveDialog({
    title: t('Save Image'),
    defaultUri: vscode.Uri.file(join(folder, savedAs(name))),
    filters: { [t('Image archives')]: ['tar'] },
  });
  return uri?.fsPath;
}

interface Saving {
  readonly one: Selected;
  readonly file: string;
  readonly title: string;
}

async function write({ services }: Work, { one, file, title }: Saving): Promise<void> {
  const { engine } = (await services.window.looking()).target;
  const abort = new AbortController();
  const location = vscode.ProgressLocation.Notification;
  const options = { location, title: messageText(title), cancellable: true };
  await vscode.window.withProgress(options, async (shown, token) => {
    token.onCancellationRequested(() => abort.abort());
    let bytes = 0;
    // An archive holds little more than the layers, unpacked: their size is what it will have, and never quite.
    const draw = atMost(100, () =>
      shown.report({ message: t('{0} of about {1}', formatBytes(bytes), formatBytes(one.image.size)) }),
    );
    const archive = await saveImage(engine, one.reference ?? one.image.id, abort.signal);
    const onBytes = (written: number): void => {
      bytes = written;
      draw();
    };
    try {
      await saveToFile(archive, file, { onBytes, signal: abort.signal });
    } catch (error) {
      throw abort.signal.aborted || isNamed(error) ? error : await engine.transport.failure(error);
    } finally {
      draw.flush();
    }
  });
}

const isNamed = (error: unknown): boolean => error instanceof Error && error.name === 'SaveError';
