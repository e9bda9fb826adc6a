import type { Readable } from 'node:stream';
import type { Command, CommandResult } from './command';
import { HostError } from './errors';
import type { Spawned } from './host';

/** The most that a command may write, in bytes: what is larger belongs into a stream. */
const limit = 64 * 1024 * 1024;

/**
 * Reads a command to its end. Rejects with a HostError: `cancelled` when the signal was aborted, `failed` when it wrote
 * more than 64 MiB, and whatever kept it from starting.
 */
export async function collect(spawned: Spawned, command: Command, signal?: AbortSignal): Promise<CommandResult> {
  const counter = { bytes: 0 };
  const readAll = async (stream: Readable): Promise<string> => {
    const chunks: Buffer[] = [];
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      counter.bytes += chunk.length;
      if (counter.bytes > limit) {
        spawned.dispose();
        throw new HostError('failed', `${command.program} wrote more than ${limit} bytes`);
      }
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString('utf8');
  };
  // A program that ends without reading its input is no failure: what it says and its exit code tell.
  spawned.stdin.on('error', () => undefined);
  spawned.stdin.end(command.input ?? '');
  const texts = Promise.all([readAll(spawned.stdout), readAll(spawned.stderr)]);
  texts.catch(() => undefined);
  try {
    const code = await spawned.ended;
    const [stdout, stderr] = await texts;
    if (signal?.aborted === true) throw new HostError('cancelled', `${command.program} was cancelled`);
    return { code, stdout, stderr };
  } catch (error) {
    if (signal?.aborted === true && !HostError.is(error, 'cancelled'))
      throw new HostError('cancelled', `${command.program} was cancelled`, { cause: error });
    throw error;
  }
}
