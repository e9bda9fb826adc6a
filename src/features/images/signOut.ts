import * as vscode from 'vscode';
import { dockerCredentials } from '../../core/docker/registry/credentials';
import { registryWords, shownRegistry } from '../../core/docker/registry/registryName';
import { t } from '../../core/l10n/l10n';
import { listText } from '../../core/text/message';
import { mayChange } from '../../ui/trust';
import { credentialWords } from './credentialWords';
import type { Work } from './work';

/** Makes docker forget who signs in at a registry that a person chooses. */
export async function signOut({ services }: Work): Promise<boolean> {
  if (!mayChange()) return false;
  const credentials = dockerCredentials(services.window.host);
  const known = await credentialWords(credentials.registries());
  if (known.length === 0) {
    void vscode.window.showInformationMessage(t('Docker knows no user of any registry here.'));
    return false;
  }
  const items = known.map((name) => ({ label: `$(server) ${listText(shownRegistry(name))}`, registry: name }));
  const picked = await vscode.window.showQuickPick(items, {
    title: t('Sign Out'),
    placeHolder: t('From which registry?'),
  });
  if (!picked) return false;
  const { registry } = picked;
  if (!(await credentialWords(credentials.erase(registry)))) return false;
  const { choice } = (await services.window.looking()).target;
  const title = t('Sign out of {0}', shownRegistry(registry));
  services.journal.recordLine(choice, { title, argv: ['docker', 'logout', ...registryWords(registry)] });
  vscode.window.setStatusBarMessage(t('Signed out of {0}', shownRegistry(registry)), 5000);
  return true;
}
