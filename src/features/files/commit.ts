import * as vscode from 'vscode';
import { commitContainer, readChanges } from '../../core/docker/commitContainer';
import { readReference } from '../../core/docker/reference';
import { referenceWords } from '../../core/docker/referenceWords';
import { t } from '../../core/l10n/l10n';
import { shown } from '../../core/rows/row';
import { act } from '../../ui/act';
import { mayChange } from '../../ui/trust';
import type { Asked, Work } from './work';

/** Asks for what an image of a container is to be called and to say, and makes it. Every answer may be empty. */
export async function commit({ services }: Work, { id, name }: Asked): Promise<void> {
  if (!mayChange()) return;
  const { store } = await services.window.looking();
  const record = store.snapshot.containers.get(id);
  if (!record) return;
  const title = t('Commit {0}', shown(name));
  const ask = (options: vscode.InputBoxOptions): Thenable<string | undefined> =>
    vscode.window.showInputBox({ title, ignoreFocusOut: true, ...options });
  const reference = await ask({
    prompt: t('Name of the new image, with a tag where it is to have one'),
    placeHolder: 'name:tag',
    validateInput: (value) => {
      const read = value === '' ? undefined : readReference(value);
      return typeof read === 'string' ? referenceWords(read) : undefined;
    },
  });
  if (reference === undefined) return;
  const message = await ask({ prompt: t('What was changed, for the history of the image') });
  if (message === undefined) return;
  const author = await ask({ prompt: t('Author'), placeHolder: 'Name <name@example.com>' });
  if (author === undefined) return;
  const changes = await ask({
    prompt: t('Instructions of a Dockerfile for the image, separated by ";"'),
    placeHolder: 'CMD ["sh"]; ENV A=b',
    validateInput: (value) => {
      const read = readChanges(value);
      return 'unknown' in read ? t('A commit takes no {0}.', shown(read.unknown)) : undefined;
    },
  });
  const read = changes === undefined ? undefined : readChanges(changes);
  if (!read || 'unknown' in read) return;
  const pause = record.state === 'running' ? await askPause(title) : true;
  if (pause === undefined) return;
  const plan = commitContainer(record, { reference, message, author, changes: read, pause });
  await act(services, [plan], { view: 'stevedore.containers', doing: plan.title });
}

async function askPause(title: string): Promise<boolean | undefined> {
  const items = [
    { label: t('Pause the container meanwhile'), detail: t('No file changes while it is read.'), pause: true },
    { label: t('Let it run'), detail: t('Files that are being written may be half in the image.'), pause: false },
  ];
  return (await vscode.window.showQuickPick(items, { title, ignoreFocusOut: true }))?.pause;
}
