import type { Engine } from './engine';
import { fields, list, texts } from './parse/field';
import { part } from './request';

/** The processes of a container as the engine's machine numbers them, in the words of its `ps`. */
export interface ProcessTable {
  readonly titles: readonly string[];
  /** One row for each process, with one cell for each title. */
  readonly rows: readonly (readonly string[])[];
}

/** What runs in a container (Docker Engine API, ContainerTop). Rejects with an EngineError: `conflict` where nothing runs. */
export async function top(
  engine: Pick<Engine, 'transport'>,
  containerId: string,
  signal?: AbortSignal,
): Promise<ProcessTable> {
  const path = `/containers/${part(containerId)}/top`;
  const { body } = await engine.transport.call({ method: 'GET', path }, signal);
  const answer = fields(body);
  return { titles: texts(answer['Titles']), rows: list(answer['Processes']).map(texts) };
}
