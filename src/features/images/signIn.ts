import * as vscode from 'vscode';
import { type Credentials, dockerCredentials, type Kept } from '../../core/docker/registry/credentials';
import { registryWords, shownRegistry } from '../../core/docker/registry/registryName';
import { checkAuth } from '../../core/engine/checkAuth';
import { t } from '../../core/l10n/l10n';
import { mayChange } from '../../ui/trust';
import { askedRegistry } from './askedRegistry';
import { askPassword } from './askPassword';
import { chooseRegistry } from './chooseRegistry';
import { credentialWords } from './credentialWords';
import type { Work } from './work';

/** What `stevedore.registry.signIn` may be called with. Never a password. */
export interface SignInRequest {
  /** Empty is Docker Hub. */
  readonly registry?: string;
  readonly user?: string;
}

/**
 * Signs in at a registry: asks who and the password, lets the engine try it, and keeps it where docker does. The password
 * goes from the input to the engine and to docker's own store, and nowhere else. Gives whether somebody is signed in.
 */
export async function signIn({ services }: Work, asked: unknown): Promise<boolean> {
  if (!mayChange()) return false;
  const credentials = dockerCredentials(services.window.host);
  const place = async (registry: string): Promise<Kept> => credentialWords(credentials.place(registry));
  const registry = askedRegistry(asked) ?? (await chooseRegistry(services, credentials, t('Sign In to a Registry')));
  if (registry === undefined) return false;
  const kept = await place(registry);
  const user = askedUser(asked) ?? (await askUser(credentials, registry));
  if (user === undefined) return false;
  const { engine, choice } = (await services.window.looking()).target;
  const signedIn = await askPassword({
    title: t('Sign In to {0} as {1}', shownRegistry(registry), user),
    prompt: whereKept(kept),
    check: async (password, signal) => {
      const auth = await checkAuth(engine, { registry, user, password }, signal);
      await credentialWords(credentials.store(auth));
    },
  });
  if (!signedIn) return false;
  const title = t('Sign in to {0}', shownRegistry(registry));
  services.journal.recordLine(choice, { title, argv: ['docker', 'login', '-u', user, ...registryWords(registry)] });
  vscode.window.setStatusBarMessage(t('Signed in to {0} as {1}', shownRegistry(registry), user), 5000);
  return true;
}

/** Who signs in, where the caller knows it. */
function askedUser(asked: unknown): string | undefined {
  if (typeof asked !== 'object' || asked === null || !('user' in asked)) return undefined;
  return typeof asked.user === 'string' && asked.user !== '' && !asked.user.includes(':') ? asked.user : undefined;
}

async function askUser(credentials: Credentials, registry: string): Promise<string | undefined> {
  const known = await credentials.get(registry).catch(() => undefined);
  const user = await vscode.window.showInputBox({
    title: t('Sign In to {0}', shownRegistry(registry)),
    prompt: t('User name'),
    ignoreFocusOut: true,
    ...(known?.user !== undefined && { value: known.user }),
    validateInput: (text) => {
      if (text.trim() === '') return t('Type the user name.');
      return text.includes(':') ? t('A user name has no colon.') : undefined;
    },
  });
  return user?.trim();
}

function whereKept(kept: Kept): string {
  return kept.in === 'helper'
    ? t('Kept by {0}, as docker login does.', `docker-credential-${kept.helper}`)
    : t('Kept in {0}, as docker login does: in base64, which whoever can read the file can read too.', kept.file);
}
