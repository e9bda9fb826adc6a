import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import type { NoteCommand } from '../../../../src/core/course/model';
import { captured, withCaptures } from '../../../../src/core/course/run/capture';
import { confirmable } from '../../../../src/core/course/run/confirm';
import { fill, FillError } from '../../../../src/core/course/run/placeholders';

const command = (text: string, ...placeholders: string[]): NoteCommand => ({
  text,
  line: 1,
  endLine: 1,
  kind: 'run',
  dialect: 'sh',
  context: [{ kind: 'host' }],
  sudo: false,
  detaches: false,
  placeholders: placeholders.map((one) => ({ text: one })),
  expected: { lines: [], exit: 'ok' },
});

const hostile = [
  '$(echo run)',
  '`echo run`',
  "a'b",
  'a"b',
  'x; echo run',
  'a b',
  '\\',
  '$HOME',
  "'; echo run; '",
  '}',
  '!x',
  '"$(echo run)"',
  '~',
  '*',
];
const places = [
  'printf %s YOU',
  'printf %s "YOU"',
  "printf %s 'YOU'",
  "printf %s $'YOU'",
  'printf %s "$(printf %s YOU)"',
  'cat <<E\nYOU\nE',
  "cat <<'E'\nYOU\nE",
  'printf %s x | sed s/x/y/ >/dev/null; printf %s YOU',
  'printf %s "\\YOU"',
  'printf %s `printf %s YOU`',
  'printf %s "${none:-YOU}"',
  "sh -c 'printf %s YOU'",
  'eval printf %s YOU',
  'printf %s $YOU',
];

describe('a value that is filled in', () => {
  for (const place of places) {
    it(`never acts as shell text in: ${place}`, () => {
      for (const value of hostile) {
        let sent: string;
        try {
          sent = fill(command(place, 'YOU'), { YOU: value });
        } catch (error) {
          assert.ok(error instanceof FillError && error.kind === 'unfit');
          continue;
        }
        const printed = execFileSync('bash', ['--norc', '-c', sent], { encoding: 'utf8' });
        assert.equal(printed.replace(/\n$/, ''), value, sent);
      }
    });
  }

  it('stays as it is when it is a plain word, also where it stands in angle brackets', () => {
    assert.equal(
      fill(command('docker push <Login Name>/a1', '<Login Name>'), { '<Login Name>': 'me' }),
      'docker push me/a1',
    );
  });

  it('is the first choice when nothing was said', () => {
    const ifconfig = {
      ...command('ifconfig tap0(eth0)'),
      placeholders: [{ text: 'tap0(eth0)', choices: ['tap0', 'eth0'] }],
    };
    assert.equal(fill(ifconfig, {}), 'ifconfig tap0');
    assert.equal(fill(ifconfig, { 'tap0(eth0)': 'eth0' }), 'ifconfig eth0');
  });

  it('is asked for when there is none, and refused with a line end or hidden characters in it', () => {
    const push = command('push YOU', 'YOU');
    for (const [value, kind] of [
      ['', 'missing'],
      ['a\nb', 'unfit'],
      ['a\u202eb', 'unfit'],
      ['a\0', 'unfit'],
    ] as const)
      assert.throws(
        () => fill(push, { YOU: value }),
        (error) => error instanceof FillError && error.kind === kind,
      );
  });
});

describe('a name that the machine chose', () => {
  const tunctl = { ...command('sudo tunctl -b -u bigred'), expected: { lines: ['tap0'], exit: 'ok' as const } };

  it('is used from then on, also for a choice of two', () => {
    const captures = captured(tunctl, tunctl.text, 'tap1\n');
    assert.deepEqual(captures, [{ note: 'tap0', real: 'tap1' }]);
    const dknet = {
      ...command('dknet d1 tap0(eth0)'),
      placeholders: [{ text: 'tap0(eth0)', choices: ['tap0', 'eth0'] }],
    };
    assert.equal(confirmable(dknet, { values: {}, captures, workspace: [] }).sent, 'dknet d1 tap1');
    assert.equal(
      confirmable(command('ifconfig tap0; echo tap00'), { values: {}, captures, workspace: [] }).sent,
      'ifconfig tap1; echo tap00',
    );
  });

  it('is no news when it is the note’s', () => assert.deepEqual(captured(tunctl, tunctl.text, 'tap0\n'), []));

  it('stands for the beginning of an id as well', () => {
    const note = '3879c04ac6435e5cd0a64effdc5843bce57c3b1e4f277722806f622af53d4425';
    const real = '0123456789ab'.padEnd(64, 'c');
    const run = { ...command('docker run -d busybox'), expected: { lines: [note], exit: 'ok' as const } };
    const captures = captured(run, run.text, `${real}\n`);
    assert.equal(withCaptures('docker stop 3879c04a', captures), 'docker stop 01234567');
  });
});

describe('what is confirmed', () => {
  const digest = (one: NoteCommand, value = 'me'): string =>
    confirmable(one, { values: { YOU: value }, workspace: [] }).digest;

  it('changes with every byte of what is sent and with the place', () => {
    const push = command('push YOU', 'YOU');
    const inside: NoteCommand = { ...push, context: [{ kind: 'host' }, { kind: 'container', name: 'd1' }] };
    const all = [digest(push), digest(push, 'you'), digest(inside), digest(command('push  YOU', 'YOU'))];
    assert.equal(new Set(all).size, 4);
    assert.equal(digest({ ...push, line: 7 }), digest(push));
  });
});
