import { basename } from 'node:path';
import type { Course } from '../core/course/model';
import { readCourse } from '../core/course/read/readCourse';
import { t } from '../core/l10n/l10n';
import { visible } from '../core/text/visible';
import { readArguments, type Arguments, type Format } from './args';
import { onlyChapter } from './chapters';
import { countLine } from './formats/count';
import { asJson } from './formats/json';
import { asScript } from './formats/sh';
import { asText } from './formats/text';
import { helpText } from './help';
import type { Io } from './io';
import { readNote } from './readNote';
import type { ExitCode } from './stevedore';

/** `stevedore notes …`. Throws UsageError; rejects only when it is aborted. */
export async function notesCommand(argv: readonly string[], io: Io): Promise<ExitCode> {
  const asked = readArguments(argv);
  if (asked.task !== 'help') return withNotes(asked, io);
  io.out(`${helpText()}\n`);
  return 0;
}

async function withNotes(asked: Exclude<Arguments, { task: 'help' }>, io: Io): Promise<ExitCode> {
  const courses: Course[] = [];
  for (const file of asked.files) {
    const text = await readOrSay(file, io);
    if (text === undefined) continue;
    courses.push(onlyChapter(readCourse(text, file === '-' ? undefined : basename(file)), asked.only));
  }
  const [course] = courses;
  if (!course) return 1;
  if (asked.task === 'run') {
    const { runNote } = await import('./run/runNote');
    return runNote(course, asked.confirm, io);
  }
  show(courses, asked.format, io);
  return courses.length === asked.files.length ? 0 : 1;
}

/** Output for programs stays whole: the summary goes beside it. */
function show(courses: readonly Course[], format: Format, io: Io): void {
  if (format === 'json') io.out(asJson(courses));
  else io.out(courses.map(format === 'sh' ? asScript : asText).join('\n'));
  io.err(`${countLine(courses)}\n`);
}

async function readOrSay(file: string, io: Io): Promise<string | undefined> {
  try {
    return await readNote(file, io);
  } catch (error) {
    io.signal.throwIfAborted();
    io.err(`${t('{0} cannot be read: {1}', visible(file), visible(error instanceof Error ? error.message : ''))}\n`);
    return undefined;
  }
}
