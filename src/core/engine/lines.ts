/** The longest line that is read, in bytes. Events are some hundred bytes; what is longer is not kept. */
const longest = 4 * 1024 * 1024;

const newline = 0x0a;

/**
 * The lines of a stream of bytes, without their endings (LF or CRLF), in any cut: lines and UTF-8 characters may be
 * split over chunks. Empty lines and lines of more than 4 MiB are left out, the latter without being kept.
 */
export async function* lines(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string, void, undefined> {
  let kept: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of chunks) {
    let start = 0;
    for (let end = chunk.indexOf(newline); end !== -1; end = chunk.indexOf(newline, start)) {
      const line = length + end - start > longest ? '' : decode([...kept, chunk.subarray(start, end)]);
      if (line !== '') yield line;
      start = end + 1;
      kept = [];
      length = 0;
    }
    length += chunk.length - start;
    if (length > longest) kept = [];
    else if (start < chunk.length) kept.push(chunk.subarray(start));
  }
  const rest = length > longest ? '' : decode(kept);
  if (rest !== '') yield rest;
}

function decode(parts: readonly Uint8Array[]): string {
  return Buffer.concat(parts).toString('utf8').replace(/\r$/, '');
}
