import assert from 'node:assert/strict';
import { commandsOf } from '../../../../src/core/course/model';
import { readCourse } from '../../../../src/core/course/read/readCourse';
import { maskPlaceholders, placeholdersOf } from '../../../../src/core/course/read/placeholders';

describe('placeholders in a command', () => {
  const names = (text: string): readonly string[] => placeholdersOf(text).map((one) => one.text);

  it('are asked for where a name stands in angle brackets', () =>
    assert.deepEqual(names('docker push <Login Name>/a1'), ['<Login Name>']));
  it('are a choice where a name has another in brackets', () =>
    assert.deepEqual(placeholdersOf('ifconfig tap0(eth0)'), [{ text: 'tap0(eth0)', choices: ['tap0', 'eth0'] }]));
  it('are asked for once', () => assert.deepEqual(names('echo YOUR_ID YOUR_ID'), ['YOUR_ID']));
  it('may be in double braces or dollars', () =>
    assert.deepEqual(names('echo {{name}} $$image$$'), ['{{name}}', '$$image$$']));
  it('are asked for in the words of other languages', () =>
    assert.deepEqual(names('docker login -u DEIN_NAME -p 你的密碼 VOTRE_HOTE/x'), [
      'DEIN_NAME',
      '你的密碼',
      'VOTRE_HOTE',
    ]));

  for (const text of [
    'sort < in > out',
    'diff <(ls a) <(ls b)',
    'cat <<EOF\nx\nEOF',
    "docker ps --format '{{.Names}}'",
    'f() { echo; }',
    'echo $(date) ${YOUR_ID}',
    'echo $TU_ID ${VOTRE_NOM}; TU_ID=3',
    "awk '{print substr(a)}'",
    "echo '<h1>hello</h1>' > index.html",
  ]) {
    it(`are not seen in shell syntax: ${text.split('\n', 1)[0] ?? ''}`, () => assert.deepEqual(names(text), []));
  }

  it('keep every position when they are masked for a shell parser', () =>
    assert.equal(maskPlaceholders('push <Login Name>/a1 tap0(eth0)'), 'push xxxxxxxxxxxx/a1 xxxxxxxxxx'));
});

describe('accounts in a note', () => {
  const asked = (...lines: readonly string[]): readonly string[] =>
    commandsOf(readCourse(lines.join('\n'))).flatMap(({ placeholders }) => placeholders.map(({ text }) => text));

  it("are the reader's own where a prompt, a home folder or a group shows whose they are", () => {
    assert.deepEqual(asked('```', 'mia@lab:~$ sudo chown mia:mia /srv', '```'), ['mia']);
    assert.deepEqual(asked('```', '$ ls /home/mia/bundle', '$ tunctl -u mia', '```'), ['mia', 'mia']);
    assert.deepEqual(asked('```', '$ sudo addgroup mia docker', '```'), ['mia']);
  });
  it("are the reader's own where the note says so", () =>
    assert.deepEqual(asked('Replace `mia` by your account.', '', '```', '$ tunctl -u mia', '```'), ['mia']));
  it('are nothing to ask for where the note makes them, or a system brings them', () => {
    assert.deepEqual(asked('```', '$ sudo useradd -m mia', '$ sudo usermod -aG docker mia', '```'), []);
    assert.deepEqual(asked('```', 'ubuntu@vm:~$ ls /home/ubuntu', 'root@vm:~# su root', '```'), []);
  });
  it('are nothing to ask for where the same word is another name', () =>
    assert.deepEqual(asked('```', 'mia@lab:~$ docker run --name mia mia/app', '```'), []));
});
