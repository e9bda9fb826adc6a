import type { Course } from '../model';
import { courseOf } from './course';
import { splitFrontMatter } from './frontMatter';
import { readSegments } from './markdown';
import { withoutMark } from './text';

/**
 * Reads a Markdown note into a course: which lines are commands, where each of them runs, and what the note says that it prints.
 * Any text can be read, whatever it is; nothing is thrown. `name` is the file's name, for a note without a title.
 */
export function readCourse(text: string, name = ''): Course {
  const note = withoutMark(text);
  const { frontMatter, length, lines } = splitFrontMatter(note);
  return courseOf({ frontMatter, segments: readSegments(note.slice(length)), firstLine: lines, name });
}
