import { t } from '../../core/l10n/l10n';
import type { Course, NoteCommand, NoteStep } from '../../core/course/model';
import { visible } from '../../core/text/visible';
import { breadcrumb } from './breadcrumb';

/** A course for people: chapters, steps, and each command with its line and where it runs. */
export function asText(course: Course): string {
  const chapters = course.chapters.map((chapter, index) =>
    [
      '',
      `${index + 1}  ${visible(chapter.title)}`,
      ...chapter.steps.flatMap((step) => stepLines(step, chapter.title)),
    ].join('\n'),
  );
  return [`${visible(course.title)} (${visible(course.language)})`, ...chapters, ''].join('\n');
}

function stepLines(step: NoteStep, chapterTitle: string): readonly string[] {
  const said = step.narration.map((one) => ({ line: one.line, lines: [`        ${visible(one.text)}`] }));
  const commands = step.commands.map((one) => ({ line: one.line, lines: commandLines(one) }));
  const inOrder = [...said, ...commands].sort((a, b) => a.line - b.line);
  if (inOrder.length === 0) return [];
  const title = step.title === '' || step.title === chapterTitle ? [] : [`   ${visible(step.title)}`];
  return [...title, ...inOrder.flatMap((one) => one.lines)];
}

function commandLines(command: NoteCommand): readonly string[] {
  const [first = '', ...rest] = command.text.split('\n').map(visible);
  const notes = remarks(command);
  const where = `${String(command.line).padStart(6)}  ${breadcrumb(command.context)} $ `;
  return [
    `${where}${first}`,
    ...rest.map((line) => `        ${line}`),
    ...(notes.length > 0 ? [`        (${notes.join(' · ')})`] : []),
  ];
}

/** What is special about a command, in a few words each. */
function remarks(command: NoteCommand): readonly string[] {
  const { kind, dialect, sudo, detaches, placeholders, expected } = command;
  return [
    ...(kind === 'reference' ? [t('reference card')] : []),
    ...(kind === 'file' ? [t('makes a file')] : []),
    ...(kind === 'interactive' ? [t('opens a shell or a program to work in')] : []),
    ...(kind === 'login' ? [t('asks for a name or password')] : []),
    ...(dialect === 'sh' ? [] : [dialect === 'cmd' ? 'cmd.exe' : 'PowerShell']),
    ...(sudo ? [t('as root')] : []),
    ...(detaches ? [t('goes on in the background')] : []),
    ...placeholders.map((one) => t('fill in {0}', visible(one.text))),
    ...(expected.exit === 'fail' ? [t('meant to fail')] : []),
    ...(expected.lines.length > 0 ? [t('{0} lines of output expected', expected.lines.length)] : []),
  ];
}
