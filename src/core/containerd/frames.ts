import { ContainerdError } from './errors';

/** The largest answer that is read: containerd itself sends 16 MB at most (its config, `max_send_message_size`). */
const largest = 32 * 1024 * 1024;

/** A message as gRPC sends it: not compressed, its length in four bytes, then itself (gRPC over HTTP2, Length-Prefixed-Message). */
export function frame(bytes: Buffer): Buffer {
  const head = Buffer.alloc(5);
  head.writeUInt32BE(bytes.length, 1);
  return Buffer.concat([head, bytes]);
}

/** Puts what arrives in pieces together, and gives each message once it is whole. */
export class Frames {
  private held = Buffer.alloc(0);
  private pieces: Buffer[] = [];
  private length = 0;

  /** The messages that are whole with this piece. Throws `bad-answer` for what no containerd sends. */
  add(piece: Buffer): readonly Buffer[] {
    this.pieces.push(piece);
    this.length += piece.length;
    // What is still to come decides when the pieces are worth putting together.
    if (this.held.length + this.length < this.wanted()) return [];
    this.held = Buffer.concat([this.held, ...this.pieces]);
    this.pieces = [];
    this.length = 0;
    const whole: Buffer[] = [];
    while (this.held.length >= 5 && this.held.length >= this.wanted()) {
      const end = this.wanted();
      whole.push(this.held.subarray(5, end));
      this.held = this.held.subarray(end);
    }
    return whole;
  }

  /** Bytes of the message that is being read, with its head. */
  private wanted(): number {
    if (this.held.length < 5) return 5;
    if (this.held[0] !== 0) throw new ContainerdError('bad-answer', 'A compressed answer, which was not asked for.');
    const length = this.held.readUInt32BE(1);
    if (length > largest) throw new ContainerdError('bad-answer', `An answer of ${length} bytes.`);
    return 5 + length;
  }
}
