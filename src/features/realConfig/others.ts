import * as vscode from 'vscode';
import { t } from '../../core/l10n/l10n';
import { type DefaultConfig, dockerSpec, runcSpec } from '../../core/oci/defaults/specs';
import { thermalThrottle } from '../../core/oci/defaults/thermalThrottle';
import { localFiles } from '../../core/oci/disk/files';
import { listText } from '../../core/text/message';
import { configFiles } from '../../ui/configFiles';
import type { Services } from '../../ui/services';
import { itemOf, type Running, running } from './containers';

/** What a config is laid beside. */
export type Other = { readonly name: string } & (
  | { readonly is: 'default'; readonly config: DefaultConfig }
  | { readonly is: 'container'; readonly id: string }
  | { readonly is: 'bundle'; readonly uri: vscode.Uri }
);

type Item = vscode.QuickPickItem & { readonly other?: Other };

/** Asks with what: the defaults, another container, a bundle of the workspace. */
export async function pickOther(services: Services, { id, name }: Running): Promise<Other | undefined> {
  const items = Promise.all([running(services), bundles(), thermalThrottle(localFiles)]).then(
    ([containers, found, throttle]) => [
      ...defaults(throttle),
      ...section(
        t('Containers'),
        containers
          .filter((one) => one.id !== id)
          .map((one) => ({ ...itemOf(one), other: { is: 'container', id: one.id, name: one.name } })),
      ),
      ...section(t('Bundles'), found),
    ],
  );
  const placeHolder = t('Compare the config of {0} with', listText(name));
  return (await vscode.window.showQuickPick<Item>(items, { placeHolder, matchOnDescription: true }))?.other;
}

function defaults(throttle: readonly string[]): readonly Item[] {
  const item = (label: string, config: DefaultConfig): Item => ({
    label,
    description: t('default'),
    other: { is: 'default', name: label, config },
  });
  return [item('runc spec', runcSpec()), item('Docker', dockerSpec(process.arch, throttle))];
}

function section(label: string, items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? [] : [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items];
}

async function bundles(): Promise<readonly Item[]> {
  const items = await Promise.all((await configFiles()).map(bundle));
  return items.filter((item) => item !== undefined);
}

async function bundle(uri: vscode.Uri): Promise<Item | undefined> {
  const text = await vscode.workspace.fs.readFile(uri).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => '',
  );
  if (!text.includes('"ociVersion"')) return undefined;
  const name = vscode.workspace.asRelativePath(uri);
  return { label: listText(name), other: { is: 'bundle', name, uri } };
}
