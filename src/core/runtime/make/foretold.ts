import { EngineError } from '../../engine/errors';
import type { Engine } from '../../engine/engine';
import { fields, text } from '../../engine/parse/field';
import { bundleConfig } from '../image/bundleConfig';
import { parseImageConfig } from '../image/imageConfig';
import { findUser, withOwnGroup } from '../image/imageUser';
import { BundleError } from './bundleError';
import { contentOf } from './contentOf';
import { hostnameOf } from './hostname';

/**
 * The config of the bundle that `bundleFromImage` would make of the image of a container: nothing is made for it and nothing
 * unpacked. Names of users are looked up in the container's own accounts. Rejects with an EngineError, or a BundleError
 * `unknown-user`.
 */
export async function foretoldConfig(
  engine: Engine,
  container: string,
  { name, signal }: { readonly name: string; readonly signal: AbortSignal },
): Promise<Readonly<Record<string, unknown>>> {
  const inspected = fields(await engine.inspect('containers', container, signal));
  const image = parseImageConfig(await engine.inspect('images', text(inspected['Image']), signal));
  const [passwd, group] = await Promise.all(
    ['/etc/passwd', '/etc/group'].map((path) => accountFile(engine, { container, path }, signal)),
  );
  const found = findUser(image.user, { passwd: passwd ?? '', group: group ?? '' });
  if (found.is === 'unknown') throw new BundleError('unknown-user', found.why);
  const terminal = fields(inspected['Config'])['Tty'] === true;
  return bundleConfig(image, { user: withOwnGroup(found.user), terminal, hostname: hostnameOf(name) });
}

/** Empty where the container has no such file. */
async function accountFile(
  engine: Engine,
  file: { readonly container: string; readonly path: string },
  signal: AbortSignal,
): Promise<string> {
  try {
    return (await contentOf(engine, file, signal)).toString('utf8');
  } catch (error) {
    if (EngineError.is(error, 'not-found')) return '';
    throw error;
  }
}
