import { access, readdir, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import type { Endpoint } from '../engine/endpoint';
import { formatEndpoint } from '../engine/endpointText';
import { addressChoice, contextChoice } from './choices';
import { currentContext, readContexts, readNamedContext } from './contexts';
import { type Files, joinFor } from './files';
import { environmentChoice } from './environment';
import { type LocalEndpoint, type Machine, defaultSocket, otherSockets } from './sockets';
import type { Choice } from './target';

export interface DiscoveryOptions extends Partial<Machine>, Partial<Files> {
  /** The address in Stevedore's own setting; empty when unset. */
  readonly setting?: string;
  /** Lab hosts that somebody else knows of. */
  readonly labs?: readonly Choice[];
}

type Discovery = Machine & Files & Pick<DiscoveryOptions, 'setting' | 'labs'>;

const thisMachine = (): Machine & Files => ({
  env: process.env,
  home: homedir(),
  platform: process.platform,
  exists: (path) =>
    access(path)
      .then(() => true)
      .catch(() => false),
  readFile: (path) => readFile(path, 'utf8'),
  readFolder: (path) => readdir(path),
  ...(process.getuid !== undefined && { uid: process.getuid() }),
});

/**
 * Every engine that this machine knows of, each endpoint once, the default first: our setting, DOCKER_HOST, the current
 * docker context, then the sockets of docker, podman and Docker Desktop that are there; after those the other contexts
 * and the labs. What somebody named stays first even when it is broken: another engine in its place would be a surprise.
 * The default socket is listed even where nothing is at its path, so that there is something to explain.
 * Reads docker's configuration, and changes nothing. Never rejects: what is broken comes as a choice with its problem.
 */
export async function discoverTargets(options: DiscoveryOptions = {}): Promise<Choice[]> {
  const discovery: Discovery = { ...thisMachine(), ...options };
  const { env, platform, home, setting = '', labs = [] } = discovery;
  const config = env['DOCKER_CONFIG'] || joinFor(platform)(home, '.docker');
  const [environment, current, contexts, sockets] = await Promise.all([
    environmentChoice(env, config, discovery),
    chosenContext(config, discovery),
    readContexts(config, discovery),
    foundSockets(discovery),
  ]);
  const others = sockets.map((socket) => addressChoice('socket', formatEndpoint(socket), env));
  const plain = environment?.id ?? current?.id ?? `socket:${formatEndpoint(defaultSocket(platform))}`;
  const found = [
    ...(setting.trim() === '' ? [] : [addressChoice('setting', setting.trim(), env)]),
    ...(environment === undefined ? [] : [environment]),
    ...(current === undefined ? [] : [current]),
    ...others,
    ...contexts.map((context) => contextChoice(context, env)),
    ...labs,
  ];
  return onceEach(found).map((choice) => (choice.id === plain ? { ...choice, cliEnvironment: {} } : choice));
}

/** The name `default` stands for plain docker's socket, which has no files (docker/cli, command.DefaultContextName). */
async function chosenContext(config: string, discovery: Discovery): Promise<Choice | undefined> {
  const name = discovery.env['DOCKER_CONTEXT'] || (await currentContext(config, discovery));
  if (name === undefined || name === 'default') return undefined;
  return contextChoice(await readNamedContext(config, name, discovery), discovery.env);
}

/** Those that are there, the usual one first; where it is not there it comes last. */
async function foundSockets(discovery: Discovery): Promise<readonly LocalEndpoint[]> {
  const usual = defaultSocket(discovery.platform);
  const all = [usual, ...otherSockets(discovery)];
  const there = await Promise.all(all.map(({ path }) => discovery.exists(path)));
  const found = all.filter((_endpoint, index) => there[index]);
  return found.includes(usual) ? found : [...found, usual];
}

/** The first of those that lead to the same place; of broken ones the first of each id. */
function onceEach(choices: readonly Choice[]): Choice[] {
  const seen = new Set<string>();
  return choices.filter(({ id, endpoint }) => {
    const place = endpoint === undefined ? id : placeOf(endpoint);
    const isNew = !seen.has(place) && !seen.has(id);
    seen.add(place).add(id);
    return isNew;
  });
}

/** /var/run is /run (FHS 3.0, 5.13); a port with TLS is another door than the same without. */
function placeOf(endpoint: Endpoint): string {
  const address = formatEndpoint(endpoint).replace(/^unix:\/\/\/var\/run\//, 'unix:///run/');
  return endpoint.kind === 'tcp' && endpoint.tls !== undefined ? `tls:${address}` : address;
}
