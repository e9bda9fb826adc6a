import assert from 'node:assert/strict';
import { ShellError } from '../../../src/core/course/run/shell/errors';
import { hostShell } from '../../../src/core/course/run/shell/hostShell';
import type { ShellOutcome } from '../../../src/core/course/run/shell/outcome';
import { ShellSession } from '../../../src/core/course/run/shell/session';
import { createLocalHost } from '../../../src/core/host/localHost';

const host = createLocalHost();
const bash = ['bash', '--noediting', '--norc', '-i'];
const limits = { open: 10_000, attempt: 400, interrupt: 1000 };

describe('a shell of the host that is kept open', function () {
  this.timeout(60_000);
  const opened: ShellSession[] = [];

  const open = async (shell: readonly string[] = bash): Promise<ShellSession> => {
    const session = await ShellSession.open(hostShell(host, { shell, cwd: '/' }), { limits });
    opened.push(session);
    return session;
  };
  const run = (session: ShellSession, text: string, timeLimitMs = 10_000): Promise<ShellOutcome> =>
    session.run(text, { timeLimitMs });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((session) => session.close()));
  });

  for (const shell of [bash, ['dash', '-i'], ['busybox', 'ash', '-i']]) {
    const [name = ''] = shell;
    it(`keeps directory, variables and the last exit code in ${name}`, async () => {
      const session = await open(shell);
      await run(session, 'cd /usr/share; COURSE=docker; false');
      const next = await run(session, 'echo $? $COURSE; pwd');
      assert.deepEqual(next, { end: 'exit', exitCode: 0, output: '1 docker\n/usr/share\n', cut: 0 });
    });

    it(`takes a command of many lines byte for byte in ${name}`, async () => {
      const lines = ['a\ttab', 'quotes \' and " and `back`', '$HOME \\ ! % 中文 \u{1f600}', '', '\x03\x04 control'];
      const session = await open(shell);
      const { output } = await run(session, `cat <<'END' | od -An -v -tx1\n${lines.join('\n')}\nEND`);
      const hex = Buffer.from(`${lines.join('\n')}\n`).toString('hex');
      assert.equal(output.replace(/\s/g, ''), hex);
    });

    it(`survives a syntax error in ${name} and tells that it failed`, async () => {
      const session = await open(shell);
      const wrong = await run(session, 'if then');
      assert.equal(wrong.end, 'exit');
      assert.notEqual(wrong.exitCode, 0);
      assert.equal((await run(session, 'echo still here')).output, 'still here\n');
    });
  }

  it('is chosen, because the same text is something else in dash', async () => {
    const text = "echo $'one'";
    assert.equal((await run(await open(), text)).output, 'one\n');
    assert.equal((await run(await open(['dash', '-i']), text)).output, '$one\n');
  });

  it('stops a command that waits for input or never ends, and can be used again', async () => {
    const session = await open();
    for (const text of ['cat', 'read answer', 'sleep 1000', 'yes', 'while :; do :; done']) {
      assert.equal((await run(session, text, 200)).end, 'timeout', text);
      assert.deepEqual((await run(session, 'echo usable')).output, 'usable\n', text);
    }
  });

  it('is closed when Ctrl-C does not stop a command', async () => {
    const session = await open();
    const stubborn = await run(session, 'sh -c "trap \'\' INT QUIT; sleep 30"', 200);
    assert.equal(stubborn.end, 'timeout');
    assert.equal(session.usable, false);
    await assert.rejects(run(session, 'echo'), (error) => ShellError.is(error, 'closed'));
  });

  it('says that a command was cancelled, and goes on', async () => {
    const session = await open();
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 100);
    const { end } = await session.run('sleep 1000', { timeLimitMs: 20_000, signal: abort.signal });
    assert.equal(end, 'cancelled');
    assert.equal((await run(session, 'echo on')).output, 'on\n');
  });

  it('says that it is lost when a command kills it', async () => {
    const session = await open();
    assert.equal((await run(session, 'echo last; kill -9 $$')).end, 'lost');
    assert.equal(session.usable, false);
  });

  it('keeps the end of 100 MB of output, counts the rest, and holds memory flat', async () => {
    const session = await open();
    const before = process.memoryUsage().rss;
    let highest = before;
    const watching = setInterval(() => (highest = Math.max(highest, process.memoryUsage().rss)), 50);
    const { end, output, cut } = await run(session, 'head -c 100000000 /dev/zero | tr "\\0" x; echo; echo end', 50_000);
    clearInterval(watching);
    assert.equal(end, 'exit');
    assert.ok(output.endsWith('x\nend\n'), output.slice(-20));
    assert.ok(output.length <= 1024 * 1024);
    assert.ok(cut + output.length >= 100_000_000);
    assert.ok(highest - before < 100e6, `grew by ${Math.round((highest - before) / 1e6)} MB`);
  });

  it('is not taken in by output that looks like its markers', async () => {
    const session = await open();
    const { output, exitCode } = await run(
      session,
      "set -x; printf '%s%s%s;' '<0123456789abcdef' 'x>' 0; echo \"$PS1\"; set +x",
    );
    assert.match(output, /<0123456789abcdefx>0;/);
    assert.equal(exitCode, 0);
    assert.equal((await run(session, 'echo next')).output, 'next\n');
  });

  it('enters a shell that a command opens, talks to it, and comes back', async () => {
    const session = await open();
    await run(session, 'NAME=outer');
    assert.equal(await session.enter('unshare --user --map-root-user sh', { timeLimitMs: 10_000 }), 'entered');
    assert.equal((await run(session, 'NAME=inner; echo $NAME')).output, 'inner\n');
    assert.equal(session.depth, 1);
    await run(session, 'exit');
    assert.equal(session.depth, 0);
    assert.equal((await run(session, 'echo $NAME')).output, 'outer\n');
  });

  it('does not answer what asks for a password', async () => {
    const session = await open();
    const asks = `sh -c 'printf "Password: "; read -r secret; echo "got $secret"'`;
    await assert.rejects(session.enter(asks, { timeLimitMs: 5000 }), (error) => ShellError.is(error, 'asks'));
    assert.equal((await run(session, 'echo free')).output, 'free\n');
  });

  it('runs beside another one without mixing anything up', async () => {
    const [left, right] = await Promise.all([open(), open()]);
    const both = await Promise.all([
      run(left, 'W=left; for i in 1 2 3 4 5; do echo $W; sleep 0.02; done'),
      run(right, 'W=right; for i in 1 2 3 4 5; do echo $W; sleep 0.02; done'),
    ]);
    assert.deepEqual(
      both.map(({ output }) => output),
      ['left\n'.repeat(5), 'right\n'.repeat(5)],
    );
    assert.equal((await run(left, 'echo $W')).output, 'left\n');
  });
});
