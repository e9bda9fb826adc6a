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
  return inCells({ titles: texts(answer['Titles']), rows: list(answer['Processes']).map(texts) });
}

/** podman before 4.4 gives each line of `ps` as one cell. As in ps(1), only the last column may hold blanks. */
function inCells(table: ProcessTable): ProcessTable {
  const titles = table.titles.length === 1 ? (table.titles[0] ?? '').trim().split(/\s+/) : [];
  if (titles.length < 2) return table;
  const cells = (line: string): readonly string[] => {
    const words = line.trim().split(/\s+/);
    return [...words.slice(0, titles.length - 1), words.slice(titles.length - 1).join(' ')];
  };
  return { titles, rows: table.rows.map(([line = '']) => cells(line)) };
}
