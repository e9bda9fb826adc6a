import type { Engine } from './engine';
import { type DiskUsage, parseDiskUsage } from './parse/diskUsage';
import { type InfoRecord, parseInfo } from './parse/info';
import { parseVersion, type VersionRecord } from './parse/version';

type Asked = Pick<Engine, 'transport'>;

/** `docker info`. Rejects with an EngineError. */
export async function readInfo({ transport }: Asked, signal?: AbortSignal): Promise<InfoRecord> {
  return parseInfo((await transport.call({ method: 'GET', path: '/info' }, signal)).body);
}

/** `docker version`, of the engine. Rejects with an EngineError. */
export async function readVersion({ transport }: Asked, signal?: AbortSignal): Promise<VersionRecord> {
  return parseVersion((await transport.call({ method: 'GET', path: '/version' }, signal)).body);
}

/** It walks every layer and volume: minutes on a large and busy engine, in milliseconds here. */
const walking = 300_000;

/** `docker system df`. Slow: only for somebody who asked for it. Rejects with an EngineError. */
export async function readDiskUsage({ transport }: Asked, signal?: AbortSignal): Promise<readonly DiskUsage[]> {
  const { body } = await transport.call({ method: 'GET', path: '/system/df', deadline: walking }, signal);
  return parseDiskUsage(body);
}
