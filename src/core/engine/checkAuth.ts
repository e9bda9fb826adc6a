import type { Engine } from './engine';
import { fields, text } from './parse/field';
import { authFields, type RegistryAuth } from './registryAuth';
import { asTransferError } from './transferError';

/** A registry may take its time, and the engine with it, in milliseconds. */
const patience = 60_000;

/**
 * Asks the registry, through the engine, whether it takes this user and password (Docker Engine API, SystemAuth). Gives
 * what is to be kept: the same, or the token that the registry gave in place of the password. Throws a TransferError:
 * `denied` for a wrong password; or an EngineError for the way to the engine.
 */
export async function checkAuth(
  engine: Engine,
  auth: { readonly registry: string; readonly user: string; readonly password: string },
  signal?: AbortSignal,
): Promise<RegistryAuth> {
  const request = { method: 'POST', path: '/auth', body: authFields(auth), deadline: patience } as const;
  try {
    const { body } = await engine.transport.call(request, signal);
    const identityToken = text(fields(body)['IdentityToken']);
    return identityToken === '' ? auth : { registry: auth.registry, user: auth.user, identityToken };
  } catch (error) {
    throw asTransferError(error, auth.registry);
  }
}
