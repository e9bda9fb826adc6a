import { applyEdits, modify, parse, type ParseError } from 'jsonc-parser';
import { fields, text, textMap } from '../../engine/parse/field';
import type { RegistryAuth } from '../../engine/registryAuth';
import { CredentialError } from './errors';
import { hostOf } from './registryName';

// Docker's `config.json` as text in and text out. Facts: docker/cli, cli/config/configfile and cli/config/credentials.

/** What the file says about who signs in where. */
export interface DockerConfig {
  /** Names under which somebody is, or was, signed in. */
  readonly registries: readonly string[];
  /** The helper that keeps the secrets of a registry: its own, or that of all. */
  helperOf(registry: string): string | undefined;
  /** What stands in the file itself; undefined where nothing does. */
  authOf(registry: string): RegistryAuth | undefined;
}

/** Reads the file. An empty text is a config that says nothing. Throws CredentialError `config` where it is no JSON. */
export function readDockerConfig(json: string): DockerConfig {
  const config = fields(parsed(json));
  const auths = fields(config['auths']);
  const helpers = textMap(config['credHelpers']);
  return {
    registries: [...new Set([...Object.keys(auths), ...Object.keys(helpers)])],
    helperOf: (registry) => helpers[registry] || text(config['credsStore']) || undefined,
    authOf: (registry) => {
      const key = keyOf(Object.keys(auths), registry);
      return key === undefined ? undefined : readAuth(registry, fields(auths[key]));
    },
  };
}

/** The file with the auth in it, every other byte as it was. Throws CredentialError `config`. */
export function withAuth(json: string, auth: RegistryAuth): string {
  return edited(json, auth.registry, writtenAuth(auth));
}

/** The file when a helper keeps the secret: docker notes down that there is one. Throws CredentialError `config`. */
export function withHelped(json: string, registry: string): string {
  return edited(json, registry, {});
}

/** The file without anything that signs in at a registry. Throws CredentialError `config`. */
export function withoutAuth(json: string, registry: string): string {
  const auths = fields(fields(parsed(json))['auths']);
  const key = keyOf(Object.keys(auths), registry);
  return key === undefined ? json : edited(json, key, undefined);
}

/** Docker's own form first; older versions wrote the address with its scheme and path. */
function keyOf(keys: readonly string[], registry: string): string | undefined {
  return keys.find((key) => key === registry) ?? keys.find((key) => hostOf(key) === registry);
}

function readAuth(registry: string, entry: ReturnType<typeof fields>): RegistryAuth | undefined {
  const identityToken = text(entry['identitytoken']);
  if (identityToken !== '') return { registry, identityToken };
  const decoded = Buffer.from(text(entry['auth']), 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon > 0)
    return { registry, user: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/, '') };
  const user = text(entry['username']);
  return user === '' ? undefined : { registry, user, password: text(entry['password']) };
}

function writtenAuth(auth: RegistryAuth): Readonly<Record<string, string>> {
  // Docker writes the user beside a token as a pair without a password.
  if ('identityToken' in auth) return { auth: base64(`${auth.user ?? ''}:`), identitytoken: auth.identityToken };
  return { auth: base64(`${auth.user}:${auth.password}`) };
}

const base64 = (value: string): string => Buffer.from(value, 'utf8').toString('base64');

/**
 * One entry of `auths` set, or taken out where there is no value. A file that looks as docker writes it (indented with
 * tabs, `auths` first: configfile.SaveToWriter) looks so afterwards; in any other every byte around the entry stays.
 */
function edited(json: string, key: string, value: Readonly<Record<string, string>> | undefined): string {
  const config = fields(parsed(json));
  const isDockers = json.trim() === '' || dockerStyle(config) === json;
  if (!isDockers) return applyEdits(json, modify(json, ['auths', key], value, {}));
  const others = Object.fromEntries(Object.entries(fields(config['auths'])).filter(([name]) => name !== key));
  const auths = value === undefined ? others : { ...others, [key]: value };
  return dockerStyle({ auths, ...Object.fromEntries(Object.entries(config).filter(([name]) => name !== 'auths')) });
}

const dockerStyle = (value: unknown): string => JSON.stringify(value, undefined, '\t');

function parsed(json: string): unknown {
  if (json.trim() === '') return {};
  const errors: ParseError[] = [];
  const value: unknown = parse(json, errors, { disallowComments: true });
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  if (errors.length > 0 || !isObject) throw new CredentialError('config', 'no JSON object');
  return value;
}
