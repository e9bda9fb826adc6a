import * as vscode from 'vscode';
import { t, useBundle } from '../../core/l10n/l10n';
import { realConfig } from '../../core/runtime/realConfig';
import { comparableConfig } from '../../core/runtime/comparable';
import { visibleJson } from '../../core/text/json';
import { visible } from '../../core/text/visible';
import { realConfigScheme } from '../../protocol';
import { rootHost } from '../../ui/rootHost';
import type { Node } from '../../ui/rowTree';
import type { Services } from '../../ui/services';
import { pickContainer, type Running, running } from './containers';
import { type Other, pickOther } from './others';
import { comparedScheme, type Texts } from './texts';

/** How long the reading may take, in milliseconds. */
const deadline = 20_000;

/** Shows the config that the runtime of a container was given, read-only, where the language server looks at it. */
export async function openConfig(services: Services, texts: Texts, node?: Node): Promise<void> {
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  const container = await chosen(services, node);
  const config = container && (await read(services, container));
  if (config === undefined) return;
  const uri = keep(texts, { scheme: realConfigScheme, name: container?.name ?? '', text: `${visibleJson(config)}\n` });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
}

/** Lays the config of a container beside another one that a person chooses. */
export async function compareConfig(services: Services, texts: Texts, node?: Node): Promise<void> {
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  const container = await chosen(services, node);
  const other = container && (await pickOther(services, container));
  if (!other) return;
  const [left, right] = [await otherConfig(services, other), await read(services, container)];
  if (left === undefined || right === undefined) return;
  const side = (name: string, config: unknown): vscode.Uri =>
    keep(texts, { scheme: comparedScheme, name, text: comparableConfig(config) });
  const title = `${visible(other.name)} ↔ ${visible(container.name)}`;
  await vscode.commands.executeCommand('vscode.diff', side(other.name, left), side(container.name, right), title);
}

async function chosen(services: Services, node: Node | undefined): Promise<Running | undefined> {
  if (!node) return pickContainer(await running(services));
  const { subject, label } = node.row;
  return subject.kind === 'container' ? { id: subject.id, name: label } : undefined;
}

async function otherConfig(services: Services, other: Other): Promise<unknown> {
  if (other.is === 'container') return read(services, other);
  if (other.is === 'default') return other.config;
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(other.uri));
  return parsed(text, other.name);
}

/** Undefined where it cannot be read, which is then said. What runs is read as this user first, and as root where that is needed. */
async function read(services: Services, { id, name }: Running): Promise<unknown> {
  const { host } = services.window;
  let real = await realConfig(host, { id }, AbortSignal.timeout(deadline));
  if (real.is === 'unread' && real.cause === 'not-allowed') {
    const lines = ['readlink /proc/SHIM/cwd', `cat -- /proc/SHIM/cwd/../${id}/config.json`];
    const root = await rootHost(services, { why: real.why, lines });
    if (!root) return undefined;
    real = await realConfig(root, { id }, AbortSignal.timeout(deadline));
  }
  if (real.is === 'read') return parsed(real.text, name);
  void vscode.window.showInformationMessage(visible(real.why));
  return undefined;
}

function parsed(text: string, name: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Error(t('The config of {0} is no JSON.', visible(name)));
  }
}

let kept = 0;

function keep(
  texts: Texts,
  one: { readonly scheme: string; readonly name: string; readonly text: string },
): vscode.Uri {
  const path = `/${++kept}/${visible(one.name).replaceAll('/', '∕')}/config.json`;
  texts.set(path, one.text);
  return vscode.Uri.from({ scheme: one.scheme, path });
}
