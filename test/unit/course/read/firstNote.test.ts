import assert from 'node:assert/strict';
import { commandsOf } from '../../../../src/core/course/model';
import { readCourse } from '../../../../src/core/course/read/readCourse';
import { describeFirstNote } from '../../../harness/firstNote';

describeFirstNote('the first note', (readNote) => {
  const course = readCourse(readNote());
  const commands = commandsOf(course);
  const steps = commands.filter(({ kind }) => kind !== 'reference');
  const where = (line: number): string | undefined =>
    commands
      .find((command) => command.line === line)
      ?.context.map(({ kind, name }) => (name ? `${kind} ${name}` : kind))
      .join(' › ');

  it('has 28 commands and 16 reference cards', () => {
    assert.equal(steps.length, 28);
    assert.equal(commands.length - steps.length, 16);
  });

  it('keeps four lines of narration apart from commands and output', () => {
    const narration = course.chapters.flatMap(({ steps: all }) => all.flatMap((step) => step.narration));
    assert.deepEqual(
      narration.map(({ line }) => line),
      [161, 164, 187, 208],
    );
  });

  it('runs five commands inside d1 and all others on the host', () => {
    const inside = steps.filter(({ context }) => context.length > 1);
    assert.deepEqual(
      inside.map(({ line }) => line),
      [169, 193, 194, 203, 204],
    );
    assert.ok(inside.every(({ line }) => where(line) === 'host › container d1'));
    assert.ok(steps.filter(({ context }) => context.length === 1).every(({ line }) => where(line) === 'host'));
  });

  it('has one command that is meant to fail', () => {
    const failing = steps.filter(({ expected }) => expected.exit === 'fail');
    assert.deepEqual(
      failing.map(({ text }) => text),
      ['ifconfig tap0(eth0)'],
    );
    assert.deepEqual(failing[0]?.expected.lines, ['tap0: error fetching interface information: Device not found']);
  });

  it('gives the script of many lines whole, as a file', () => {
    const script = steps.find(({ line }) => line === 136);
    assert.equal(script?.endLine, 153);
    assert.equal(script?.kind, 'file');
    assert.match(script?.text ?? '', /^echo \$'#!\/bin\/bash\n[^]*' > bin\/dknet ; chmod \+x bin\/dknet$/);
  });

  it('offers tap0 and eth0 as a choice, and asks for the login name', () => {
    assert.deepEqual(commands.find(({ line }) => line === 162)?.placeholders, [
      { text: 'tap0(eth0)', choices: ['tap0', 'eth0'] },
    ]);
    assert.deepEqual(commands.find(({ line }) => line === 78)?.placeholders, [{ text: '<Login Name>' }]);
  });

  it("asks for the account that the note writes as the reader's own", () => {
    const asked = commands.filter(({ placeholders }) => placeholders.some(({ text }) => text === 'bigred'));
    assert.deepEqual(
      asked.map(({ line }) => line),
      [15, 119],
    );
  });

  it('knows what goes on in the background', () => {
    assert.deepEqual(
      steps.filter(({ detaches }) => detaches).map(({ line }) => line),
      [36, 106, 158],
    );
  });

  it('has its title, its language and its chapters', () => {
    assert.equal(course.title, 'Docker 軟體貨櫃');
    assert.equal(course.language, 'zh-TW');
    assert.deepEqual(
      course.chapters.map(({ title }) => title),
      ['實作Docker', '自製網卡', 'Dockerless', 'Docker 的自我解救辦法'],
    );
  });
});
