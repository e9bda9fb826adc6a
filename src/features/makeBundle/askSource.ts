import * as vscode from 'vscode';
import { readReference } from '../../core/docker/reference';
import { referenceWords } from '../../core/docker/referenceWords';
import { shortId } from '../../core/docker/subject';
import { isHelper } from '../../core/engine/helper';
import { t } from '../../core/l10n/l10n';
import { listText } from '../../core/text/message';
import type { Node } from '../../ui/rowTree';
import type { Services } from '../../ui/services';
import type { MakeSource } from './request';

/** What a command was called on: an image or container row, or a source that tests and other features hand over. */
export function sourceOf(services: Services, asked: unknown): MakeSource | undefined {
  if (typeof asked !== 'object' || asked === null) return undefined;
  if ('way' in asked) return asked as MakeSource;
  if (!('row' in asked)) return undefined;
  const { subject } = (asked as Node).row;
  if (subject.kind === 'image') return { way: 'image', id: subject.id, name: subject.reference };
  if (subject.kind !== 'container') return undefined;
  const name = services.window.current?.store.snapshot.containers.get(subject.id)?.name;
  return { way: 'container', id: subject.id, name: name ?? shortId(subject.id) };
}

/** Asks for one of the five ways, and for what that way needs. */
export async function askSource(services: Services): Promise<MakeSource | undefined> {
  const ways = [
    { label: t('From Nothing'), detail: t('A config as runc spec writes it, and a shell to begin with'), ask: nothing },
    { label: t('From an Image of the Engine'), detail: t('Its files and settings, through a container'), ask: image },
    { label: t('From a Registry'), detail: t('With skopeo, and no daemon'), ask: registry },
    { label: t('From an OCI Layout'), detail: t('A folder or a tar, with no daemon'), ask: layout },
    { label: t('From a Running Container'), detail: t('Its files, and the config that it really has'), ask: container },
  ];
  const options = { title: t('Make Bundle'), placeHolder: t('What is it made of?'), matchOnDetail: true };
  return (await vscode.window.showQuickPick(ways, options))?.ask(services);
}

async function nothing(): Promise<MakeSource | undefined> {
  const items = [
    { label: t('A Shell'), detail: t('busybox of this machine, with all its programs'), rootfs: 'busybox' as const },
    { label: t('An Empty Folder'), detail: t('The program is put into it later'), rootfs: 'nothing' as const },
  ];
  const picked = await vscode.window.showQuickPick(items, { placeHolder: t('What is in the root file system?') });
  return picked && { way: 'nothing', rootfs: picked.rootfs };
}

async function image(services: Services): Promise<MakeSource | undefined> {
  const { engine } = (await services.window.looking()).target;
  const items = (await engine.listImages()).flatMap(({ id, tags }) =>
    (tags.length > 0 ? tags : [shortId(id)]).map((name) => ({ label: listText(name), id, name })),
  );
  const picked = await vscode.window.showQuickPick(items, { placeHolder: t('Which image?') });
  return picked && { way: 'image', id: picked.id, name: picked.name };
}

async function container(services: Services): Promise<MakeSource | undefined> {
  const { engine } = (await services.window.looking()).target;
  const running = (await engine.listContainers({})).filter((one) => one.state === 'running' && !isHelper(one));
  const items = running.map(({ id, name, image: of }) => ({
    label: listText(name),
    description: listText(of),
    id,
    name,
  }));
  const picked = await vscode.window.showQuickPick(items, { placeHolder: t('Which container?') });
  return picked && { way: 'container', id: picked.id, name: picked.name };
}

async function registry(): Promise<MakeSource | undefined> {
  const reference = await vscode.window.showInputBox({
    title: t('Make Bundle'),
    prompt: t('The name of an image, as docker pull takes it'),
    ignoreFocusOut: true,
    validateInput: (text) => {
      const read = readReference(text);
      return typeof read === 'string' ? referenceWords(read) : undefined;
    },
  });
  return reference === undefined ? undefined : { way: 'registry', reference };
}

async function layout(): Promise<MakeSource | undefined> {
  const [uri] =
    (await vscode.window.showOpenDialog({
      title: t('OCI Layout'),
      canSelectFolders: true,
      canSelectFiles: true,
      openLabel: t('Make Bundle'),
    })) ?? [];
  return uri && { way: 'layout', layout: uri.fsPath };
}
