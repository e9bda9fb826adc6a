import assert from 'node:assert/strict';
import { commandsOf, type Frame, type NoteCommand } from '../../../src/core/course/model';
import { readCourse } from '../../../src/core/course/read/readCourse';
import { openInContainer } from '../../../src/core/course/run/containerPlace';
import { chooseContainerShell } from '../../../src/core/course/run/dialect';
import { RunError } from '../../../src/core/course/run/errors';
import type { CommandResult } from '../../../src/core/course/run/outcome';
import { Runner } from '../../../src/core/course/run/runner';
import { containerShell } from '../../../src/core/course/run/shell/containerShell';
import type { ShellOutcome } from '../../../src/core/course/run/shell/outcome';
import { ShellSession } from '../../../src/core/course/run/shell/session';
import { createEngine } from '../../../src/core/engine/createEngine';
import type { Engine } from '../../../src/core/engine/engine';
import { createLocalHost } from '../../../src/core/host/localHost';
import { sharedLab, type TestLab } from '../../harness/testLab';

describe('a shell in a container that is kept open', function () {
  this.timeout(60_000);
  let lab: TestLab;
  let engine: Engine;
  const made: string[] = [];
  const opened: ShellSession[] = [];

  const container = async (): Promise<string> => {
    const id = await lab.dockerOk(['run', '-d', '--network', 'none', '--label', lab.label, 'busybox', 'sleep', '1000']);
    made.push(id);
    return id;
  };
  const open = async (id: string): Promise<ShellSession> => {
    const session = await ShellSession.open(await containerShell(engine, id, { shell: ['/bin/sh'] }));
    opened.push(session);
    return session;
  };
  const run = (session: ShellSession, text: string, timeLimitMs = 10_000): Promise<ShellOutcome> =>
    session.run(text, { timeLimitMs });

  before(async () => {
    lab = await sharedLab();
    engine = createEngine({ kind: 'unix', path: lab.socket }, createLocalHost());
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((session) => session.close()));
  });
  after(async () => {
    engine?.dispose();
    if (made.length > 0) await lab.docker(['rm', '-fv', ...made]);
  });

  it('keeps directory and variables, and shows no prompt and no echo', async () => {
    const session = await open(await container());
    await run(session, 'cd /etc; X=1');
    assert.deepEqual(await run(session, 'pwd\necho $X'), { end: 'exit', exitCode: 0, output: '/etc\n1\n', cut: 0 });
  });

  it('takes a long here-document with tabs through the line editor of busybox', async () => {
    const session = await open(await container());
    const body = Array.from({ length: 200 }, (_, line) => `\tline ${line} 'x' "y" $z`).join('\n');
    await run(session, `cat > /tmp/f <<'END'\n${body}\nEND`);
    assert.equal((await run(session, 'md5sum < /tmp/f; wc -l < /tmp/f')).output.split('\n')[1], '200');
    assert.equal((await run(session, 'cat /tmp/f')).output, `${body}\n`);
  });

  it('says that it is lost when the container dies under it, and opens anew when the container is back', async () => {
    const id = await container();
    const session = await open(id);
    setTimeout(() => void lab.docker(['kill', id]), 200);
    assert.equal((await run(session, 'sleep 100', 20_000)).end, 'lost');
    assert.equal(session.usable, false);
    await lab.dockerOk(['start', id]);
    assert.equal((await run(await open(id), 'echo again')).output, 'again\n');
  });

  it('stops what never ends with Ctrl-C', async () => {
    const session = await open(await container());
    assert.equal((await run(session, 'yes', 300)).end, 'timeout');
    assert.equal((await run(session, 'echo usable')).output, 'usable\n');
  });

  it('leaves no shell behind in the container', async () => {
    const id = await container();
    const session = await open(id);
    await run(session, 'echo here');
    await session.close();
    const processes = (await lab.dockerOk(['top', id, '-eo', 'pid,comm'])).split('\n').slice(1);
    assert.deepEqual(
      processes.map((line) => line.trim().split(/\s+/)[1]),
      ['sleep'],
    );
  });

  it('says that a container is stopped, paused or gone, with the line of the note that makes it', async () => {
    const id = await container();
    const name = (await lab.dockerOk(['inspect', '-f', '{{.Name}}', id])).slice(1);
    const inside = `\`\`\`\n$ docker run -d --name ${name} busybox sleep 9\n$ docker exec -it ${name} sh\n/ # echo here\n\`\`\`\n`;
    const note = readCourse(inside);
    const [, enter, line] = commandsOf(note) as [NoteCommand, NoteCommand, NoteCommand];
    const open = (frames: readonly Frame[], signal: AbortSignal): Promise<ShellSession | undefined> =>
      openInContainer(engine, frames.at(-1)?.name ?? '', signal);
    const runner = new Runner({ course: note, open });
    const signal = new AbortController().signal;
    const runs = (one: NoteCommand): Promise<CommandResult> =>
      runner.run(one, { confirmed: runner.confirmable(one).digest, signal });
    try {
      // No shell is known, as after a reboot: the line enters its container by itself.
      assert.equal((await runs(line)).output, 'here\n');
      await lab.dockerOk(['pause', id]);
      await assert.rejects(runs(enter), (error) => RunError.is(error, 'stopped') && /is paused/.test(error.message));
      await lab.dockerOk(['unpause', id]);
      await lab.dockerOk(['kill', id]);
      for (const one of [enter, line])
        await assert.rejects(runs(one), (error) => RunError.is(error, 'stopped') && error.container === name);
      await lab.dockerOk(['start', id]);
      assert.equal((await runs(line)).verdict, 'passed');
      await lab.dockerOk(['rm', '-f', id]);
      for (const one of [enter, line])
        await assert.rejects(runs(one), (error) => RunError.is(error, 'gone') && error.remedy?.line === 2);
    } finally {
      await runner.close();
    }
  });

  it('finds the shell that is there, and says when it does not do what bash does', async () => {
    const id = await container();
    const exists = (path: string): Promise<boolean> => engine.pathExists(id, path);
    assert.deepEqual(await chooseContainerShell(exists, 'bash'), { shell: ['/bin/ash'], fits: true });
    assert.deepEqual(await chooseContainerShell(exists, 'posix'), { shell: ['/bin/sh'], fits: true });
    assert.deepEqual(await chooseContainerShell((path) => Promise.resolve(path === '/bin/sh'), 'bash'), {
      shell: ['/bin/sh'],
      fits: false,
    });
  });
});
