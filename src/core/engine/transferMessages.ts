import type { IncomingMessage } from 'node:http';
import type { Engine } from './engine';
import { EngineError } from './errors';
import { lines } from './lines';
import { fields, number, text } from './parse/field';
import type { ApiRequest } from './request';
import { asTransferError, transferError } from './transferError';

/** One message of a pull, push or load. `current` and `total` in bytes; 0 where the engine says none. */
export interface TransferMessage {
  /** The layer, as twelve digits; the tag for what is about the whole image; empty otherwise. */
  readonly id: string;
  /** The engine's own word: "Downloading", "Pull complete"; untranslated. */
  readonly status: string;
  readonly current: number;
  readonly total: number;
}

export interface Transfer {
  readonly request: ApiRequest;
  /** What errors are about: the reference, or the file of an archive. */
  readonly subject: string;
}

/**
 * Sends a request and gives the messages of its answer (moby, pkg/jsonmessage). An error inside of an answer that began
 * well ends it with a TransferError; so does what the engine refuses at once. Aborting ends the transfer in the engine.
 */
export async function* transfer(
  engine: Engine,
  { request, subject }: Transfer,
  signal: AbortSignal,
): AsyncGenerator<TransferMessage, void, undefined> {
  let response: IncomingMessage | undefined;
  try {
    response = await engine.transport.stream({ ...request, deadline: 'none' }, signal);
    for await (const line of lines(response)) yield* messagesOf(line, subject);
  } catch (error) {
    if (signal.aborted) throw new EngineError('cancelled', 'cancelled', {}, { cause: error });
    if (error instanceof Error && error.name === 'TransferError') throw error;
    throw asTransferError(EngineError.is(error) ? error : await engine.transport.failure(error), subject);
  } finally {
    response?.destroy();
  }
}

/** The message of one line; none where the line says nothing for people. Throws a TransferError for an error. */
function messagesOf(line: string, subject: string): readonly TransferMessage[] {
  const message = fields(parsed(line));
  const error = text(fields(message['errorDetail'])['message']) || text(message['error']);
  if (error !== '') throw transferError(error.trim(), subject);
  const status = text(message['status']) || text(message['stream']).trim();
  if (status === '') return [];
  const { current, total } = fields(message['progressDetail']);
  return [{ id: text(message['id']), status, current: number(current), total: number(total) }];
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}
