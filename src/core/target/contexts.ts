import { createHash } from 'node:crypto';
import type { Endpoint, TlsFiles } from '../engine/endpoint';
import { parseEndpoint } from '../engine/endpointText';
import { EngineError } from '../engine/errors';
import { type Files, joinFor } from './files';
import { readTls } from './tlsFiles';

/** One docker context, or why its files say nothing. `tlsFolder`: where its `ca.pem`, `cert.pem` and `key.pem` would be. */
export type Context =
  | { readonly name: string; readonly endpoint: Endpoint; readonly tlsFolder: string }
  | { readonly name: string; readonly problem: EngineError };

/** docker keeps a context in a folder named after the SHA-256 of its name (docker/cli, context/store). */
const folderOf = (name: string): string => createHash('sha256').update(name).digest('hex');

/** `currentContext` of docker's `config.json`; undefined when there is none, or no file that can be read. */
export async function currentContext(config: string, files: Files): Promise<string | undefined> {
  try {
    const parsed: unknown = JSON.parse(await files.readFile(joinFor(files.platform)(config, 'config.json')));
    const name = property(parsed, 'currentContext');
    return typeof name === 'string' && name !== '' ? name : undefined;
  } catch {
    return undefined;
  }
}

/** All contexts below docker's configuration folder, by name. Broken ones come with their problem. */
export async function readContexts(config: string, files: Files): Promise<readonly Context[]> {
  const join = joinFor(files.platform);
  const folders = await files.readFolder(join(config, 'contexts', 'meta')).catch(() => []);
  const hashes = folders.filter((folder) => /^[0-9a-f]{64}$/.test(folder));
  const contexts = await Promise.all(hashes.map((hash) => readContext(config, hash, files)));
  return contexts.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The context of that name, also when nothing is there for it. */
export async function readNamedContext(config: string, name: string, files: Files): Promise<Context> {
  const context = await readContext(config, folderOf(name), files);
  return { ...context, name };
}

async function readContext(config: string, hash: string, files: Files): Promise<Context> {
  const join = joinFor(files.platform);
  const file = join(config, 'contexts', 'meta', hash, 'meta.json');
  let name = hash.slice(0, 12);
  try {
    const meta: unknown = JSON.parse(await files.readFile(file));
    const given = property(meta, 'Name');
    if (typeof given === 'string' && given !== '') name = given;
    const docker = property(property(meta, 'Endpoints'), 'docker');
    const address = property(docker, 'Host');
    if (typeof address !== 'string' || address === '') throw new Error('no address of an engine is in it');
    const endpoint = parseEndpoint(address);
    const tlsFolder = join(config, 'contexts', 'tls', hash, 'docker');
    if (endpoint.kind !== 'tcp') return { name, endpoint, tlsFolder };
    const read = await readTls(tlsFolder, files);
    const tls = withVerification(read, property(docker, 'SkipTLSVerify') === true, endpoint.tls);
    return { name, endpoint: tls === undefined ? endpoint : { ...endpoint, tls }, tlsFolder };
  } catch (error) {
    return { name, problem: brokenFile(file, error) };
  }
}

/** Files, or a wish to skip the verification, mean TLS, as docker's own client takes it (docker/cli, context/docker). */
function withVerification(
  read: Omit<TlsFiles, 'verify'>,
  skip: boolean,
  given: TlsFiles | undefined,
): TlsFiles | undefined {
  const hasFiles = Object.keys(read).length > 0;
  return hasFiles || skip ? { ...read, verify: !skip } : given;
}

function brokenFile(file: string, error: unknown): EngineError {
  if (EngineError.is(error)) return error;
  const words = error instanceof Error ? error.message : String(error);
  return new EngineError('bad-endpoint', `${file}: ${words}`, { endpoint: file }, { cause: error });
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
