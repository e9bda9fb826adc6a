import { compareVersions } from './apiVersion';
import type { CallResult, EngineCall } from './calls';
import { EngineError } from './errors';
import { removedIds } from './parse/containers';
import { fields } from './parse/field';
import { type ApiRequest, part } from './request';

/** Milliseconds: removing unmounts and deletes, pruning walks everything, the others only wait for a process. */
const removing = 60_000;
const pruning = 300_000;
const settling = 10_000;

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
    case 'image.remove':
      return remove(`/images/${part(call.image.name)}`, { force: String(call.force) });
    case 'image.prune':
      return prune('images', { dangling: [String(!call.all)] });
    case 'network.remove':
      return remove(`/networks/${part(call.network.id)}`);
    case 'network.prune':
      return prune('networks');
    case 'volume.remove':
      return remove(`/volumes/${part(call.volume.id)}`, { force: String(call.force) });
    case 'volume.prune':
      // Since 1.42 only anonymous volumes go unless all are asked for; older engines refuse the filter.
      return prune('volumes', call.all && compareVersions(api, '1.42') >= 0 ? { all: ['true'] } : undefined);
  }
}

/** Whether an engine refuses a removal because it is at it already, for somebody else (moby, daemon/delete.go). */
export function isUnderWay(call: EngineCall, error: unknown): boolean {
  return (
    call.op === 'container.remove' &&
    EngineError.is(error, 'conflict') &&
    /removal of container \S+ is already in progress/.test(error.message)
  );
}

/** What a call's answer says: 304, and what prunes and removals list. */
export function performResult(status: number, body: unknown): CallResult {
  if (status === 304) return { alreadySo: true };
  const answer = fields(body);
  const removed = [
    ...removedIds(body),
    ...['ContainersDeleted', 'ImagesDeleted', 'NetworksDeleted', 'VolumesDeleted'].flatMap((key) =>
      removedIds(answer[key]),
    ),
  ];
  const space = answer['SpaceReclaimed'];
  return { ...(removed.length > 0 && { removed }), ...(typeof space === 'number' && { spaceReclaimed: space }) };
}
