import * as vscode from 'vscode';
import { t, useBundle } from '../../core/l10n/l10n';
import { comparableConfig } from '../../core/runtime/comparable';
import { foretoldConfig } from '../../core/runtime/make/foretold';
import { visibleJson } from '../../core/text/json';
import { visible } from '../../core/text/visible';
import { realConfigScheme } from '../../protocol';
import { type AskedContainer, containerOf } from '../../ui/containerOf';
import type { Node } from '../../ui/rowTree';
import { parsedConfig, runningConfig } from '../../ui/runningConfig';
import type { Services } from '../../ui/services';
import { pickContainer, running } from './containers';
import { type Other, pickOther } from './others';
import { comparedScheme, type Texts } from './texts';

/** How long the engine may take to tell of an image, in milliseconds. */
const deadline = 20_000;

/** Shows the config that the runtime of a container was given, read-only, where the language server looks at it. */
export async function openConfig(services: Services, texts: Texts, node?: Node): Promise<void> {
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  const container = await chosen(services, node);
  const real = container && (await runningConfig(services, container));
  if (!real) return;
  const text = `${visibleJson(real.config)}\n`;
  const uri = keep(texts, { scheme: realConfigScheme, name: container.name, text });
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: true });
  if (real.isLater) sayLater();
}

/** Lays the config of a container beside another one that a person chooses. */
export async function compareConfig(services: Services, texts: Texts, node?: Node): Promise<void> {
  if (vscode.l10n.bundle) useBundle(vscode.l10n.bundle);
  const container = await chosen(services, node);
  const other = container && (await pickOther(services, container));
  if (!other) return;
  const left = await otherConfig(services, other);
  const right = left === undefined ? undefined : await runningConfig(services, container);
  if (!right) return;
  const side = (name: string, config: unknown): vscode.Uri =>
    keep(texts, { scheme: comparedScheme, name, text: comparableConfig(config) });
  const title = `${visible(other.name)} ↔ ${visible(container.name)}`;
  if (right.isLater) sayLater();
  const sides = [side(other.name, left), side(container.name, right.config)];
  await vscode.commands.executeCommand('vscode.diff', ...sides, title);
}

/** A bundle is the person's to write in, also while it runs. */
function sayLater(): void {
  void vscode.window.showWarningMessage(
    t(
      'The config was written to after this container was made: what it asks for now need not be what the runtime was given.',
    ),
  );
}

async function chosen(services: Services, node: Node | undefined): Promise<AskedContainer | undefined> {
  return node ? containerOf(node) : pickContainer(await running(services));
}

/** Undefined where it cannot be read, which is then said. */
async function otherConfig(services: Services, other: Other): Promise<unknown> {
  switch (other.is) {
    case 'container':
      return (await runningConfig(services, other.container))?.config;
    case 'default':
      return other.config;
    case 'foretold': {
      const { target } = await services.window.looking();
      const signal = AbortSignal.timeout(deadline);
      return foretoldConfig(target.engine, other.id, { name: other.hostname, signal });
    }
    case 'bundle':
      return parsedConfig(new TextDecoder().decode(await vscode.workspace.fs.readFile(other.uri)), other.name);
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
