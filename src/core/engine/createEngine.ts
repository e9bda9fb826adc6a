import type { Host } from '../host/host';
import { Connection } from './connection';
import { dialEndpoint } from './dial';
import type { Endpoint } from './endpoint';
import type { Engine } from './engine';
import { EngineError } from './errors';
import { startExec } from './exec';
import { parseContainers } from './parse/containers';
import { parseImages, parseNetworks, parseVolumes, parseVolumeSizes } from './parse/others';
import { isUnderWay, performRequest, performResult } from './performRequest';
import type { Kind } from './records';
import { part } from './request';
import type { SshOptions } from './sshCommand';
import { streamEvents, streamLogs } from './streams';

export interface EngineOptions {
  /** Milliseconds for one call; 10 s when absent. Stopping, removing, pruning and sizes take their own time. */
  readonly deadline?: number;
  readonly ssh?: SshOptions;
}

const defaultDeadline = 10_000;
/** `GET /system/df` walks every volume. */
const walking = 300_000;

/** Where one thing of a kind is inspected. */
const inspectPath: Readonly<Record<Kind, (id: string) => string>> = {
  containers: (id) => `/containers/${part(id)}/json`,
  images: (id) => `/images/${part(id)}/json`,
  networks: (id) => `/networks/${part(id)}`,
  volumes: (id) => `/volumes/${part(id)}`,
};

/** An engine at an endpoint, over connections that `host` opens. Nothing is connected before the first call. */
export function createEngine(endpoint: Endpoint, host: Host, options: EngineOptions = {}): Engine {
  const connection = new Connection({
    endpoint,
    dial: dialEndpoint(endpoint, host, options.ssh),
    deadline: options.deadline ?? defaultDeadline,
    failures: { endpoint, host },
  });
  const read = async (path: string, query: Readonly<Record<string, string>>, signal?: AbortSignal): Promise<unknown> =>
    (await connection.call({ method: 'GET', path, query }, signal)).body;
  return {
    endpoint,
    transport: connection,
    connect: (signal) => connection.connect(signal),
    listContainers: async ({ ids }, signal) => {
      if (ids?.length === 0) return [];
      const query = ids === undefined ? { all: '1' } : { all: '1', filters: JSON.stringify({ id: ids }) };
      return parseContainers(await read('/containers/json', query, signal));
    },
    listImages: async (signal) => parseImages(await read('/images/json', {}, signal)),
    listNetworks: async (signal) => parseNetworks(await read('/networks', {}, signal)),
    listVolumes: async (signal) => parseVolumes(await read('/volumes', {}, signal)),
    volumeSizes: async (signal) => {
      const { body } = await connection.call({ method: 'GET', path: '/system/df', deadline: walking }, signal);
      return parseVolumeSizes(body);
    },
    inspect: (kind, id, signal) => read(inspectPath[kind](id), {}, signal),
    perform: async (call, signal) => {
      const { api } = await connection.connect(signal);
      try {
        const { status, body } = await connection.call(performRequest(call, api), signal);
        return performResult(call, status, body);
      } catch (error) {
        if (isUnderWay(call, error)) return {};
        throw error;
      }
    },
    events: (eventOptions, signal) => streamEvents(connection, eventOptions, signal),
    logs: (containerId, logOptions, signal) => streamLogs(connection, containerId, logOptions, signal),
    pathExists: async (containerId, path, signal) => {
      const request = { method: 'HEAD', path: `/containers/${part(containerId)}/archive`, query: { path } } as const;
      try {
        await connection.call(request, signal);
        return true;
      } catch (error) {
        if (EngineError.is(error, 'not-found')) return false;
        throw error;
      }
    },
    exec: (containerId, argv, signal) => startExec(connection, containerId, argv, signal),
    dispose: () => connection.dispose(),
  };
}
