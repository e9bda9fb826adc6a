import { compareVersions } from './apiVersion';
import type { Body, CallResult, EngineCall, Subject } from './calls';
import { EngineError } from './errors';
import { removedIds } from './parse/containers';
import { type Fields, fields, text, texts } from './parse/field';
import { type ApiRequest, part } from './request';

/** Milliseconds: removing unmounts and deletes, pruning walks everything, the others only wait for a process. */
const removing = 60_000;
const pruning = 300_000;
const settling = 10_000;
/** Making prepares a root file system, on a slow disk with many layers. */
const making = 60_000;

const post = (path: string, query: Readonly<Record<string, string>> = {}): ApiRequest => ({
  method: 'POST',
  path,
  query,
});

const remove = (path: string, query: Readonly<Record<string, string>> = {}): ApiRequest => ({
  method: 'DELETE',
  path,
  query,
  deadline: removing,
});

const prune = (kind: string, filters?: Readonly<Record<string, readonly string[]>>): ApiRequest => ({
  ...post(`/${kind}/prune`, filters && { filters: JSON.stringify(filters) }),
  deadline: pruning,
});

/**
 * Stopping takes as long as it is given and then some. Without a time of ours the container's own counts, which nobody
 * told us; a negative one means for ever (Docker Engine API, ContainerStop).
 */
function ending(path: string, seconds: number | undefined): ApiRequest {
  const deadline = seconds === undefined || seconds < 0 ? pruning : seconds * 1000 + settling;
  return { ...post(path, seconds === undefined ? {} : { t: String(seconds) }), deadline };
}

/** The request that makes a call. `api`: the settled version, because meanings changed over time. */
export function performRequest(call: EngineCall, api: string): ApiRequest {
  switch (call.op) {
    case 'container.start':
    case 'container.pause':
    case 'container.unpause':
      return post(`/containers/${part(call.container.id)}/${call.op.slice('container.'.length)}`);
    case 'container.stop':
      return ending(`/containers/${part(call.container.id)}/stop`, call.timeoutSeconds);
    case 'container.restart':
      return ending(`/containers/${part(call.container.id)}/restart`, call.timeoutSeconds);
    case 'container.kill':
      return post(`/containers/${part(call.container.id)}/kill`, { signal: call.signal });
    case 'container.rename':
      return post(`/containers/${part(call.container.id)}/rename`, { name: call.newName });
    case 'container.remove':
      return remove(`/containers/${part(call.container.id)}`, { force: String(call.force), v: String(call.volumes) });
    case 'container.prune':
      return prune('containers');
    case 'container.create':
      return {
        ...post('/containers/create', given({ name: call.name, platform: call.platform ?? '' })),
        body: call.body,
        deadline: making,
      };
    case 'container.commit':
      return {
        ...post('/commit', {
          container: call.container.id,
          ...given({ ...named(call.reference), comment: call.message, author: call.author }),
          ...(call.changes.length > 0 && { changes: call.changes.join('\n') }),
          pause: String(call.pause),
        }),
        // Nothing but the changes; podman wants to read something all the same.
        body: {},
        deadline: pruning,
      };
    case 'image.remove':
      return remove(`/images/${part(call.image.name)}`, { force: String(call.force) });
    case 'image.prune':
      return prune('images', { dangling: [String(!call.all)] });
    case 'image.tag':
      return post(`/images/${part(call.image.id)}/tag`, given(named(call.reference)));
    case 'network.remove':
      return remove(`/networks/${part(call.network.id)}`);
    case 'build.prune':
      return prune('build');
    case 'network.prune':
      return prune('networks');
    case 'network.create':
      return { ...post('/networks/create'), body: { CheckDuplicate: true, ...call.body, Name: call.name } };
    case 'network.connect':
      return { ...post(`/networks/${part(call.network.id)}/connect`), body: connecting(call) };
    case 'network.disconnect':
      return {
        ...post(`/networks/${part(call.network.id)}/disconnect`),
        body: { Container: call.container.id, Force: call.force },
      };
    case 'volume.remove':
      return remove(`/volumes/${part(call.volume.id)}`, { force: String(call.force) });
    case 'volume.create':
      return {
        ...post('/volumes/create'),
        body: { Name: call.name, Driver: call.driver, DriverOpts: call.options, Labels: call.labels },
      };
    case 'volume.prune':
      // Since 1.42 only anonymous volumes go unless all are asked for; older engines refuse the filter.
      return prune('volumes', call.all && compareVersions(api, '1.42') >= 0 ? { all: ['true'] } : undefined);
  }
}

/** The entries that are not empty. */
function given(query: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
}

/** A reference as the parameters `repo` and `tag` of the API. A colon before the last slash belongs to a port. */
export function named(reference: string): { readonly repo: string; readonly tag: string } {
  const colon = reference.indexOf(':', reference.lastIndexOf('/') + 1);
  return colon === -1
    ? { repo: reference, tag: '' }
    : { repo: reference.slice(0, colon), tag: reference.slice(colon + 1) };
}

function connecting(call: Extract<EngineCall, { readonly op: 'network.connect' }>): Body {
  const addresses = given({ IPv4Address: call.ipv4 ?? '', IPv6Address: call.ipv6 ?? '' });
  const hasAddress = Object.keys(addresses).length > 0;
  return {
    Container: call.container.id,
    EndpointConfig: {
      ...(hasAddress && { IPAMConfig: addresses }),
      ...(call.aliases.length > 0 && { Aliases: call.aliases }),
    },
  };
}

/** Whether an engine refuses a removal because it is at it already, for somebody else (moby, daemon/delete.go). */
export function isUnderWay(call: EngineCall, error: unknown): boolean {
  return (
    call.op === 'container.remove' &&
    EngineError.is(error, 'conflict') &&
    /removal of container \S+ is already in progress/.test(error.message)
  );
}

/** What a call's answer says: 304, what was made, and what prunes and removals list. */
export function performResult(call: EngineCall, status: number, body: unknown): CallResult {
  if (status === 304) return { alreadySo: true };
  const answer = fields(body);
  const made = madeBy(call, answer);
  if (made) {
    const warnings = [...texts(answer['Warnings']), text(answer['Warning'])].filter((warning) => warning !== '');
    return { made, ...(warnings.length > 0 && { warnings }) };
  }
  const removed = [
    ...removedIds(body),
    ...['ContainersDeleted', 'ImagesDeleted', 'CachesDeleted', 'NetworksDeleted', 'VolumesDeleted'].flatMap((key) =>
      removedIds(answer[key]),
    ),
  ];
  const space = answer['SpaceReclaimed'];
  return { ...(removed.length > 0 && { removed }), ...(typeof space === 'number' && { spaceReclaimed: space }) };
}

/** What the call made; undefined for calls that make nothing. */
function madeBy(call: EngineCall, answer: Fields): Subject | undefined {
  const id = text(answer['Id']);
  switch (call.op) {
    case 'container.create':
    case 'network.create':
      return { id, name: call.name === '' ? id.slice(0, 12) : call.name };
    case 'container.commit':
      return { id, name: call.reference === '' ? id : call.reference };
    case 'volume.create':
      return { id: text(answer['Name']), name: text(answer['Name']) };
    default:
      return undefined;
  }
}
