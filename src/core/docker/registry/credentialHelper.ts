import { fields, text } from '../../engine/parse/field';
import type { RegistryAuth } from '../../engine/registryAuth';
import { HostError } from '../../host/errors';
import type { Host } from '../../host/host';
import { CredentialError } from './errors';

// docker-credential-helpers, "Development": an action as the argument, the secret and the address on standard input.

/** The user that helpers keep identity tokens under (docker/cli, credentials.tokenUsername). */
const tokenUser = '<token>';

/** What a helper keeps for a registry; undefined when it keeps nothing. Throws a CredentialError. */
export async function helperGet(
  host: Host,
  helper: string,
  registry: string,
  signal?: AbortSignal,
): Promise<RegistryAuth | undefined> {
  const { code, stdout, stderr } = await run({ host, helper, action: 'get', input: registry }, signal);
  if (code !== 0) {
    // The one text that says that there is nothing (credentials/error.go).
    if (/credentials not found/i.test(stdout + stderr)) return undefined;
    throw refused(helper, stdout, stderr);
  }
  const kept = fields(parsed(stdout));
  const user = text(kept['Username']);
  const secret = text(kept['Secret']);
  if (secret === '') return undefined;
  return user === tokenUser ? { registry, identityToken: secret } : { registry, user, password: secret };
}

/** Hands the secret to a helper, on its standard input. Throws a CredentialError. */
export async function helperStore(host: Host, helper: string, auth: RegistryAuth): Promise<void> {
  const [user, secret] = 'identityToken' in auth ? [tokenUser, auth.identityToken] : [auth.user, auth.password];
  const input = JSON.stringify({ ServerURL: auth.registry, Username: user, Secret: secret });
  const { code, stdout, stderr } = await run({ host, helper, action: 'store', input });
  if (code !== 0) throw refused(helper, stdout, stderr, secret);
}

/** Makes a helper forget a registry. What it does not keep is forgotten. Throws a CredentialError. */
export async function helperErase(host: Host, helper: string, registry: string): Promise<void> {
  const { code, stdout, stderr } = await run({ host, helper, action: 'erase', input: registry });
  if (code !== 0 && !/credentials not found/i.test(stdout + stderr)) throw refused(helper, stdout, stderr);
}

interface Asked {
  readonly host: Host;
  readonly helper: string;
  readonly action: 'get' | 'store' | 'erase';
  readonly input: string;
}

/** The name comes from a file: a path in it would start any program. */
const plainName = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;

async function run({ host, helper, action, input }: Asked, signal?: AbortSignal) {
  const program = `docker-credential-${helper}`;
  if (!plainName.test(helper)) throw new CredentialError('helper-failed', 'this is no name of a helper', program);
  try {
    return await host.run({ program, args: [action], input }, signal);
  } catch (error) {
    if (HostError.is(error, 'cancelled')) throw error;
    const kind = HostError.is(error, 'not-found') ? 'helper-missing' : 'helper-failed';
    throw new CredentialError(kind, error instanceof Error ? error.message : String(error), program);
  }
}

/** Helpers say what is wrong on standard output. A secret that one of them repeats is left out. */
function refused(helper: string, stdout: string, stderr: string, secret = ''): CredentialError {
  const said = (stdout.trim() || stderr.trim()).slice(0, 500);
  const message = secret === '' ? said : said.replaceAll(secret, '***');
  return new CredentialError('helper-failed', message, `docker-credential-${helper}`);
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
