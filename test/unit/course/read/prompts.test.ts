import assert from 'node:assert/strict';
import { commandsOf } from '../../../../src/core/course/model';
import { readPrompt } from '../../../../src/core/course/read/prompts';
import { readCourse } from '../../../../src/core/course/read/readCourse';

describe('prompts in a note', () => {
  const cases: readonly (readonly [line: string, command: string])[] = [
    ['$ docker ps', 'docker ps'],
    ['user@host:~/dir$ docker ps', 'docker ps'],
    ['[user@host dir]$ docker ps', 'docker ps'],
    ['[root@localhost]# docker ps', 'docker ps'],
    ['root@3f2a1b4c5d6e:/# ls', 'ls'],
    ['/ # ifconfig -a', 'ifconfig -a'],
    ['/app # ls', 'ls'],
    ['bash-5.1# id', 'id'],
    ['PS C:\\Users\\me> docker ps', 'docker ps'],
    ['C:\\Users\\me>docker ps', 'docker ps'],
    ['❯ docker ps', 'docker ps'],
    ['user@mac ~ % docker ps', 'docker ps'],
    ['(venv) $ pip list', 'pip list'],
    ['└─$ docker ps', 'docker ps'],
    ['~/web$ docker ps', 'docker ps'],
    ['⬢[user@toolbox ~]$ podman ps', 'podman ps'],
  ];
  for (const [line, command] of cases) {
    it(`are taken off: ${line}`, () => {
      assert.equal(readPrompt(line)?.rest, command);
      assert.equal(readPrompt(line)?.certainty, 'sure');
    });
  }

  for (const line of [
    '$5',
    '$ 4.20 coffee',
    '#!/bin/sh',
    '## heading',
    'total 12',
    'a@b.example wrote this',
    'reboot # sudo is needed',
  ]) {
    it(`are not seen in: ${line}`, () => assert.notEqual(readPrompt(line)?.certainty, 'sure'));
  }

  for (const line of [
    '[host] $ docker ps',
    '[container] # docker ps',
    '(container) # docker ps',
    'vm1 # docker ps',
    '/app# docker ps',
  ])
    it(`are taken off where a command follows: ${line}`, () => {
      assert.equal(readPrompt(line)?.rest, 'docker ps');
      assert.equal(readPrompt(line)?.certainty, 'maybe');
    });
  it('are not seen in the sections of a file of settings', () =>
    assert.deepEqual(commandsOf(readCourse('```toml\n[web] # the first one\nport = 80\n```')), []));

  it('know the dialect of Windows', () => {
    assert.equal(readPrompt('PS> Get-Process')?.dialect, 'powershell');
    assert.equal(readPrompt('C:\\>dir')?.dialect, 'cmd');
  });
});
