import type { Engine, LogPiece } from './engine';
import { EngineError } from './errors';
import { runExec } from './runExec';

/** What a process in a container printed, and its exit code. */
export interface CollectedExec {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** How much of its standard error is kept, in bytes. */
const mostErrors = 8192;

/**
 * Runs a program in a running container without a terminal, and waits for its end. Rejects with `refused` when it prints
 * more than `limit` bytes, and with an EngineError when it could not be started.
 */
export async function collectExec(
  engine: Engine,
  { container, argv, limit }: { readonly container: string; readonly argv: readonly string[]; readonly limit: number },
  signal: AbortSignal = new AbortController().signal,
): Promise<CollectedExec> {
  const running = await runExec(engine, container, { argv }, signal);
  const output = await collected(running.pieces, limit);
  return { ...output, code: await running.exitCode() };
}

async function collected(pieces: AsyncIterable<LogPiece>, limit: number): Promise<Omit<CollectedExec, 'code'>> {
  const out: Buffer[] = [];
  let errors = Buffer.alloc(0);
  let left = limit;
  for await (const piece of pieces) {
    if (piece.stream === 'stderr') {
      errors = Buffer.concat([errors, piece.bytes]).subarray(0, mostErrors);
      continue;
    }
    left -= piece.bytes.length;
    if (left < 0) throw new EngineError('refused', 'the program in the container printed too much');
    out.push(piece.bytes);
  }
  return { stdout: Buffer.concat(out), stderr: errors.toString('utf8') };
}
