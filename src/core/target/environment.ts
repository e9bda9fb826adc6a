import type { TlsFiles } from '../engine/endpoint';
import { EngineError } from '../engine/errors';
import { addressChoice, brokenChoice } from './choices';
import { type Environment, isSet } from './cliEnvironment';
import { type Files, joinFor } from './files';
import type { Choice } from './target';
import { readTls } from './tlsFiles';

/**
 * The choice that DOCKER_HOST makes, with DOCKER_TLS_VERIFY and DOCKER_CERT_PATH as docker(1) reads them: TLS when
 * either is set, verification only with the first, the files in docker's own folder when the second is not set.
 */
export async function environmentChoice(env: Environment, config: string, files: Files): Promise<Choice | undefined> {
  const address = env['DOCKER_HOST'] ?? '';
  if (address === '') return undefined;
  // Plain `docker` hears the same variables.
  const plain = { ...addressChoice('environment', address, env), cliEnvironment: {} };
  const verify = isSet(env, 'DOCKER_TLS_VERIFY');
  const { endpoint } = plain;
  if (endpoint?.kind !== 'tcp' || !(verify || isSet(env, 'DOCKER_CERT_PATH'))) return plain;
  try {
    const read = await readTls(env['DOCKER_CERT_PATH'] || joinFor(files.platform)(config), files);
    const tls: TlsFiles = { ...read, verify };
    return { ...plain, endpoint: { ...endpoint, tls } };
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return brokenChoice('environment', address, new EngineError('certificate', words, { endpoint: address }));
  }
}
