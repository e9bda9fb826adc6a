import * as vscode from 'vscode';
import type { Credentials } from '../../core/docker/registry/credentials';
import { readReference } from '../../core/docker/reference';
import { dockerHub, registryName, registryOfDomain, shownRegistry } from '../../core/docker/registry/registryName';
import { t } from '../../core/l10n/l10n';
import { listText } from '../../core/text/message';
import type { Services } from '../../ui/services';

interface Item extends vscode.QuickPickItem {
  readonly registry: string;
}

/** Asks for a registry: one that docker knows a user of, one that images come from, or what is typed. */
export async function chooseRegistry(
  services: Services,
  credentials: Credentials,
  title: string,
): Promise<string | undefined> {
  const signedIn: readonly string[] = await credentials.registries().catch(() => []);
  const known = [...new Set([...signedIn, ...ofImages(services), dockerHub])];
  const items = known.map((registry) => item(registry, signedIn.includes(registry) ? t('signed in') : ''));
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = title;
  pick.placeholder = t('Choose a registry, or type its address: registry.example:5000');
  pick.ignoreFocusOut = true;
  pick.items = items;
  return new Promise((resolve) => {
    pick.onDidChangeValue((value) => {
      const typed = value.trim() === '' ? undefined : registryName(value);
      const isNew = typed !== undefined && !known.includes(typed);
      pick.items = isNew ? [{ ...item(typed, t('as typed')), alwaysShow: true }, ...items] : items;
    });
    pick.onDidAccept(() => {
      // Whoever types faster than the list follows has meant what was typed.
      const typed = pick.value.trim() === '' ? undefined : registryName(pick.value);
      resolve(pick.selectedItems[0]?.registry ?? typed);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function item(registry: string, description: string): Item {
  return { label: `$(server) ${listText(shownRegistry(registry))}`, description, registry };
}

/** Where the images of this engine come from. */
function ofImages(services: Services): readonly string[] {
  const images = services.window.current?.store.snapshot.images.values() ?? [];
  return [...images].flatMap(({ tags }) =>
    tags.flatMap((tag) => {
      const read = readReference(tag);
      return typeof read === 'string' ? [] : [registryOfDomain(read.domain)];
    }),
  );
}
