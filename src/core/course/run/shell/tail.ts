/** The end of what was printed, in bounded memory, whatever comes. */
export class OutputTail {
  private chunks: Buffer[] = [];
  private kept = 0;
  private dropped = 0;

  /** Called after each piece that came. */
  onDidGrow: () => void = () => undefined;

  /** @param limit bytes that are kept */
  constructor(private readonly limit: number) {}

  push(piece: Buffer | string): void {
    if (piece.length === 0) return;
    const chunk = typeof piece === 'string' ? Buffer.from(piece) : piece;
    this.chunks.push(chunk);
    this.kept += chunk.length;
    // Twice the limit before anything is copied: each byte is copied once at most.
    if (this.kept >= 2 * this.limit) this.trim();
    this.onDidGrow();
  }

  /** The last `limit` bytes as text, and how many bytes came before them. */
  read(): { readonly text: string; readonly cut: number } {
    this.trim();
    const bytes = Buffer.concat(this.chunks);
    const start = this.dropped === 0 ? 0 : firstCharacter(bytes);
    return { text: bytes.subarray(start).toString('utf8'), cut: this.dropped + start };
  }

  private trim(): void {
    if (this.kept <= this.limit) return;
    const bytes = Buffer.concat(this.chunks);
    const rest = Buffer.from(bytes.subarray(bytes.length - this.limit));
    this.dropped += bytes.length - rest.length;
    this.chunks = [rest];
    this.kept = rest.length;
  }
}

/** Where the first whole character starts: bytes 10xxxxxx go on with one (RFC 3629). */
function firstCharacter(bytes: Buffer): number {
  let start = 0;
  while (start < 4 && ((bytes[start] ?? 0) & 0xc0) === 0x80) start += 1;
  return start;
}
