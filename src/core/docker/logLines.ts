import { StringDecoder } from 'node:string_decoder';
import type { LogPiece } from '../engine/engine';

/** A line longer than this is cut, and says so: nobody reads 100 MiB in one line, and holding it would cost as much. */
export const longestLine = 16_384;

/** One line of a container's output. `rest`: how many characters were left out at its end. */
export interface LogLine {
  readonly stream: LogPiece['stream'];
  readonly text: string;
  readonly cut: boolean;
}

/** Puts pieces together into lines, each stream for itself, UTF-8 across pieces, memory bounded by `longestLine`. */
export class LogLines {
  private readonly open = { stdout: new OpenLine(), stderr: new OpenLine() };

  /** The lines that this piece completes. */
  push(piece: LogPiece): LogLine[] {
    return this.open[piece.stream].push(piece.bytes).map((line) => ({ stream: piece.stream, ...line }));
  }

  /** What is left when the output ends without a line feed. */
  end(): LogLine[] {
    return (['stdout', 'stderr'] as const).flatMap((stream) =>
      this.open[stream].end().map((line) => ({ stream, ...line })),
    );
  }
}

class OpenLine {
  private readonly decoder = new StringDecoder('utf8');
  private text = '';
  private cut = false;

  push(bytes: Buffer): { text: string; cut: boolean }[] {
    const parts = this.decoder.write(bytes).split('\n');
    return parts.flatMap((part, index) => {
      this.append(part);
      return index < parts.length - 1 ? [this.take()] : [];
    });
  }

  end(): { text: string; cut: boolean }[] {
    this.append(this.decoder.end());
    return this.text === '' ? [] : [this.take()];
  }

  private append(part: string): void {
    const room = longestLine - this.text.length;
    if (part.length > room) this.cut = true;
    this.text += part.slice(0, Math.max(0, room));
  }

  private take(): { text: string; cut: boolean } {
    const line = { text: this.text, cut: this.cut };
    this.text = '';
    this.cut = false;
    return line;
  }
}
