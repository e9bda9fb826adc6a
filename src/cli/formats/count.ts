import { commandsOf, type Course } from '../../core/course/model';
import { t } from '../../core/l10n/l10n';

/** How much was read, in one line. */
export function countLine(courses: readonly Course[]): string {
  const commands = courses.flatMap(commandsOf);
  const references = commands.filter((one) => one.kind === 'reference').length;
  const failing = commands.filter((one) => one.expected.exit === 'fail').length;
  const narration = courses
    .flatMap((course) => course.chapters.flatMap((one) => one.steps))
    .flatMap((one) => one.narration);
  return t(
    '{0} commands, {1} reference cards, {2} lines of narration, {3} meant to fail',
    commands.length - references,
    references,
    narration.length,
    failing,
  );
}
