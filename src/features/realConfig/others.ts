import * as vscode from 'vscode';
import { EngineError } from '../../core/engine/errors';
import { t } from '../../core/l10n/l10n';
import { type DefaultConfig, dockerSpec, runcSpec } from '../../core/oci/defaults/specs';
import { thermalThrottle } from '../../core/oci/defaults/thermalThrottle';
import { localFiles } from '../../core/oci/disk/files';
import { listText } from '../../core/text/message';
import type { AskedContainer } from '../../ui/containerOf';
import { configFiles } from '../../ui/configFiles';
import type { Services } from '../../ui/services';
import { itemOf, type Running, running } from './containers';

/** What a config is laid beside. */
export type Other = { readonly name: string } & (
  | { readonly is: 'default'; readonly config: DefaultConfig }
  | { readonly is: 'container'; readonly container: AskedContainer }
  /** The bundle that would be made of the image of the container `id` of the engine, which is called `hostname` here. */
  | { readonly is: 'foretold'; readonly id: string; readonly hostname: string }
  | { readonly is: 'bundle'; readonly uri: vscode.Uri }
);

type Item = vscode.QuickPickItem & { readonly other?: Other };

/** Asks with what: the defaults, another container, the bundle that its image would make, a bundle of the workspace. */
export async function pickOther(services: Services, { wanted, name }: AskedContainer): Promise<Other | undefined> {
  const items = Promise.all([containersOf(services), bundles(), thermalThrottle(localFiles)]).then(
    ([containers, found, throttle]) => {
      const isThis = (one: Running): boolean => wanted.is !== 'runtime' && one.wanted.id === wanted.id;
      const others = containers.filter((one) => !isThis(one));
      return [
        ...defaults(throttle),
        ...section(
          t('Containers'),
          others.map((one) => ({ ...itemOf(one), other: { is: 'container', name: one.name, container: one } })),
        ),
        ...section(t('Bundles'), [...containers.filter(isThis).map(foretold), ...found]),
      ];
    },
  );
  const placeHolder = t('Compare the config of {0} with', listText(name));
  return (await vscode.window.showQuickPick<Item>(items, { placeHolder, matchOnDescription: true }))?.other;
}

/** None where there is no engine: what a runtime or containerd keeps is compared all the same. */
const containersOf = (services: Services): Promise<readonly Running[]> =>
  running(services).catch((error: unknown) => {
    if (EngineError.is(error)) return [];
    throw error;
  });

function foretold({ wanted, name, image }: Running): Item {
  const label = t('Bundle of {0}', listText(image));
  return {
    label,
    description: t('as it would be made of the same image'),
    other: { is: 'foretold', id: wanted.id, hostname: name, name: label },
  };
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
