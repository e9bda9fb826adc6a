import type { Course } from '../model';
import { courseOf } from './course';
import { splitFrontMatter, type Split } from './frontMatter';
import { readSegments, startsBlock, type Segment } from './markdown';
import { unixLines, withoutMark } from './text';

/** Reads the versions of a note that is being edited: what did not change is kept, what did is read again. */
export class CourseReader {
  private segments: readonly Segment[] = [];
  private head: Split | undefined;

  constructor(private readonly name = '') {}

  /** The course of the whole new text; the same as `readCourse` gives. */
  update(text: string): Course {
    const note = withoutMark(text);
    this.head = sameSplit(splitFrontMatter(note), this.head);
    const { frontMatter, length, lines } = this.head;
    this.segments = reread(unixLines(note.slice(length)), this.segments);
    return courseOf({ frontMatter, segments: this.segments, firstLine: lines, name: this.name });
  }
}

/** The old front matter where the new one says the same, so that what was made with it stays. */
function sameSplit(split: Split, old: Split | undefined): Split {
  const same = old && JSON.stringify(old.frontMatter) === JSON.stringify(split.frontMatter);
  return same ? { ...split, frontMatter: old.frontMatter } : split;
}

/** The segments of a new text, those before and after the change taken over from the old one. */
function reread(text: string, old: readonly Segment[]): readonly Segment[] {
  const { count: before, at: from } = sameAtStart(text, old);
  if (before === old.length && from === text.length) return old;
  // The last one that is the same may go on into what was changed.
  const kept = Math.max(0, before - 1);
  const start = from - (before > 0 ? (old[before - 1]?.text.length ?? 0) : 0);
  let { count: after, at: to } = sameAtEnd(text, old, { kept, start });
  for (; after > 0; after--) {
    const next = old[old.length - after];
    if (!next) break;
    const changed = text.slice(start, to);
    if (changed.endsWith('\n') || changed === '') {
      const lineCount = changed.split('\n').length - 1;
      const first = next.text.slice(0, next.text.indexOf('\n') + 1 || next.text.length);
      if (changed === '' || startsBlock(changed + first, lineCount)) {
        const fresh = changed === '' ? [] : readSegments(changed).map(closed);
        return [...old.slice(0, kept), ...fresh, ...old.slice(old.length - after)];
      }
    }
    to += next.text.length;
  }
  return [...old.slice(0, kept), ...readSegments(text.slice(start))];
}

/** A text that ends in a line break has an empty line after it, which belongs to the next segment. */
function closed(segment: Segment, index: number, all: readonly Segment[]): Segment {
  return index < all.length - 1 ? segment : { ...segment, lineCount: segment.lineCount - 1 };
}

function sameAtStart(text: string, old: readonly Segment[]): { readonly count: number; readonly at: number } {
  let at = 0;
  let count = 0;
  for (const segment of old) {
    if (!text.startsWith(segment.text, at)) break;
    at += segment.text.length;
    count++;
  }
  return { count, at };
}

function sameAtEnd(
  text: string,
  old: readonly Segment[],
  { kept, start }: { kept: number; start: number },
): { count: number; at: number } {
  let at = text.length;
  let count = 0;
  for (let index = old.length - 1; index >= kept; index--) {
    const own = old[index]?.text ?? '';
    if (at - own.length < start || !text.endsWith(own, at)) break;
    at -= own.length;
    count++;
  }
  return { count, at };
}
