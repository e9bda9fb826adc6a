import type { Course, NoteCommand } from '../../core/course/model';
import { visibleJson } from '../../core/text/json';

/** A course as other programs read it; the fields are those of the documentation, and no others. Several make a list. */
export function asJson(courses: readonly Course[]): string {
  const [first, ...more] = courses.map(courseValue);
  return `${visibleJson(more.length > 0 ? [first, ...more] : first)}\n`;
}

function courseValue({ title, language, chapters }: Course) {
  return {
    title,
    language,
    chapters: chapters.map((chapter) => ({
      title: chapter.title,
      line: chapter.line,
      steps: chapter.steps.map((step) => ({
        title: step.title,
        line: step.line,
        commands: step.commands.map(commandValue),
        narration: step.narration.map((one) => one.text),
      })),
    })),
  };
}

function commandValue(command: NoteCommand) {
  const { text, line, endLine, kind, context, sudo, detaches, placeholders, expected } = command;
  return {
    text,
    line,
    endLine,
    kind,
    context: context.map(({ kind: place, name }) => (name === undefined ? { kind: place } : { kind: place, name })),
    sudo,
    detaches,
    placeholders: placeholders.map((one) =>
      one.choices ? { text: one.text, choices: one.choices } : { text: one.text },
    ),
    expected: { lines: expected.lines, exit: expected.exit },
  };
}
