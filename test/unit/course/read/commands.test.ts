import assert from 'node:assert/strict';
import { commandsOf, type NoteCommand } from '../../../../src/core/course/model';
import { readCourse } from '../../../../src/core/course/read/readCourse';

const read = (...lines: readonly string[]): readonly NoteCommand[] => commandsOf(readCourse(lines.join('\n')));
const texts = (...lines: readonly string[]): readonly string[] => read(...lines).map(({ text }) => text);

describe('commands in a note', () => {
  it('are every complete one of a bash fence without prompts', () =>
    assert.deepEqual(texts('```bash', '# explain', 'for i in 1 2; do', '  echo $i', 'done', 'ls \\', '  -l', '```'), [
      'for i in 1 2; do\n  echo $i\ndone',
      'ls \\\n  -l',
    ]));
  it('lose the prompts of their continuation lines', () =>
    assert.deepEqual(texts('```', '$ docker run \\', '> -d \\', '> nginx', '```'), ['docker run \\\n-d \\\nnginx']));
  it('keep a heredoc whole, whatever stands in it', () =>
    assert.deepEqual(texts('```', '# cat > a <<EOF', '# docker ps', 'EOF', '```'), [
      'cat > a <<EOF\n# docker ps\nEOF',
    ]));
  it('are found in quotes, lists, tildes and indented code, on their own lines', () =>
    assert.deepEqual(
      read('> ~~~', '> $ a1', '> ~~~', '', '- x', '', '  ```', '  $ b1', '  ```', '', 'text', '', '    $ c1').map(
        ({ text, line }) => [text, line],
      ),
      [
        ['a1', 2],
        ['b1', 8],
        ['c1', 13],
      ],
    ));
  it('may have a comment or a placeholder in another script', () =>
    assert.deepEqual(
      texts('```sh', 'docker rm -f db   # 容器會被刪除，資料還在', 'cd /srv/<الاسم>', 'docker 是一個容器引擎', '```'),
      ['docker rm -f db   # 容器會被刪除，資料還在', 'cd /srv/<الاسم>'],
    ));
  it('show one word below the last of a fence as its output', () =>
    assert.deepEqual(
      read('```sh', '# hello', 'cat a', '# bonjour', '```').map(({ expected }) => expected.lines),
      [['bonjour']],
    ));
  it('are found under a wrong label', () =>
    assert.deepEqual(texts('```gherkin=', '$ docker ps', '```'), ['docker ps']));
  it('are found in HTML, decoded', () =>
    assert.deepEqual(texts('<p>$ docker ps&emsp;-a &amp;&amp; ls</p>'), ['docker ps -a && ls']));
  it('are found in inline code that is marked to be run', () =>
    assert.deepEqual(texts('Try `ls -l`{{exec}}.'), ['ls -l']));
  it('are cards where a line of a cheat sheet is a whole command in inline code', () =>
    assert.deepEqual(
      read(
        '- `docker ps -a` – all',
        '- `docker` – the client',
        '- `-d` – detached',
        '',
        'Use `docker ps -a` often.',
      ).map(({ text, kind }) => [text, kind]),
      [['docker ps -a', 'reference']],
    ));
  it('are cards in the rows of a table', () =>
    assert.deepEqual(
      texts('| what | command |', '| --- | --- |', '| all | `docker ps -q \\| wc -l` |', '| a name | `docker` |'),
      ['docker ps -q | wc -l'],
    ));
  it('are cards in a list with the words right after them, and without any mark of code', () =>
    assert.deepEqual(
      texts(
        '- `docker port c1` shows ports',
        '- docker images – all images',
        '- docker – the client',
        '- docker is fine',
      ),
      ['docker port c1', 'docker images'],
    ));
  it('are cards where a paragraph is nothing else, as in the examples of a manual page', () =>
    assert.deepEqual(
      texts(
        'podman cp web:/etc/hosts .',
        '',
        'buildah rmi --all',
        '',
        'docker run starts it.',
        '',
        'docker is a client',
      ),
      ['podman cp web:/etc/hosts .', 'buildah rmi --all'],
    ));
  it('are found in highlight tags, and in boxes around fences', () => {
    assert.deepEqual(texts('{% highlight bash %}', 'docker ps', '{% endhighlight %}'), ['docker ps']);
    assert.deepEqual(texts('````{dropdown} How', '```bash', 'docker ps', '```', '````'), ['docker ps']);
  });
  it("are root's where a fence begins with one behind # and shows its output", () =>
    assert.deepEqual(texts('```', '# buildah images -q', '3f2a9c1b7d5e', '$ ls', '```'), ['buildah images -q', 'ls']));
  it('are not the keys that interrupt one', () =>
    assert.deepEqual(texts('```', '$ ^C', '$ docker ps', '$ sleep 9^C', '```'), ['docker ps']));
  it('are not the key that ends a shell, which is left by it', () =>
    assert.deepEqual(
      read('```', '$ docker exec -it a sh', '/ # ls', '/ # ^D', '$ ls', '```').map(({ text, context }) => [
        text,
        context.length,
      ]),
      [
        ['docker exec -it a sh', 1],
        ['ls', 2],
        ['ls', 1],
      ],
    ));
  it('are not the first line of a listing', () => assert.deepEqual(texts('```bash', 'total 8', '```'), []));
  it('are meant to fail where the message is in the language of the note', () =>
    assert.equal(read('```', '$ cat a', 'cat: a: Permission non accordée', '```')[0]?.expected.exit, 'fail'));
  it('are found after a prompt in prose, with the prose below as output', () => {
    const [command] = read('root@ALP:/$ `hostname`', 'ALP');
    assert.deepEqual([command?.text, command?.expected.lines], ['hostname', ['ALP']]);
  });
  it('are cards in prose with an escaped prompt', () => {
    const [card] = read('\\$ docker run \\- -net \\<Name\\>');
    assert.deepEqual([card?.text, card?.kind], ['docker run --net <Name>', 'reference']);
  });

  for (const [what, ...lines] of [
    ['YAML', '```bash', 'services:', '  web:', '    image: nginx', '```'],
    ['JSON', '```', '{ "a": 1 }', '```'],
    ['a Dockerfile', '```dockerfile', 'FROM alpine', 'RUN apk add curl', '```'],
    ['Python', '```python', 'import os', 'print("docker ps")', '```'],
    ['output alone', '```', 'CONTAINER ID   IMAGE', '```'],
    ['a script to be read', '```bash', '#!/bin/bash', 'docker ps', '```'],
    ['a comment of HTML', '<!--', '$ docker ps', '-->'],
  ] as const) {
    it(`are not seen in ${what}`, () => assert.deepEqual(texts(...lines), []));
  }
});

describe('what a command is expected to do', () => {
  it('is what the fence labelled as output shows', () => {
    const note = ['```bash', 'uname', '```', '', '```output', 'Linux', '```'];
    assert.deepEqual(read(...note)[0]?.expected, { lines: ['Linux'], exit: 'ok' });
  });
  it('is what comments below it show', () => {
    const note = [
      '```bash',
      'id -u',
      '# => 0',
      'docker ps',
      '# Output:',
      '# CONTAINER ID',
      '# 3f2a',
      '',
      '# done',
      'ls',
    ];
    assert.deepEqual(
      read(...note, '# now it is listed', 'cat x', '# cat: x: No such file or directory', '```').map(
        ({ expected: { lines, exit } }) => [...lines, exit],
      ),
      [['0', 'ok'], ['CONTAINER ID', '3f2a', 'ok'], ['ok'], ['cat: x: No such file or directory', 'fail']],
    );
  });
  it('is to fail where the output labelled after the fence is an error', () => {
    const note = ['~~~', 'docker x', '~~~', '{: .language-bash}', '', '~~~', 'bad', '~~~', '{: .error}'];
    assert.equal(read(...note)[0]?.expected.exit, 'fail');
  });
  it('is to fail where the shown output ends in a message of failure', () =>
    assert.equal(read('```', '$ cat x', 'cat: x: No such file or directory', '```')[0]?.expected.exit, 'fail'));
  it('is anything where the command allows for it', () =>
    assert.equal(read('```', '$ docker rm x || true', '```')[0]?.expected.exit, 'any'));
  it('is to fail where the author says so', () => {
    const note = ['---', 'expectedFailures: [docker rm]', '---', '```', '$ docker rm x', '```'];
    assert.equal(read(...note)[0]?.expected.exit, 'fail');
  });
});

describe('what a command is', () => {
  const cases: readonly (readonly [string, string, boolean, boolean])[] = [
    ['docker login', 'login', false, false],
    ['sudo docker run -itd busybox yes', 'run', true, true],
    ['docker exec -it c1 sh', 'interactive', false, false],
    ['docker stats', 'interactive', false, false],
    ['sudo containerd &', 'run', true, true],
    ['nohup yes &', 'run', false, true],
    ["cat > f <<'E'\nx\nE", 'file', false, false],
    ['docker run --rm -it alpine ls', 'run', false, false],
  ];
  for (const [text, kind, sudo, detaches] of cases) {
    it(`is told by its text: ${text.split('\n', 1)[0] ?? ''}`, () => {
      const [command] = read('```', `$ ${text}`, '```');
      assert.deepEqual([command?.text, command?.kind, command?.sudo, command?.detaches], [text, kind, sudo, detaches]);
    });
  }
});
