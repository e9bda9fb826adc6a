import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '../../harness/eventually';
import { sharedLab, type TestLab } from '../../harness/testLab';
import { start, startAtTerminal, type Running } from './cliProgram';

describe('a note with lines inside of a container, run by the built program', function () {
  this.timeout(120_000);
  let lab: TestLab;
  let cwd: string;
  let name: string;
  let count = 0;
  const running: Running[] = [];

  before(async () => {
    lab = await sharedLab();
  });
  beforeEach(async () => {
    cwd = await mkdtemp(join(tmpdir(), 'stevedore-cli-'));
    name = `cli-${lab.runId}-${(count += 1)}`;
  });
  afterEach(async () => {
    running.splice(0).forEach((one) => one.process.kill('SIGKILL'));
    await lab.docker(['rm', '-fv', name]);
    await rm(cwd, { recursive: true, force: true });
  });

  const run = async (lines: readonly string[], terminal: 'terminal' | 'none' = 'none'): Promise<Running> => {
    const file = join(cwd, 'note.md');
    await writeFile(file, `# N\n\n\`\`\`\n${lines.join('\n')}\n\`\`\`\n`);
    const argv = ['notes', file, '--run', ...(terminal === 'none' ? ['--yes'] : [])];
    const one = (terminal === 'none' ? start : startAtTerminal)(argv, { cwd, env: lab.env });
    running.push(one);
    return one;
  };
  const made = (): Promise<string> =>
    lab.dockerOk(['run', '-d', '--name', name, '--network', 'none', '--label', lab.label, 'busybox', 'sleep', '1000']);
  const shellsInside = async (): Promise<readonly string[]> =>
    (await lab.dockerOk(['top', name, '-eo', 'pid,comm']))
      .split('\n')
      .slice(1)
      .map((line) => line.trim().split(/\s+/)[1] ?? '');

  it('runs / # lines in the container that the note has entered, and $ lines on the host', async () => {
    const one = await run([
      `$ docker run -d --name ${name} --network none --label ${lab.label} busybox sleep 1000`,
      '$ echo host > where',
      `$ docker exec -it ${name} sh`,
      '/ # cd /etc',
      '/ # X=inside',
      '/ # echo "$PWD $X $(cat where 2>/dev/null)"',
      '/etc inside',
      '/ # exit',
      '$ cat where',
      'host',
    ]);
    assert.equal(await one.ended, 0, one.seen());
    assert.match(one.seen(), new RegExp(`host › ${name} \\$ echo "\\$PWD`));
    assert.match(one.seen(), /\n\/etc inside ?\n→ passed/);
    assert.match(one.seen(), /8 passed, 0 differ, 0 failed, 0 not run/);
    await eventually(async () => assert.deepEqual(await shellsInside(), ['sleep']));
  });

  it('asks at the terminal before it removes the container, saying so', async () => {
    await made();
    const one = await run([`$ docker rm -f ${name}`], 'terminal');
    await one.until('[y/N]');
    assert.match(one.seen(), new RegExp(`docker rm -f ${name}\\s+! `));
    one.type('n\n');
    assert.equal(await one.ended, 1);
    assert.deepEqual(await shellsInside(), ['sleep']);
  });

  it('says which line of the note comes first when the container is gone', async () => {
    const one = await run([
      `$ docker run -d --name ${name} --network none --label ${lab.label} busybox sleep 1000`,
      `$ docker rm -f ${name}`,
      `$ docker exec -it ${name} sh`,
      '/ # ls',
    ]);
    assert.equal(await one.ended, 1, one.seen());
    assert.match(one.seen(), new RegExp(`There is no container ${name}\\. Line 4 of the note comes first`));
    assert.match(one.seen(), /2 passed, 0 differ, 1 failed, 1 not run/);
  });

  it('says how a container that is stopped is started', async () => {
    await made();
    await lab.dockerOk(['kill', name]);
    const one = await run([`$ docker exec -it ${name} sh`, '/ # ls']);
    assert.equal(await one.ended, 1, one.seen());
    assert.match(one.seen(), new RegExp(`is stopped\\.\\n {2}To start it: docker start ${name};`));
  });

  it('SIGINT stops a command inside, and leaves no shell in the container', async () => {
    await made();
    const one = await run([`$ docker exec -it ${name} sh`, '/ # sleep 777']);
    await eventually(async () => assert.equal((await shellsInside()).filter((line) => line === 'sleep').length, 2));
    one.process.kill('SIGINT');
    assert.equal(await one.ended, 130, one.seen());
    await eventually(async () => assert.deepEqual(await shellsInside(), ['sleep']));
  });

  it('takes the id of the real container for the one in the note, after saying so', async () => {
    const id = '3879c04ac6435e5cd0a64effdc5843bce57c3b1e4f277722806f622af53d4425';
    const one = await run([
      `$ docker run -d --name ${name} --network none --label ${lab.label} busybox sleep 1000`,
      id,
      `$ docker rm -f ${id.slice(0, 12)}`,
    ]);
    assert.equal(await one.ended, 0, one.seen());
    assert.match(one.seen(), new RegExp(`${id} is [0-9a-f]{64} on this machine\\.\nThese commands run`));
    assert.equal((await lab.dockerOk(['ps', '-aq', '--filter', `name=${name}`])).trim(), '');
  });
});
