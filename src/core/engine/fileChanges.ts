import type { Engine } from './engine';
import { number, rows, text } from './parse/field';
import { part } from './request';

/** What became of a path since the container was made from its image. */
export interface FileChange {
  readonly kind: 'modified' | 'added' | 'deleted';
  readonly path: string;
}

const kinds = ['modified', 'added', 'deleted'] as const;

/** What differs from the image, by path (Docker Engine API, ContainerChanges). The engine walks the container's layer. */
export async function listChanges(
  engine: Engine,
  container: string,
  signal?: AbortSignal,
): Promise<readonly FileChange[]> {
  const request = { method: 'GET', path: `/containers/${part(container)}/changes`, deadline: 60_000 } as const;
  const { body } = await engine.transport.call(request, signal);
  return parseChanges(body);
}

/** The engine's answer; `null` where nothing differs. Rows that make no sense are left out. */
export function parseChanges(body: unknown): readonly FileChange[] {
  return rows(body, (row) => {
    const path = text(row['Path']);
    const kind = kinds[number(row['Kind'])];
    return path === '' || kind === undefined ? undefined : { kind, path };
  });
}
