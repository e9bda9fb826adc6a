import * as vscode from 'vscode';
import { dockerCredentials } from '../../core/docker/registry/credentials';
import { registryWords, shownRegistry } from '../../core/docker/registry/registryName';
import { t } from '../../core/l10n/l10n';
import { listText, messageText } from '../../core/text/message';
import { mayChange } from '../../ui/trust';
import { askedRegistry } from './askedRegistry';
import { credentialWords } from './credentialWords';
import type { Work } from './work';

/** Makes docker forget who signs in at a registry: at the one of `{ registry }`, or one that a person chooses. */
export async function signOut({ services }: Work, asked: unknown): Promise<boolean> {
  if (!mayChange()) return false;
  const credentials = dockerCredentials(services.window.host);
  const known = await credentialWords(credentials.registries());
  const named = askedRegistry(asked);
  if (named !== undefined && !known.includes(named)) {
    const text = t('Docker knows no user of {0} here.', shownRegistry(named));
    void vscode.window.showInformationMessage(messageText(text));
    return false;
  }
  const registry = named ?? (await chosen(known));
  if (registry === undefined) return false;
  if (!(await credentialWords(credentials.erase(registry)))) return false;
  const { choice } = (await services.window.looking()).target;
  const title = t('Sign out of {0}', shownRegistry(registry));
  services.journal.recordLine(choice, { title, argv: ['docker', 'logout', ...registryWords(registry)] });
  vscode.window.setStatusBarMessage(t('Signed out of {0}', shownRegistry(registry)), 5000);
  return true;
}

async function chosen(known: readonly string[]): Promise<string | undefined> {
  if (known.length === 0) {
    void vscode.window.showInformationMessage(t('Docker knows no user of any registry here.'));
    return undefined;
  }
  const items = known.map((name) => ({ label: `$(server) ${listText(shownRegistry(name))}`, registry: name }));
  const options = { title: t('Sign Out'), placeHolder: t('From which registry?') };
  return (await vscode.window.showQuickPick(items, options))?.registry;
}
