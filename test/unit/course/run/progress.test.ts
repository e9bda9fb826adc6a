import assert from 'node:assert/strict';
import type { NoteCommand } from '../../../../src/core/course/model';
import type { CommandResult } from '../../../../src/core/course/run/outcome';
import { contentKeys, readProgress, withResult, writeProgress } from '../../../../src/core/course/run/progress';

const command = (text: string, line: number): NoteCommand => ({
  text,
  line,
  endLine: line,
  kind: 'run',
  dialect: 'sh',
  context: [{ kind: 'host' }],
  sudo: false,
  detaches: false,
  placeholders: [],
  expected: { lines: [], exit: 'ok' },
});
const result = (text: string): CommandResult => ({
  command: command(text, 1),
  sent: text,
  exitCode: 1,
  output: 'token hunter2',
  cut: 0,
  verdict: 'differs',
  differences: [{ why: 'other', real: 'https://me:hunter2@box/x' }],
});

describe('progress through a note', () => {
  it('stays with its commands when the note is edited around them', () => {
    const before = [command('docker info', 3), command('docker ps', 5), command('docker ps', 9)];
    const after = [command('new', 2), command('docker ps', 8), command('docker info', 13), command('docker ps', 20)];
    const keys = (list: readonly NoteCommand[]): readonly string[] => [...contentKeys(list).values()];
    const [info, first, second] = keys(before);
    assert.deepEqual(keys(after).slice(1), [first, info, second]);
  });

  it('is not shared with a command in another place', () => {
    const inside: NoteCommand = { ...command('ls', 1), context: [{ kind: 'host' }, { kind: 'container', name: 'd1' }] };
    const keys = [...contentKeys([command('ls', 1), inside]).values()];
    assert.notEqual(keys[0], keys[1]);
  });

  it('comes back as it was written, without output and without secrets', () => {
    const key = '0123456789abcdef.0';
    const progress = withResult({}, key, result('curl x'), 42);
    const text = writeProgress(progress);
    assert.ok(!text.includes('hunter2'), text);
    assert.deepEqual(readProgress(text), progress);
    assert.equal(readProgress(text)[key]?.verdict, 'differs');
  });

  const garbage = [
    '',
    'null',
    '[]',
    '{',
    '"x"',
    '{"results":5}',
    '{"results":{"__proto__":{"verdict":"passed","when":1}}}',
    '{"results":{"0123456789abcdef.0":{"verdict":"won","when":1}}}',
  ];
  for (const text of garbage)
    it(`begins anew after ${text === '' ? 'nothing' : text}`, () => assert.deepEqual(readProgress(text), {}));
});
