import * as vscode from 'vscode';
import { readReference } from '../../core/docker/reference';
import { dockerCredentials } from '../../core/docker/registry/credentials';
import { RegistryClient } from '../../core/docker/registry/registryClient';
import { dockerHub, registryOfDomain, shownRegistry } from '../../core/docker/registry/registryName';
import { trustOf } from '../../core/docker/registry/trust';
import { TransferError } from '../../core/engine/transferError';
import { t } from '../../core/l10n/l10n';
import { byName } from '../../core/text/byName';
import { listText } from '../../core/text/message';
import type { Services } from '../../ui/services';
import { askReference } from './askReference';
import { authFor } from './auth';
import { chooseRegistry } from './chooseRegistry';
import type { Work } from './work';

/** A repository of a registry: `docker.io` and `library/busybox`. */
interface Repository {
  readonly domain: string;
  readonly path: string;
}

/** Lists the tags that a registry has of a repository; the one that is chosen is pulled. */
export async function registryTags({ services }: Work, asked: unknown): Promise<void> {
  const repository = repositoryOf(asked) ?? (await chooseRepository(services));
  if (!repository) return;
  const { domain, path } = repository;
  const client = await clientFor(services, domain);
  const tags = await asking(t('Asking for the tags of {0}', path), (signal) => client.tags(path, signal));
  const tag = await choose(
    [...tags].sort((left, right) => byName(right, left)),
    {
      title: t('Tags of {0}', `${domain}/${path}`),
      icon: 'tag',
      placeHolder: t('Choose a tag to pull it'),
    },
  );
  if (tag === undefined) return;
  await vscode.commands.executeCommand('stevedore.images.pull', { reference: `${domain}/${path}:${tag}` });
}

function repositoryOf(asked: unknown): Repository | undefined {
  if (typeof asked !== 'object' || asked === null || !('repository' in asked)) return undefined;
  const read = typeof asked.repository === 'string' ? readReference(asked.repository) : 'empty';
  return typeof read === 'string' ? undefined : read;
}

async function clientFor(services: Services, domain: string): Promise<RegistryClient> {
  const { engine } = (await services.window.looking()).target;
  const registry = registryOfDomain(domain);
  const trust = await trustOf(engine, domain);
  return new RegistryClient({ registry, trust, ...(await authFor(services, domain)) });
}

async function chooseRepository(services: Services): Promise<Repository | undefined> {
  const credentials = dockerCredentials(services.window.host);
  const registry = await chooseRegistry(services, credentials, t('Tags of a Registry'));
  if (registry === undefined) return undefined;
  const domain = registry === dockerHub ? 'docker.io' : registry;
  const path = registry === dockerHub ? undefined : await fromCatalog(services, registry);
  if (path === 'nothing') return undefined;
  return path === undefined ? typedRepository(domain) : { domain, path };
}

/** One of the repositories that the registry names; undefined where it names none to this user. */
async function fromCatalog(services: Services, registry: string): Promise<string | undefined> {
  const client = await clientFor(services, registry);
  const title = t('Asking {0} for its repositories', registry);
  const names = await asking(title, (signal) => client.repositories(signal)).catch((error: unknown) => {
    // Who may pull one thing need not be told what else there is.
    if (TransferError.is(error, 'absent', 'refused')) return [];
    throw error;
  });
  if (names.length === 0) return undefined;
  const placeHolder = t('Which repository?');
  return (
    (await choose(names.toSorted(byName), { title: shownRegistry(registry), icon: 'layers', placeHolder })) ?? 'nothing'
  );
}

async function typedRepository(domain: string): Promise<Repository | undefined> {
  const typed = await askReference({
    title: t('Tags of a Registry'),
    prompt: t('The name of an image on {0}', domain === 'docker.io' ? 'Docker Hub' : domain),
    ...(domain !== 'docker.io' && { value: `${domain}/` }),
  });
  const read = readReference(typed ?? '');
  return typeof read === 'string' ? undefined : read;
}

function asking<T>(title: string, run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const location = vscode.ProgressLocation.Notification;
  return Promise.resolve(
    vscode.window.withProgress({ location, title, cancellable: true }, async (_, token) => {
      const abort = new AbortController();
      token.onCancellationRequested(() => abort.abort(new vscode.CancellationError()));
      return run(abort.signal);
    }),
  );
}

interface Choosing {
  readonly title: string;
  readonly icon: string;
  readonly placeHolder: string;
}

async function choose(names: readonly string[], { title, icon, placeHolder }: Choosing): Promise<string | undefined> {
  if (names.length === 0) {
    void vscode.window.showInformationMessage(t('There is nothing here that this could be done with.'));
    return undefined;
  }
  const items = names.map((name) => ({ label: `$(${icon}) ${listText(name)}`, name }));
  return (await vscode.window.showQuickPick(items, { title, placeHolder, ignoreFocusOut: true }))?.name;
}
