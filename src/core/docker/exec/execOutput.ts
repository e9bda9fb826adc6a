import { t } from '../../l10n/l10n';
import { formatBytes } from '../../text/formatBytes';
import { visible } from '../../text/visible';
import type { LogLine } from '../logLines';

/** What stands before a line of the standard error. */
export const errorMark = 'stderr │ ';

/** SGR, the one control sequence that only colours text (ECMA-48, 8.3.117): a document has no use for it. */
// eslint-disable-next-line no-control-regex
const colours = /\u001b\[[0-9;:]*m/g;

/** Characters kept from the beginning, and from the end, of an output. */
const room = { head: 262_144, tail: 262_144 };

/** The output of a command as lines of a document: the beginning and the newest, and how much is missing between. */
export class ExecOutputText {
  private readonly head: string[] = [];
  private tail: string[] = [];
  private headSize = 0;
  private tailSize = 0;
  private left = 0;

  constructor(private readonly limits: { readonly head: number; readonly tail: number } = room) {}

  add({ stream, text, cut }: LogLine): void {
    const shown = text.replace(/\r$/, '').replace(colours, '').split('\t').map(visible).join('\t');
    const line = `${stream === 'stderr' ? errorMark : ''}${shown}${cut ? ` … ${t('line cut')}` : ''}`;
    if (this.tail.length === 0 && this.headSize + line.length <= this.limits.head) {
      this.head.push(line);
      this.headSize += line.length + 1;
      return;
    }
    this.tail.push(line);
    this.tailSize += line.length + 1;
    // Dropped in one go now and then: taking one line from the front of many each time would take long.
    if (this.tailSize > 2 * this.limits.tail) this.shorten();
  }

  /** The lines, each with its line feed. */
  text(): string {
    if (this.tailSize > this.limits.tail) this.shorten();
    const between = this.left === 0 ? [] : [`… ${t('{0} left out here', formatBytes(this.left))} …`];
    return [...this.head, ...between, ...this.tail].map((line) => `${line}\n`).join('');
  }

  private shorten(): void {
    let from = 0;
    while (this.tailSize > this.limits.tail && from < this.tail.length - 1) {
      const size = (this.tail[from]?.length ?? 0) + 1;
      this.tailSize -= size;
      this.left += size;
      from++;
    }
    this.tail = this.tail.slice(from);
  }
}
