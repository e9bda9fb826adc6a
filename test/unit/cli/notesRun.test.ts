import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import { goOnInBash, heldForBash, isBashOnly } from '../../../src/cli/formats/bashOnly';
import type { Io } from '../../../src/cli/io';
import { hintAfter, hintInstead } from '../../../src/cli/run/hint';
import { planned } from '../../../src/cli/run/plan';
import { askedValues } from '../../../src/cli/run/values';
import { readCourse } from '../../../src/core/course/read/readCourse';
import { RunError } from '../../../src/core/course/run/errors';

/** A terminal at which these lines are typed, one for each question. */
function typing(...lines: readonly string[]): Io & { readonly asked: string[] } {
  const asked: string[] = [];
  const stdin = new Readable({ read: () => undefined });
  return {
    asked,
    stdin: Object.assign(stdin, { isTTY: true }),
    out: () => undefined,
    err: (text) => {
      asked.push(text);
      stdin.push(`${lines[asked.length - 1] ?? ''}\n`);
    },
    signal: new AbortController().signal,
  };
}

const noteWith = (commands: readonly string[], frontMatter = '') =>
  readCourse(`${frontMatter}# N\n\n\`\`\`\n${commands.join('\n')}\n\`\`\`\n`);

describe('placeholders at the command line', () => {
  const sent = async (commands: readonly string[], io: Io, frontMatter = ''): Promise<readonly string[]> => {
    const course = noteWith(commands, frontMatter);
    return planned(course, '/home/me', await askedValues(course, io)).map((one) =>
      one.is === 'run' ? one.confirmable.sent : `left: ${one.why}`,
    );
  };

  it('each is asked for once', async () => {
    const io = typing('me', 'eth0');
    assert.deepEqual(await sent(['$ echo <Your Name>', '$ ls <Your Name>', '$ ifconfig tap0(eth0)'], io), [
      'echo me',
      'ls me',
      'ifconfig eth0',
    ]);
    assert.equal(io.asked.length, 2);
  });

  it('an empty answer is the first choice, or leaves the command to the person', async () => {
    const [named, chosen] = await sent(['$ echo <Your Name>', '$ ifconfig tap0(eth0)'], typing());
    assert.match(named ?? '', /^left: <Your Name> has no value/);
    assert.equal(chosen, 'ifconfig tap0');
  });

  it('what the author gives is not asked for, and what is answered is data, not shell text', async () => {
    const given = '---\nplaceholders:\n  <Your Name>:\n    default: me\n---\n';
    const io = typing();
    assert.deepEqual(await sent(['$ echo <Your Name>'], io, given), ['echo me']);
    assert.deepEqual(io.asked, []);
    assert.deepEqual(await sent(['$ echo <Your Name>'], typing('a; rm -rf /')), ["echo 'a; rm -rf /'"]);
  });
});

describe('what to do next, in one line', () => {
  it('where a program lies elsewhere, quoted for the shell', () => {
    assert.equal(hintAfter({}), undefined);
    assert.equal(hintAfter({ missing: { program: 'x' } }), undefined);
    assert.match(hintAfter({ missing: { program: 'x', path: '/a b/x' } }) ?? '', /: export PATH='\/a b':"\$PATH"$/);
    assert.ok(!hintAfter({ missing: { program: 'x', path: '/a\u001b[2J/x' } })?.includes('\u001b'));
  });

  it('where a container is stopped, and only there', () => {
    assert.match(
      hintInstead(new RunError('stopped', '', { container: 'd1' })) ?? '',
      /docker start d1; .*docker unpause d1$/,
    );
    assert.equal(hintInstead(new RunError('gone', '', { container: 'd1' })), undefined);
    assert.equal(hintInstead(new Error('x')), undefined);
  });
});

describe('what only bash can read in a script', () => {
  it('is known by its signs', () => {
    for (const text of [
      "echo $'a'",
      'diff <(a) <(b)',
      'cat <<< x',
      'a=(1 2)',
      '((i++))',
      'a |& b',
      'function f { :; }',
      'a &>> b',
    ])
      assert.ok(isBashOnly(text), text);
    for (const text of [
      'docker run -it busybox',
      'a && b || c',
      'x=$(id -u)',
      'cat <<EOF\nx\nEOF',
      'a 2>&1 | b',
      "echo '$x'",
    ])
      assert.ok(!isBashOnly(text), text);
  });

  it('is held as it is, behind a mark that no line of it has', () => {
    const text = "echo $'x\nBASH\n'";
    assert.equal(heldForBash(text), `eval "$(cat <<'BASH_'\n${text}\nBASH_\n)"`);
    assert.match(goOnInBash, /exec bash "\$0" "\$@"$/);
  });
});
