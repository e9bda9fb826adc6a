import type { Course, FrontMatter } from '../model';
import { chaptersOf } from './chapters';
import { languageOf } from './language';
import type { Segment } from './markdown';
import { partsOf, type Part } from './stretches';

export interface CourseParts {
  readonly frontMatter: FrontMatter;
  readonly segments: readonly Segment[];
  /** Lines before the first segment. */
  readonly firstLine: number;
  /** The file's name, for a note that has no title. */
  readonly name: string;
}

/** Puts a course together from the parts of a note. */
export function courseOf({ frontMatter, segments, firstLine, name }: CourseParts): Course {
  const parts = partsOf(segments, firstLine, frontMatter);
  const title = titleOf(frontMatter, parts, name);
  return {
    title,
    language: frontMatter.language ?? languageOf(proseOf(segments)),
    chapters: chaptersOf(parts, title),
    frontMatter,
  };
}

function titleOf(frontMatter: FrontMatter, parts: readonly Part[], name: string): string {
  if (frontMatter.title !== undefined) return frontMatter.title;
  const titled = parts.find(({ title }) => title !== '');
  if (titled) return titled.title;
  return name.replace(/^.*[\\/]/, '').replace(/\.(?:md|markdown|mdx|mkd|txt)$/i, '');
}

/** Enough of the words of a note to tell its language. */
function proseOf(segments: readonly Segment[]): string {
  let words = '';
  for (const { blocks } of segments) {
    for (const block of blocks) {
      if (block.kind === 'heading') words += `${block.text}\n`;
      if (block.kind === 'prose')
        words += `${block.lines.map(({ text }) => text.slice(0, 1000).replace(/https?:\S+|`[^`]*`/g, '')).join('\n')}\n`;
      if (words.length > 20_000) return words;
    }
  }
  return words;
}
