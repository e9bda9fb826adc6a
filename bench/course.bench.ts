import assert from 'node:assert/strict';
import { loadavg } from 'node:os';
import MarkdownIt from 'markdown-it';
import { CourseReader } from '../src/core/course/read/courseReader';
import { readCourse } from '../src/core/course/read/readCourse';
import { corpusNotes } from '../test/corpus/notes';
import { both, type Result, summary, table, type Times } from './numbers';

const often = 15;
const million = 1_000_000;

/** All notes of the corpus one after the other, as often as makes a megabyte of UTF-8. */
function megabyte(): string {
  const all = corpusNotes()
    .map(({ text }) => text.replace(/\r\n/g, '\n').replace(/^\ufeff?---\n[\s\S]*?\n---\n/, ''))
    .join('\n\n');
  return Array.from({ length: Math.ceil(million / Buffer.byteLength(all)) }, () => all).join('\n\n');
}

/** Milliseconds, in the middle and at best, after `warm` goes that do not count. */
function timed(work: (index: number) => unknown, warm = 3): Times {
  for (let index = 0; index < warm; index += 1) work(index);
  const times = Array.from({ length: often }, (_, index) => {
    const begun = performance.now();
    work(warm + index);
    return performance.now() - begun;
  });
  return summary(times);
}

describe('speed of notes', function () {
  this.timeout(120_000);
  const results: Result[] = [];
  const text = megabyte();
  const blocks = new MarkdownIt('commonmark', { html: true });
  blocks.core.ruler.enableOnly(['normalize', 'block']);
  /** What finding the blocks alone takes on this machine, now. */
  const floor = timed(() => blocks.parse(text, {}));

  /** Puts a line into the table, and fails where the limit is not kept; the best of many goes is closest to the truth. */
  const note = (what: string, times: Times, limit: number): void => {
    const ratio = (times.best / floor.best).toFixed(1);
    const measured = `${both(times)}, ${ratio}× the blocks alone, ${both(floor)}`;
    const kept = times.best < limit;
    results.push({ what, measured, limit: `${limit} ms`, kept });
    assert.ok(kept, `${what}: ${measured}, and the limit is ${limit} ms`);
  };

  after(() =>
    console.log(`\n${table(results)}\nIn brackets: at best. Load of the machine: ${loadavg()[0]?.toFixed(1) ?? '?'}\n`),
  );

  it('reads a megabyte while one looks', () => {
    note(
      `${(Buffer.byteLength(text) / million).toFixed(1)} MB of notes read`,
      timed(() => readCourse(text)),
      100,
    );
  });

  const edits: readonly (readonly [string, (index: number) => string])[] = [
    ['in the middle', (index) => `${text.slice(0, text.length / 2)}${'x'.repeat(index)}${text.slice(text.length / 2)}`],
    ['at the start', (index) => `Words ${index}\n\n${text}`],
    ['at the end', (index) => `${text}\n\n\`\`\`\n$ echo ${index}\n\`\`\`\n`],
  ];
  for (const [where, edit] of edits)
    it(`reads an edit ${where} between two keys`, () => {
      const reader = new CourseReader();
      reader.update(text);
      const versions = Array.from({ length: often + 3 }, (_, index) => edit(index));
      note(
        `an edit ${where} read`,
        timed((index) => reader.update(versions[index] ?? text)),
        20,
      );
    });
});
