import assert from 'node:assert/strict';
import { commandsOf, type NoteCommand } from '../../../../src/core/course/model';
import { readCourse } from '../../../../src/core/course/read/readCourse';

const read = (...lines: readonly string[]): readonly NoteCommand[] => commandsOf(readCourse(lines.join('\n')));
const exits = (...lines: readonly string[]): readonly string[] => read(...lines).map(({ expected }) => expected.exit);
const place = (command: NoteCommand | undefined): string =>
  (command?.context ?? []).map(({ kind, name }) => (name ? `${kind} ${name}` : kind)).join(' › ');

describe('what the prose says about the commands below it', () => {
  it('makes a step of inline code that is to be run', () =>
    assert.deepEqual(
      read('Run:', '', '`ls -l /`').map(({ text, kind }) => [text, kind]),
      [['ls -l /', 'run']],
    ));
  it('says that the only command of a fence fails', () =>
    assert.deepEqual(exits('The next command should fail:', '```', '$ docker ps', '```'), ['fail']));
  it('says nothing where it is only a possibility', () =>
    assert.deepEqual(exits('This should fail if you are not root:', '```', '$ docker ps', '```'), ['ok']));
  it('says that a command fails in a comment above it', () =>
    assert.deepEqual(exits('```bash', 'ls', '# this should fail', 'docker ps', 'ls', '```'), ['ok', 'fail', 'ok']));
  for (const said of [
    'This fails because the namespace is gone.',
    '❌ It does not work: the address is taken.',
    '這個指令會失敗，因為網卡已經搬走了。',
    'Das schlägt fehl.',
    'You get an error.',
  ])
    it(`says after a fence that its last command fails: ${said}`, () =>
      assert.deepEqual(exits('```', '$ ls', '$ docker ps', '```', said, '```', '$ pwd', '```'), ['ok', 'fail', 'ok']));
  for (const said of ['If this fails, reboot.', 'This should not fail.', 'It works.', '若失敗的話請重新開機。'])
    it(`says nothing of a failure after a fence: ${said}`, () =>
      assert.deepEqual(exits('```', '$ docker ps', '```', said), ['ok']));
  it('orders several commands in one sentence', () =>
    assert.deepEqual(
      read('Run `docker pull nginx`, then `docker images`.', 'A `docker ps` shows nothing. Type `exit`.').map(
        ({ text, kind }) => [text, kind],
      ),
      [
        ['docker pull nginx', 'run'],
        ['docker images', 'run'],
        ['exit', 'run'],
      ],
    ));
  it('orders every command that stands alone on a line below', () =>
    assert.deepEqual(
      read('請執行：', '`docker ps -a`', '`docker images -q`').map(({ kind }) => kind),
      ['run', 'run'],
    ));
  for (const said of ['If you run `docker ps` now, it is gone.', 'You can use `docker ps` too.', 'Type `docker`.'])
    it(`orders nothing: ${said}`, () => assert.deepEqual(read(said), []));
  it('sends unprompted commands back to the host', () => {
    const note = ['```', 'docker exec -it c1 sh', '```', 'Inside:', '```', 'ls -l', '```'];
    assert.equal(place(read(...note).at(-1)), 'host › container c1');
    assert.equal(place(read(...note, 'Back on the host:', '```', 'ip addr', '```').at(-1)), 'host');
  });
});

describe('files that a note shows', () => {
  it('are the body of the editor that opens them', () => {
    const [command] = read('```', '$ nano a.html', '```', 'with this in it:', '```html', '<p>', 'hi', '```');
    assert.deepEqual([command?.kind, command?.body], ['file', '<p>\nhi\n']);
  });
  it('are output where a command prints them', () =>
    assert.deepEqual(read('```', '$ curl localhost', '```', '', '```', '<p>hi</p>', '```')[0]?.expected.lines, [
      '<p>hi</p>',
    ]));
});

describe('a container that the reader is to name', () => {
  it('is called as the note calls it', () =>
    assert.equal(
      place(read('```', '$ docker exec -it <container> sh', '/ # ls', '```').at(-1)),
      'host › container <container>',
    ));
});
