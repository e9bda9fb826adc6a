import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';
import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { messageText } from '../../core/text/message';
import type { Services } from '../../ui/services';
import { askSource, sourceOf } from './askSource';
import type { MakeRequest, MakeSource } from './request';

/** Asks for what to make a bundle of, where, and for whom. Undefined when a person cancels. */
export async function askRequest(services: Services, asked: unknown): Promise<MakeRequest | undefined> {
  const source = sourceOf(services, asked) ?? (await askSource(services));
  if (!source) return undefined;
  const target = await askTarget(source);
  if (target === undefined) return undefined;
  const rootless = source.way === 'container' ? false : await askWhose();
  return rootless === undefined ? undefined : { source, target, rootless };
}

async function askTarget(source: MakeSource): Promise<string | undefined> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? homedir();
  const value = freeName(folder, proposedName(source));
  return vscode.window.showInputBox({
    title: t('Make Bundle'),
    prompt: t('The folder of the bundle: a new one, or an empty one'),
    value,
    valueSelection: [folder.length + 1, value.length],
    ignoreFocusOut: true,
    validateInput: (path) => {
      if (!isAbsolute(path)) return t('A path that begins with / is needed.');
      return isFree(path) ? undefined : messageText(t('{0} is there already. Choose another name.', path));
    },
  });
}

function isFree(path: string): boolean {
  try {
    return !existsSync(path) || readdirSync(path).length === 0;
  } catch {
    return false;
  }
}

function freeName(folder: string, name: string): string {
  for (let number = 1; ; number += 1) {
    const path = join(folder, number === 1 ? name : `${name}-${number}`);
    if (isFree(path)) return path;
  }
}

/** The last part of what it is made of, without tag and digest. */
export function proposedName(source: MakeSource): string {
  const names = { nothing: '', image: '', registry: '', layout: '', container: '', ...namesOf(source) };
  const last = names[source.way].replace(/@.*$/, '').split('/').filter(Boolean).at(-1) ?? '';
  const clean = last
    .replace(/:[^:]*$/, '')
    .replace(/\.tar$/, '')
    .replaceAll(/[^\w.-]+/g, '-')
    .replace(/^[.-]+/, '');
  return clean === '' ? 'bundle' : `${clean.slice(0, 60)}-bundle`;
}

function namesOf(source: MakeSource): Partial<Record<MakeSource['way'], string>> {
  if (source.way === 'nothing') return {};
  if (source.way === 'registry') return { registry: source.reference };
  return source.way === 'layout' ? { layout: source.layout } : { [source.way]: source.name };
}

/** Whether it is for this user alone; who is not root is offered that first. */
async function askWhose(): Promise<boolean | undefined> {
  const root = {
    label: t('Run by root'),
    detail: t('As runc spec writes it: with a network of its own, and cgroup limits'),
    rootless: false,
  };
  const user = {
    label: t('Run by this user alone'),
    detail: t('As runc spec --rootless writes it: in a user namespace, with the network of the machine'),
    rootless: true,
  };
  const items = process.getuid?.() === 0 ? [root, user] : [user, root];
  const options = { title: t('Make Bundle'), placeHolder: t('Who is going to run it?'), ignoreFocusOut: true };
  return (await vscode.window.showQuickPick(items, options))?.rootless;
}
