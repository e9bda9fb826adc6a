import type { IncomingMessage } from 'node:http';
import { EngineError } from './errors';

/** The largest answer that is kept, in bytes: 1,000 containers take about 2 MB. */
const limit = 256 * 1024 * 1024;

/** Reads an answer to its end: parsed JSON, or text where it is none. `signal` ends the reading and the connection. */
export async function readBody(response: IncomingMessage, signal?: AbortSignal): Promise<unknown> {
  const end = (): unknown => response.destroy(signal?.reason as Error);
  signal?.addEventListener('abort', end, { once: true });
  try {
    const text = await readText(response);
    return parseJson(text);
  } finally {
    signal?.removeEventListener('abort', end);
  }
}

async function readText(response: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limit) throw new EngineError('refused', `the answer is larger than ${limit} bytes`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
