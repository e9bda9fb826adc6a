import type { Engine } from './engine';
import { number, rows, seconds, text, texts } from './parse/field';
import { part } from './request';

/** One step in which an image was made. */
export interface HistoryStep {
  /** Of the image as it was then; empty where the engine does not know it. */
  readonly id: string;
  /** Seconds since 1970. */
  readonly created: number;
  /** What made it, in the engine's words: `/bin/sh -c #(nop)  CMD ["sh"]`. */
  readonly by: string;
  /** Bytes; 0 for what changes only settings. */
  readonly size: number;
  readonly tags: readonly string[];
  readonly comment: string;
}

/** How an image was made, the newest step first (Docker Engine API, ImageHistory). Rejects with an EngineError. */
export async function imageHistory(
  engine: Engine,
  reference: string,
  signal?: AbortSignal,
): Promise<readonly HistoryStep[]> {
  const { body } = await engine.transport.call({ method: 'GET', path: `/images/${part(reference)}/history` }, signal);
  return rows(body, (row) => {
    const id = text(row['Id']);
    return {
      id: id === '<missing>' ? '' : id,
      created: seconds(row['Created']),
      by: text(row['CreatedBy']),
      size: number(row['Size']),
      tags: texts(row['Tags']),
      comment: text(row['Comment']),
    };
  });
}
