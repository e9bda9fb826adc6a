import type { Duplex } from 'node:stream';
import { demultiplex } from './demultiplex';
import type { Engine } from './engine';
import { EngineError } from './errors';
import { fields, number, text } from './parse/field';
import { part } from './request';

/** What a process in a container printed, and its exit code. */
export interface ExecOutput {
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
  signal?: AbortSignal,
): Promise<ExecOutput> {
  const { transport } = engine;
  const created = await transport.call(
    {
      method: 'POST',
      path: `/containers/${part(container)}/exec`,
      body: { AttachStdin: false, AttachStdout: true, AttachStderr: true, Tty: false, Cmd: argv },
    },
    signal,
  );
  const path = `/exec/${part(text(fields(created.body)['Id']))}`;
  const start = { method: 'POST', path: `${path}/start`, body: { Detach: false, Tty: false } } as const;
  const stream = await transport.hijack(start, signal);
  const end = (): unknown => stream.destroy(new EngineError('cancelled', 'cancelled'));
  signal?.addEventListener('abort', end, { once: true });
  try {
    const output = await collected(stream, limit);
    const { body } = await transport.call({ method: 'GET', path: `${path}/json` }, signal);
    return { ...output, code: number(fields(body)['ExitCode']) };
  } finally {
    signal?.removeEventListener('abort', end);
    stream.on('error', () => undefined).destroy();
  }
}

async function collected(stream: Duplex, limit: number): Promise<Omit<ExecOutput, 'code'>> {
  const out: Buffer[] = [];
  let errors = Buffer.alloc(0);
  let left = limit;
  for await (const piece of demultiplex(stream as AsyncIterable<Buffer>)) {
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
