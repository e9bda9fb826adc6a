import { Duplex } from 'node:stream';
import type { Spawned } from './host';

/** How many characters of a process' standard error are kept. */
const tailLength = 4096;

/** A process that ended while its stream was in use. `stderr` is the end of what it said, `gave` whether bytes had come. */
export class ProcessEndedError extends Error {
  constructor(
    readonly code: number,
    readonly stderr: string,
    readonly gave: boolean,
  ) {
    super(stderr.trim() === '' ? `ended with exit code ${code}` : stderr.trim());
    this.name = 'ProcessEndedError';
  }
}

/**
 * The standard input and output of a process as one stream, so that a protocol can be spoken over it. An exit code
 * other than 0 arrives as an `error` event with a ProcessEndedError; destroying the stream ends the process.
 */
export class ProcessDuplex extends Duplex {
  private said = '';
  private gave = false;

  constructor(private readonly spawned: Spawned) {
    super({ allowHalfOpen: true });
    const { stdin, stdout, stderr } = spawned;
    stdout.on('data', (chunk: Buffer) => {
      this.gave = true;
      if (!this.push(chunk)) stdout.pause();
    });
    stderr.on('data', (chunk: Buffer) => {
      this.said = (this.said + chunk.toString('utf8')).slice(-tailLength);
    });
    for (const stream of [stdin, stdout, stderr]) stream.on('error', () => undefined);
    spawned.ended.then(
      (code) => (code === 0 ? this.push(null) : this.destroy(new ProcessEndedError(code, this.said, this.gave))),
      (error: unknown) => this.destroy(error instanceof Error ? error : new Error(String(error))),
    );
  }

  override _read(): void {
    this.spawned.stdout.resume();
  }

  override _write(chunk: Buffer, _encoding: BufferEncoding, done: (error?: Error | null) => void): void {
    // A broken pipe is told by how the process ended, which says why.
    this.spawned.stdin.write(chunk, () => done());
  }

  override _final(done: (error?: Error | null) => void): void {
    this.spawned.stdin.end(() => done());
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    this.spawned.dispose();
    done(error);
  }

  // What node's http.Agent asks of a connection that it keeps (lib/_http_agent.js): nothing to do for a process.
  setKeepAlive(): this {
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setTimeout(): this {
    return this;
  }
  ref(): this {
    return this;
  }
  unref(): this {
    return this;
  }
}

/** One stream over a running process. */
export function duplexOf(spawned: Spawned): Duplex {
  return new ProcessDuplex(spawned);
}
