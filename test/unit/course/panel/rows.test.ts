import assert from 'node:assert/strict';
import type { Course, NoteCommand } from '../../../../src/core/course/model';
import { courseRows } from '../../../../src/core/rows/course';
import type { CommandState } from '../../../../src/core/rows/courseState';
import type { Row } from '../../../../src/core/rows/row';

function command(text: string, more: Partial<NoteCommand> = {}): NoteCommand {
  const place = { context: [{ kind: 'host' }], sudo: false, detaches: false, placeholders: [] } as const;
  const common = { line: 1, endLine: 1, kind: 'run', dialect: 'sh', expected: { lines: [], exit: 'any' } } as const;
  return { text, ...place, ...common, ...more };
}

const courseOf = (...commands: readonly NoteCommand[]): Course => ({
  title: 'Note',
  language: 'en',
  chapters: [{ title: 'Chapter', line: 1, steps: [{ title: 'Step', line: 1, commands, narration: [] }] }],
  frontMatter: {},
});

const flat = (rows: readonly Row[]): readonly Row[] => rows.flatMap((row) => [row, ...flat(row.children())]);
const rowsOf = (course: Course, state: CommandState = 'todo'): readonly Row[] =>
  flat(courseRows(course, { note: 'n', keyOf: (one) => one.text, stateOf: () => state }));

describe('the rows of a course', () => {
  const inside = command('ip a', { context: [{ kind: 'host' }, { kind: 'container', name: 'd1' }] });

  it('leave the line to the command where all is as with most: on the host, and still to do', () => {
    assert.equal(rowsOf(courseOf(command('a'))).at(-1)?.description, '');
    assert.equal(rowsOf(courseOf(command('vi x', { kind: 'interactive' }))).at(-1)?.description, '');
    assert.equal(rowsOf(courseOf(command('a')), 'failed').at(-1)?.description, 'failed');
  });

  it('say where a command runs that is not for the host', () => {
    assert.equal(rowsOf(courseOf(inside)).at(-1)?.description, 'd1');
    assert.equal(rowsOf(courseOf(inside), 'passed').at(-1)?.description, 'passed · d1');
    const remote = command('ls', { context: [{ kind: 'remote', name: 'alp' }] });
    assert.equal(rowsOf(courseOf(remote)).at(-1)?.description, 'alp');
  });

  it('tell a screen reader all of it', () => {
    assert.equal(rowsOf(courseOf(command('a'))).at(-1)?.spoken, 'a, command, to do, host');
    assert.equal(rowsOf(courseOf(inside)).at(-1)?.spoken, 'ip a, command, to do, host › d1');
  });

  it('keep the words beside a title that is read from right to left in their order', () => {
    const course = courseOf(command('a'), command('b'));
    const [chapter] = rowsOf({ ...course, chapters: course.chapters.map((one) => ({ ...one, title: 'שלום' })) });
    assert.equal(chapter?.description, '\u20680 of 2\u2069');
    assert.equal(chapter?.spoken, 'שלום, chapter, 0 of 2');
  });

  it('tell every state by its shape', () => {
    const states: readonly CommandState[] = [
      ...(['todo', 'running', 'passed', 'differs', 'failed'] as const),
      ...(['detached', 'timeout', 'lost', 'cancelled'] as const),
    ];
    const shapes = states.map((state) => rowsOf(courseOf(command('a')), state).at(-1)?.icon.shape);
    assert.equal(new Set(shapes).size, states.length);
  });

  it('count what is done of a chapter', () => {
    assert.equal(rowsOf(courseOf(command('a'), command('b')), 'passed')[0]?.description, '2 of 2');
  });

  it('have the reference cards in a group of their own, out of the sequence', () => {
    const rows = rowsOf(courseOf(command('a'), command('docker info', { kind: 'reference' })));
    assert.deepEqual(
      rows.map((row) => row.label),
      ['Chapter', 'Step', 'a', 'Reference cards', 'docker info'],
    );
  });

  it('write out characters that would act instead of being seen', () => {
    assert.equal(rowsOf(courseOf(command('ls \u202etxt.exe'))).at(-1)?.label, 'ls \\u202etxt.exe');
  });
});
