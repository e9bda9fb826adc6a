import assert from 'node:assert/strict';
import { commandsOf, type NoteCommand } from '../../../../src/core/course/model';
import { readCourse } from '../../../../src/core/course/read/readCourse';

const read = (...lines: readonly string[]): readonly NoteCommand[] => commandsOf(readCourse(lines.join('\n')));

describe('commands in sentences, synopses and reports', () => {
  for (const [sentence, command] of [
    ['Look at it: docker ps', 'docker ps'],
    ['Is it there? Check: docker ps -a.', 'docker ps -a'],
    ['Then run docker compose up -d', 'docker compose up -d'],
    ['看看它：docker images', 'docker images'],
    ['然後執行 sudo docker info。', 'sudo docker info'],
    ['Do the same and check: docker ps --size', 'docker ps --size'],
    ['It is full, so look there too: sudo du -sh /var/lib/docker', 'sudo du -sh /var/lib/docker'],
    ['Lösche ihn: docker rm \\-f web', 'docker rm -f web'],
  ] as const)
    it(`are found without any mark of code where the sentence orders them: ${sentence}`, () =>
      assert.deepEqual(
        read(sentence).map(({ text, kind }) => [text, kind]),
        [[command, 'run']],
      ));
  for (const sentence of [
    'Never run docker system prune',
    'If it hangs, run docker logs web',
    'Problem: docker pull hangs',
    'Note: docker login uses https://hub.example',
    'Remove it: docker rm is the way to go.',
    'You can run docker everywhere',
  ])
    it(`are not found where it only speaks of them: ${sentence}`, () => assert.deepEqual(read(sentence), []));
  it('are found where another sentence follows', () =>
    assert.deepEqual(
      read('Check it with `docker ps -a`. The column **STATUS** tells.').map(({ text }) => text),
      ['docker ps -a'],
    ));
  it('are found where the sentence goes on', () =>
    assert.deepEqual(
      read('Stop it with `docker rm -f web` and begin again.').map(({ text }) => text),
      ['docker rm -f web'],
    ));
  for (const synopsis of [
    'docker run [OPTIONS] IMAGE [COMMAND] [ARG...]',
    'docker rm CONTAINER...',
    'runc run [-d | --detach] [--bundle <dir>] <id>',
    'ip netns exec NAME COMMAND [參數 ...]',
  ])
    it(`are for reference only where they are a synopsis: ${synopsis}`, () =>
      assert.deepEqual(
        read('```bash', synopsis, 'docker ps', '```').map(({ kind }) => kind),
        ['reference', 'run'],
      ));
  for (const text of ['[ -f x ] && rm x', 'go test ./...', 'ls [a-z]*', 'echo [OPTIONS]', 'sort < a > b'])
    it(`are no synopsis: ${text}`, () =>
      assert.deepEqual(
        read('```bash', text, '```').map(({ kind }) => kind),
        ['run'],
      ));
  it('do not fail because they show that something else failed', () =>
    assert.deepEqual(
      read(
        '```',
        '$ journalctl -n 1',
        'FATAL: could not create lock file',
        '$ docker logs none',
        'Error response from daemon: No such container: none',
        '$ systemctl start db',
        'Job for db.service failed because the control process exited with error code.',
        '```',
      ).map(({ expected }) => expected.exit),
      ['ok', 'fail', 'fail'],
    ));
  it('are typed into where they open a Linux from Windows', () =>
    assert.deepEqual(
      read('```powershell', 'wsl', 'wsl -d Debian -u root', 'wsl --list', 'wsl ls -l', '```').map(({ kind }) => kind),
      ['interactive', 'interactive', 'run', 'run'],
    ));
});
