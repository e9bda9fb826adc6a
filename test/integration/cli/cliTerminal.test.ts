import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../harness/eventually';
import { processesWith, start, startAtTerminal, type Running } from './cliProgram';

describe('a note run by the built program', function () {
  this.timeout(60_000);
  let cwd: string;
  const running: Running[] = [];

  beforeEach(async () => (cwd = await mkdtemp(join(tmpdir(), 'stevedore-cli-'))));
  afterEach(async () => {
    running.splice(0).forEach((one) => one.process.kill('SIGKILL'));
    await rm(cwd, { recursive: true, force: true });
  });

  const noteOf = async (commands: readonly string[]): Promise<string> => {
    const file = join(cwd, 'note.md');
    await writeFile(
      file,
      `# N\n\n## First\n\n\`\`\`\n${commands.join('\n')}\n\`\`\`\n\n## Second\n\n\`\`\`\n$ touch second\n\`\`\`\n`,
    );
    return file;
  };
  const atTerminal = async (commands: readonly string[], ...argv: string[]): Promise<Running> => {
    const one = startAtTerminal(['notes', await noteOf(commands), '--run', ...argv], { cwd });
    running.push(one);
    return one;
  };
  const made = (name: string): boolean => existsSync(join(cwd, name));

  it('lists what would be destroyed, asks once, and runs nothing on no', async () => {
    await writeFile(join(cwd, 'kept'), '');
    const run = await atTerminal(['$ rm -f kept', '$ touch new']);
    await run.until('Run these 3 commands? [y/N]');
    assert.match(run.seen(), /\$ rm -f kept\s+! Deletes/);
    run.type('n\n');
    assert.equal(await run.ended, 1);
    assert.match(run.seen(), /Nothing was run/);
    assert.ok(made('kept') && !made('new'));
  });

  it('takes only a plain yes for one', async () => {
    const run = await atTerminal(['$ touch new']);
    await run.until('[y/N]');
    run.type('\n');
    assert.equal(await run.ended, 1);
    assert.ok(!made('new'));
  });

  it('runs all of it on yes, and ends with 0', async () => {
    await writeFile(join(cwd, 'gone'), '');
    const run = await atTerminal(['$ rm -f gone', '$ touch new']);
    await run.until('[y/N]');
    run.type('y\n');
    assert.equal(await run.ended, 0, run.seen());
    assert.ok(!made('gone') && made('new') && made('second'));
    assert.match(run.seen(), /3 passed, 0 differ, 0 failed, 0 not run/);
  });

  it('runs one chapter only', async () => {
    const run = await atTerminal(['$ touch first'], '--only', 'Second', '--yes');
    assert.equal(await run.ended, 0, run.seen());
    assert.ok(made('second') && !made('first'));
  });

  it('ends with 1 at the first command that fails, and runs none behind it', async () => {
    const run = await atTerminal(['$ false', '$ touch new'], '--yes');
    assert.equal(await run.ended, 1);
    assert.ok(!made('new') && !made('second'));
  });

  it('ends with 2 when the command line is wrong, or nobody can be asked', async () => {
    const wrong = await atTerminal(['$ true'], '--only', 'Third');
    assert.equal(await wrong.ended, 2);
    const alone = start(['notes', await noteOf(['$ touch new']), '--run'], { cwd });
    running.push(alone);
    assert.equal(await alone.ended, 2);
    assert.match(alone.seen(), /no terminal to ask at/);
    assert.ok(!made('new'));
  });

  it('asks for a placeholder once, and runs with what was answered', async () => {
    const run = await atTerminal(['$ touch <Your Name>', '$ ls <Your Name>']);
    await run.until('What stands for <Your Name> with you?');
    run.type('bigred\n');
    await run.until('[y/N]');
    assert.equal(run.seen().split('What stands for').length, 2);
    assert.match(run.seen(), /\$ touch bigred/);
    run.type('y\n');
    assert.equal(await run.ended, 0, run.seen());
    assert.ok(made('bigred'));
  });

  it('leaves what has a placeholder to the person when nothing is answered', async () => {
    const run = await atTerminal(['$ touch <Your Name>']);
    await run.until('What stands for');
    run.type('\n');
    await run.until('Run these 1 commands? [y/N]');
    assert.match(run.seen(), /left to you:\s+\d+ {2}host \$ touch <Your Name>/);
    run.type('n\n');
    await run.ended;
  });

  it('says in one line how a program is found that lies beside PATH', async () => {
    const run = await atTerminal(
      ['$ mkdir bin', "$ printf '#!/bin/sh\\n' > bin/dknet5; chmod +x bin/dknet5", '$ dknet5'],
      '--yes',
    );
    assert.equal(await run.ended, 1);
    assert.match(run.seen(), /dknet5 is not on PATH\. It is here: .*\/bin\/dknet5/);
    assert.match(run.seen(), new RegExp(`To find it: export PATH=\\S*${cwd}/bin\\S*:"\\$PATH"`));
  });

  it('asks again when a name that the machine chose changes what would run', async () => {
    const note = ['$ tunctl() { echo tap7; }', '$ tunctl -b', 'tap0', '$ touch tap0'];
    for (const [answer, code] of [
      ['n', 1],
      ['y', 0],
    ] as const) {
      const run = await atTerminal(note);
      await run.until('Run these 4 commands? [y/N]');
      run.type('y\n');
      await run.until('Run these 2 commands? [y/N]');
      assert.match(run.seen(), /tap0 is tap7 on this machine\.\s+These commands run[^]*\$ touch tap7/);
      run.type(`${answer}\n`);
      assert.equal(await run.ended, code, run.seen());
      assert.equal(made('tap7'), answer === 'y');
    }
  });

  for (const how of ['Ctrl+C at the terminal', 'SIGINT', 'SIGTERM'] as const) {
    it(`${how} stops the command, and leaves nothing running`, async () => {
      const mark = `sleep 86${String(Date.now()).slice(-6)}`;
      const file = await noteOf([`$ ${mark} ; echo over`, '$ touch new']);
      const argv = ['notes', file, '--run', '--yes'];
      const run = how === 'Ctrl+C at the terminal' ? startAtTerminal(argv, { cwd }) : start(argv, { cwd });
      running.push(run);
      const sleeping = (): boolean => processesWith(mark).some((line) => /^\d+ sleep/.test(line));
      await eventually(() => assert.ok(sleeping()));
      if (how === 'Ctrl+C at the terminal') run.type('\x03');
      else run.process.kill(how);
      assert.equal(await run.ended, how === 'SIGTERM' ? 143 : 130, run.seen());
      assert.match(run.seen(), /→ stopped/);
      assert.ok(!made('new'));
      await eventually(() => assert.deepEqual(processesWith(mark), []));
    });
  }

  it('Ctrl+C at the question runs nothing', async () => {
    const run = await atTerminal(['$ touch new']);
    await run.until('[y/N]');
    run.type('\x03');
    assert.equal(await run.ended, 130);
    assert.ok(!made('new'));
  });
});
