import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Course, Frame, NoteCommand } from '../../../src/core/course/model';
import { entering } from '../../../src/core/course/run/entering';
import { RunError } from '../../../src/core/course/run/errors';
import type { CommandResult } from '../../../src/core/course/run/outcome';
import { Runner } from '../../../src/core/course/run/runner';
import { hostShell } from '../../../src/core/course/run/shell/hostShell';
import { ShellSession } from '../../../src/core/course/run/shell/session';
import { createLocalHost } from '../../../src/core/host/localHost';

const onHost: readonly Frame[] = [{ kind: 'host' }];

const command = (text: string, more: Partial<NoteCommand> = {}): NoteCommand => ({
  text,
  line: 1,
  endLine: 1,
  kind: 'run',
  dialect: 'sh',
  context: onHost,
  sudo: false,
  detaches: false,
  placeholders: [],
  expected: { lines: [], exit: 'ok' },
  ...more,
});
const course = (...commands: readonly NoteCommand[]): Course => ({
  title: 'T',
  language: 'en',
  frontMatter: {},
  chapters: [{ title: 'C', line: 1, steps: [{ title: 'S', line: 1, commands, narration: [] }] }],
});

describe('running a note', function () {
  this.timeout(60_000);
  const host = createLocalHost();
  let folder: string;
  let runner: Runner | undefined;

  const start = (note: Course): Runner => {
    runner = new Runner({
      course: note,
      endlessMs: 300,
      timeLimitMs: 3000,
      workspace: [folder],
      start: folder,
      open: async (frames) =>
        frames.length > 1
          ? undefined
          : ShellSession.open(hostShell(host, { shell: ['bash', '--noediting', '--norc', '-i'], cwd: folder })),
    });
    return runner;
  };
  const run = (one: NoteCommand): Promise<CommandResult> =>
    runner!.run(one, { confirmed: runner!.confirmable(one).digest, signal: new AbortController().signal });
  const verdictOf = async (one: NoteCommand): Promise<string> => (await run(one)).verdict;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stevedore-runner-'));
  });
  afterEach(async () => {
    await runner?.close();
    runner = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  it('tells passed, failed, differs, and passes what is meant to fail by failing', async () => {
    const cases: readonly (readonly [NoteCommand, string])[] = [
      [command('true'), 'passed'],
      [command('false'), 'failed'],
      [command('false', { expected: { lines: ['some other message'], exit: 'fail' } }), 'passed'],
      [command('true', { expected: { lines: [], exit: 'fail' } }), 'failed'],
      [command('echo moon', { expected: { lines: ['world'], exit: 'ok' } }), 'differs'],
      [command('sleep 0.1 &', { detaches: true }), 'detached'],
      [command('yes'), 'passed'],
      [command('kill -9 $$'), 'lost'],
      [command('echo anew', { expected: { lines: ['anew'], exit: 'ok' } }), 'passed'],
    ];
    start(course(...cases.map(([one]) => one)));
    for (const [one, verdict] of cases) assert.equal(await verdictOf(one), verdict, one.text);
  });

  it('refuses what the note no longer shows, and what is not what was confirmed', async () => {
    const [first, second] = [command('echo YOU', { placeholders: [{ text: 'YOU' }] }), command('touch made')];
    start(course(first, second));
    runner!.fillIn({ YOU: 'me' });
    const confirmed = runner!.confirmable(first).digest;
    runner!.fillIn({ YOU: 'you' });
    const signal = new AbortController().signal;
    await assert.rejects(runner!.run(first, { confirmed, signal }), (error) => RunError.is(error, 'changed'));
    runner!.update(course(first));
    await assert.rejects(run(second), (error) => RunError.is(error, 'changed'));
  });

  it('enters a namespace by the note’s own command, in the directory of the host shell, which stays free', async () => {
    const enter = command('unshare --user --map-root-user --uts sh', { kind: 'interactive' });
    start(course(enter));
    const where = entering(enter);
    assert.ok(where?.is === 'place');
    const inner = where.frames;
    const [cd, inside, outside] = [
      command('cd /usr'),
      command('hostname inner; hostname; pwd', { context: inner }),
      command('hostname', {}),
    ];
    const leave = command('exit', { context: inner });
    runner!.update(course(cd, enter, inside, outside, leave));
    await assert.rejects(run(inside), (error) => RunError.is(error, 'not-entered'));
    await run(cd);
    assert.equal((await run(enter)).verdict, 'passed');
    assert.equal((await run(inside)).output, 'inner\n/usr\n');
    assert.notEqual((await run(outside)).output, 'inner\n');
    assert.equal((await run(leave)).verdict, 'passed');
    await assert.rejects(run(inside), (error) => RunError.is(error, 'not-entered'));
  });

  it('asks about what is written by where the shell really is, also after a function of its own went elsewhere', async () => {
    const note = [
      'touch x',
      'mkdir -p lab && cd lab',
      'touch ../x',
      'touch ../../x',
      'go() { cd /etc; }; false; go',
    ].map((text) => command(text));
    const [inside, deeper, up, out, elsewhere] = note as [
      NoteCommand,
      NoteCommand,
      NoteCommand,
      NoteCommand,
      NoteCommand,
    ];
    start(course(...note));
    const asks = (one: NoteCommand): boolean => runner!.confirmable(one).dangers.some(({ kind }) => kind === 'writes');
    assert.deepEqual([inside, deeper, up, out].map(asks), [false, false, true, true]);
    await run(deeper);
    assert.deepEqual([inside, up, out].map(asks), [false, false, true]);
    await run(elsewhere);
    assert.deepEqual([inside, up, out].map(asks), [true, true, true]);
  });

  it('leaves the exit status of the command before to the next one', async () => {
    const [fails, told] = [command('(exit 3)'), command('echo $?')];
    start(course(fails, told));
    await run(fails);
    assert.equal((await run(told)).output, '3\n');
  });

  it('refuses a write of a list when the shell has gone elsewhere than the list tells', async () => {
    await writeFile(join(folder, 'env.sh'), 'cd /usr\n');
    const note = ['. ./env.sh', 'cd lab', 'touch x'].map((text) => command(text));
    const [env, cd, touch] = note as [NoteCommand, NoteCommand, NoteCommand];
    start(course(...note));
    const [moves] = runner!.confirmables([env, touch]).slice(1);
    assert.deepEqual(
      moves?.dangers.map(({ kind }) => kind),
      ['writes'],
    );
    const [, after] = runner!.confirmables([cd, touch]);
    assert.deepEqual(after?.dangers, []);
    await run(env);
    const signal = new AbortController().signal;
    await assert.rejects(runner!.run(touch, { confirmed: after.digest, signal }), (error) =>
      RunError.is(error, 'changed'),
    );
  });

  it('finds the note’s own script that is not on PATH, and runs it from there once that is confirmed', async () => {
    const write = command('mkdir -p tools; echo "echo moved \\$1" > tools/dknet-of-test');
    const [rights, call] = [
      command('chmod +x tools/dknet-of-test'),
      command('dknet-of-test d1; true && dknet-of-test x'),
    ];
    start(course(write, rights, call));
    assert.match((await run(call)).differences[0]?.why ?? '', /not there yet: the note makes it at line 1/);
    await run(write);
    assert.match((await run(call)).differences[0]?.why ?? '', /tools\/dknet-of-test may not be executed yet/);
    await run(rights);
    const failed = await run(call);
    assert.equal(failed.verdict, 'failed');
    const path = join(folder, 'tools/dknet-of-test');
    assert.equal(failed.missing?.path, path);
    assert.equal(failed.differences[0]?.why, `dknet-of-test is not on PATH. It is here: ${path}`);
    const before = runner!.confirmable(call).digest;
    runner!.locate(onHost, 'dknet-of-test', path);
    assert.equal(runner!.confirmable(call).sent, `${path} d1; true && ${path} x`);
    const signal = new AbortController().signal;
    await assert.rejects(runner!.run(call, { confirmed: before, signal }), (error) => RunError.is(error, 'changed'));
    assert.equal((await run(call)).output, 'moved d1\nmoved x\n');
  });

  it('names the program that is not installed, and does not take that for the failure a note expects', async () => {
    const fails = command('true | no-such-program-here', { expected: { lines: [], exit: 'fail' } });
    const shows = command('no-such-program-here', {
      expected: { lines: ['bash: no-such-program-here: command not found'], exit: 'fail' },
    });
    start(course(fails, shows));
    const result = await run(fails);
    assert.equal(result.verdict, 'failed');
    assert.match(result.differences[0]?.why ?? '', /^no-such-program-here is not installed here/);
    assert.equal((await run(shows)).verdict, 'passed');
  });

  it('says how long it waited for what it stopped', async () => {
    const slow = command('sleep 30');
    start(course(slow));
    assert.equal((await run(slow)).differences[0]?.why, 'It did not end within 3 seconds and was stopped.');
  });

  it('stops a run of all at the first failure, and leaves out what never runs in a list', async () => {
    await writeFile(join(folder, 'apt-get'), '#!/bin/sh\ntouch installed\n', { mode: 0o755 });
    const note = ['echo one', './apt-get install x', 'false', 'touch after'].map((text) => command(text));
    start(course(...note));
    const listed = runner!.list([...note, command('docker info', { kind: 'reference' })]);
    assert.deepEqual(
      listed.map(({ leftOut }) => leftOut?.kind),
      [undefined, 'install', undefined, undefined],
    );
    const results = await runner!.runAll(listed, { signal: new AbortController().signal });
    assert.deepEqual(
      results.map(({ verdict }) => verdict),
      ['passed', 'failed'],
    );
    const { output } = await host.run({ program: 'ls', args: [folder] }).then(({ stdout }) => ({ output: stdout }));
    assert.equal(output, 'apt-get\n');
  });
});
