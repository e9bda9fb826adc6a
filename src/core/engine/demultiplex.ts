import type { LogPiece } from './engine';

/**
 * Takes a container's two output streams apart. Without a terminal the engine puts eight bytes before every frame:
 * the stream (1 stdout, 2 stderr), three zeroes, the length in big endian (Docker Engine API, ContainerAttach).
 * Pieces are handed on as they come, so that a frame's stated length never makes anything wait in memory.
 */
export async function* demultiplex(chunks: AsyncIterable<Buffer>): AsyncGenerator<LogPiece, void, undefined> {
  let header = Buffer.alloc(0);
  let left = 0;
  let stream: LogPiece['stream'] = 'stdout';
  for await (const chunk of chunks) {
    let rest = chunk;
    while (rest.length > 0) {
      if (left === 0) {
        const missing = 8 - header.length;
        header = Buffer.concat([header, rest.subarray(0, missing)]);
        rest = rest.subarray(missing);
        if (header.length < 8) break;
        stream = header[0] === 2 ? 'stderr' : 'stdout';
        left = header.readUInt32BE(4);
        header = Buffer.alloc(0);
        continue;
      }
      const bytes = rest.subarray(0, left);
      left -= bytes.length;
      rest = rest.subarray(bytes.length);
      yield { stream, bytes };
    }
  }
}

/** The output of a container with a terminal: one stream. */
export async function* raw(chunks: AsyncIterable<Buffer>): AsyncGenerator<LogPiece, void, undefined> {
  for await (const bytes of chunks) yield { stream: 'stdout', bytes };
}
