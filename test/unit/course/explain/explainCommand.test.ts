import assert from 'node:assert/strict';
import { explainCommand } from '../../../../src/core/course/explain/explainCommand';
import type { PartRole } from '../../../../src/core/course/explain/explanation';
import { ownPrograms } from '../../../../src/core/course/explain/ownPrograms';
import { readCourse } from '../../../../src/core/course/read/readCourse';
import { useBundle } from '../../../../src/core/l10n/l10n';

/** `text role` of each part, and its meaning where that is asked for. */
function roles(command: string): readonly string[] {
  return explainCommand(command).parts.map((part) => `${part.text} ${part.role}`);
}

function meaningOf(command: string, text: string, role?: PartRole): string | undefined {
  return explainCommand(command).parts.find((part) => part.text === text && (!role || part.role === role))?.meaning;
}

describe('a command taken apart', () => {
  it('names program, subcommand, clustered flags, values, image and the program inside', () => {
    assert.deepEqual(roles('docker run --rm --name c1 -itd busybox yes'), [
      'docker program',
      'run subcommand',
      '--rm flag',
      '--name flag',
      'c1 value',
      '-i flag',
      't flag',
      'd flag',
      'busybox operand',
      'yes program',
    ]);
  });

  it('each letter of flags that are written together is called as it would be alone', () => {
    const names = (command: string): readonly (string | undefined)[] =>
      explainCommand(command).parts.flatMap((part) => (part.role === 'flag' ? [part.name] : []));
    assert.deepEqual(names('docker exec -it c1 sh'), ['-i', '-t']);
    assert.deepEqual(names('rm -rf x'), ['-r', '-f']);
    assert.deepEqual(names('ls -la'), ['-l', '-a']);
  });

  it('a text that is handed to a shell is taken apart inside, where it stands', () => {
    const command = "docker exec d1 sh -c 'ls -a | cat'";
    const parts = explainCommand(command).parts;
    for (const { start, end, text } of parts) assert.equal(command.slice(start, end), text);
    for (const one of ['ls program', '-a flag', '| shell', 'cat program']) assert.ok(roles(command).includes(one), one);
    assert.ok(roles('sudo bash -ec "echo x > /etc/motd"').includes('> shell'));
    assert.ok(!roles('sh -c "echo $X | cat"').includes('cat program'));
  });

  it('parts are exactly where they stand in the text', () => {
    const command = 'sudo ip addr add 10.0.0.1/24 dev "eth0" && echo $HOME > /tmp/x';
    for (const { start, end, text } of explainCommand(command).parts) assert.equal(command.slice(start, end), text);
  });

  it('a value behind = and a value stuck to its letter are values', () => {
    assert.deepEqual(roles("docker run --net='none' -p8080:80 nginx").slice(2, 7), [
      '--net flag',
      "'none' value",
      "'none' shell",
      '-p flag',
      '8080:80 value',
    ]);
  });

  it('a flag that we do not have is said to be unknown, and the ones around it are explained', () => {
    assert.deepEqual(roles('docker run -idf --nmae x busybox').slice(2, 6), [
      '-i flag',
      'd flag',
      'f unknown',
      '--nmae unknown',
    ]);
    assert.equal(meaningOf('docker run -f busybox', '-f'), 'Not a flag that Stevedore knows here');
  });

  it('flags behind the image belong to the program inside', () => {
    assert.match(meaningOf('docker run busybox ls -a', '-a') ?? '', /begins with a dot/);
    assert.match(meaningOf('docker exec c1 hostname -i', '-i') ?? '', /resolves/);
  });

  it('flags behind -- are taken as they are', () => {
    assert.deepEqual(roles('rm -- -f').slice(1), ['-- shell', '-f operand']);
  });

  it('the same letter is explained as its subcommand means it', () => {
    assert.match(meaningOf('docker rm -f d1', '-f') ?? '', /killed first/);
    assert.match(meaningOf('docker logs -f d1', '-f') ?? '', /Goes on/);
  });

  it("ip's shortened words are what ip takes them for", () => {
    assert.match(meaningOf('ip a', 'a') ?? '', /Addresses/);
    assert.match(meaningOf('ip r', 'r') ?? '', /routing table/);
    assert.match(meaningOf('ip l set eth0 up', 'up') ?? '', /Switches it on/);
    assert.match(meaningOf('ip t', 't') ?? '', /Tunnels/);
  });

  it('tunctl -b is not what the note says', () => {
    assert.match(meaningOf('sudo tunctl -b -u bigred', '-b') ?? '', /brief/);
  });

  it('pipes, lists, the background and redirections are told apart', () => {
    const command = 'a | b && c || d ; e &>/dev/null &';
    assert.deepEqual(
      explainCommand(command).parts.flatMap((part) => (part.role === 'shell' ? [part.text] : [])),
      ['|', '&&', '||', ';', '&>', '/dev/null', '&'],
    );
  });

  it('what is substituted is taken apart too', () => {
    const parts = roles("x=$(docker inspect -f '{{.State.Pid}}' $1 2>/dev/null)");
    assert.ok(parts.includes('inspect subcommand') && parts.includes('$1 shell') && parts.includes('2> shell'));
  });

  it('a here-document, a glob, quotes and a comment have a meaning', () => {
    const parts = roles('cat <<EOF > *.txt # note\n$x\nEOF');
    for (const one of ['<< shell', '> shell', '* shell', '# note shell', '$x shell'])
      assert.ok(parts.includes(one), one);
  });

  it('a choice of two and a value of your own are placeholders, not shell signs', () => {
    assert.equal(
      meaningOf('ifconfig tap0(eth0) up', 'tap0(eth0)', 'placeholder'),
      'One of two, as it is with you: tap0 or eth0',
    );
    assert.deepEqual(roles('docker push <Login Name>/a1').slice(2), [
      '<Login Name>/a1 operand',
      '<Login Name> placeholder',
    ]);
  });

  it("the note reader's own placeholders are known too", () => {
    const { parts } = explainCommand('docker login -u bigred', [{ text: 'bigred' }]);
    assert.ok(parts.some((part) => part.role === 'placeholder' && part.text === 'bigred'));
  });

  it('a program that the note makes itself is said to be one, with its line', () => {
    const made = ownPrograms(readCourse("# N\n\n```\n$ echo 'exit' > bin/dknet\n$ dknet d1\n```\n"));
    const [part] = explainCommand('dknet d1', [], made).parts;
    assert.equal(part?.meaning, 'A program that the note makes itself, at line 4');
  });

  it('a script that is printed into a file is taken apart, where it stands', () => {
    for (const command of [
      "echo $'#!/bin/bash\nx=$(docker inspect -f \\'{{.Id}}\\' $1)\n' > bin/x",
      "cat <<'END' > x\n#!/bin/sh\nx=$(docker inspect -f '{{.Id}}' $1)\nEND",
    ]) {
      const { parts } = explainCommand(command);
      for (const { start, end, text } of parts) assert.equal(command.slice(start, end), text);
      const texts = parts.map(({ text, role }) => `${text} ${role}`);
      for (const one of ['inspect subcommand', '-f flag', '$1 operand', '> shell']) assert.ok(texts.includes(one), one);
      assert.ok(parts.some(({ meaning }) => meaning.startsWith('Says which program')));
    }
    assert.ok(!roles("echo 'ls -a'").includes('ls program'));
  });

  it('tar takes its first word as flags, with or without a dash', () => {
    const flags = ['x flag', 'z flag', 'f flag', 'a.tgz value', '-C flag', 'rootfs value'];
    assert.deepEqual(roles('tar xzf a.tgz -C rootfs').slice(1), flags);
    assert.deepEqual(roles('tar -xf - file').slice(1), ['-x flag', 'f flag', '- value', 'file operand']);
    assert.deepEqual(roles('tar -C rootfs xf').slice(1), ['-C flag', 'rootfs value', 'xf operand']);
  });

  it('a dash alone is a flag of su, and a number one of head', () => {
    assert.deepEqual(roles('su - bigred').slice(1), ['- flag', 'bigred operand']);
    assert.deepEqual(roles('head -5 x').slice(1), ['-5 flag', 'x operand']);
  });

  it('variables of loops, patterns, names of functions and tests of bash have a meaning', () => {
    const all = ['for i in 1 2; do ls; done', 'case $1 in a|b*) ls;; esac', 'f() { ls; }', '[[ -n $x && $y == z ]]'];
    const texts = all.flatMap((command) => roles(command));
    for (const one of ['i', '1', '2', 'a', 'b*)', 'f()', '-n', '==']) assert.ok(texts.includes(`${one} shell`), one);
    assert.ok(!texts.includes(') shell') && !texts.includes('* shell'));
    assert.ok(roles('function f { ls; (cd x); }').includes('cd program'));
    assert.ok(roles('function f { ls; (cd x); }').includes('f shell'));
  });

  it('redirections from and to a file stay redirections', () => {
    assert.ok(roles('sort <in >out').includes('< shell'));
  });

  it('a program without a manual is said to be unknown, and what it is given is not guessed', () => {
    assert.deepEqual(roles('dknet d1 -x'), ['dknet unknown', 'd1 operand', '-x operand']);
  });

  it('a script in busybox of many lines is taken apart to its end', () => {
    const parts = roles('if [ ! -f /a ]; then\n  sudo ln -s /x /a\nfi\nexit 0');
    for (const one of ['if shell', '-f flag', 'then shell', 'ln program', '-s flag', 'fi shell', 'exit program']) {
      assert.ok(parts.includes(one), one);
    }
  });

  it('names that every object has are no programs', () => {
    assert.deepEqual(roles('constructor toString'), ['constructor unknown', 'toString operand']);
  });

  for (const broken of [
    '',
    '$(',
    "echo 'open",
    '"',
    'a | | b',
    ';;',
    'if',
    '<<',
    '\0',
    '((((',
    '`a \\` b`',
    '}'.repeat(500),
  ]) {
    it(`broken text is no failure: ${JSON.stringify(broken.slice(0, 12))}`, () => {
      for (const part of explainCommand(broken).parts) assert.ok(part.end <= broken.length);
    });
  }

  it('is quick: 200 commands in under 200 ms', () => {
    const began = performance.now();
    for (let count = 0; count < 200; count++) explainCommand('docker run --rm --name c1 --cpus=0.2 -itd busybox yes');
    assert.ok(performance.now() - began < 200);
  });

  describe('for a reader of Chinese', () => {
    before(() => useBundle({ en: 'zh-TW' }));
    after(() => useBundle({}));

    it('every meaning is in Chinese', () => {
      assert.equal(meaningOf('docker run -d busybox', '-d'), '背景執行：印出 ID 並交還提示字元');
      assert.match(meaningOf('a && b', '&&') ?? '', /成功/);
    });
  });
});
