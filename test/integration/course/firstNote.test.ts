import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandsOf, type NoteCommand } from '../../../src/core/course/model';
import { readCourse } from '../../../src/core/course/read/readCourse';
import type { CommandResult } from '../../../src/core/course/run/outcome';
import { Runner } from '../../../src/core/course/run/runner';
import { containerShell } from '../../../src/core/course/run/shell/containerShell';
import { hostShell } from '../../../src/core/course/run/shell/hostShell';
import { ShellSession } from '../../../src/core/course/run/shell/session';
import { createEngine } from '../../../src/core/engine/createEngine';
import { createLocalHost } from '../../../src/core/host/localHost';
import { describeFirstNote } from '../../harness/firstNote';
import { ownLab, type TestLab } from '../../harness/ownLab';

/** What the note takes for granted and Debian has otherwise: bigred, sudo, `~/bin` on PATH. Made in the lab's own layer. */
const prepareLab = [
  'id bigred >/dev/null 2>&1 || useradd -M bigred',
  `printf '#!/bin/sh\\nexec "$@"\\n' > /usr/local/bin/sudo && chmod 755 /usr/local/bin/sudo`,
].join(' && ');

describeFirstNote('the first note on a real engine', function (readNote) {
  this.timeout(120_000);
  let lab: TestLab;
  let runner: Runner;
  let folder: string;
  const host = createLocalHost();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stevedore-course-'));
    lab = await ownLab({ binds: [folder] });
    const prepared = await host.run(lab.lab.enter({ program: 'sh', args: ['-c', prepareLab] }));
    assert.equal(prepared.code, 0, prepared.stderr);
    const engine = createEngine({ kind: 'unix', path: lab.socket }, host);
    const shell = [
      'env',
      `PATH=${folder}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
      'bash',
      '--noediting',
      '--norc',
      '-i',
    ];
    runner = new Runner({
      course: readCourse(readNote()),
      timeLimitMs: 20_000,
      values: { bigred: 'bigred' },
      open: async (frames) => {
        const last = frames.at(-1);
        if (last?.kind === 'container' && last.name !== undefined)
          return ShellSession.open(await containerShell(engine, last.name, { shell: ['/bin/sh'] }));
        if (frames.length > 1) return undefined;
        return ShellSession.open(hostShell(host, { shell, cwd: folder, wrap: (command) => lab.lab.enter(command) }));
      },
    });
  });
  after(async () => {
    await runner?.close();
    await lab?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  const all = (): readonly NoteCommand[] =>
    commandsOf(readCourse(readNote())).filter(({ kind }) => kind !== 'reference');
  const step = (text: string, nth = 0): NoteCommand => {
    const found = all().filter((command) => command.text.replace(/\s+/g, ' ').startsWith(text))[nth];
    assert.ok(found, `the note has no ${text}`);
    return found;
  };
  const run = async (text: string, nth = 0): Promise<CommandResult> => {
    const command = step(text, nth);
    return runner.run(command, {
      confirmed: runner.confirmable(command).digest,
      signal: new AbortController().signal,
    });
  };
  const told = ({ verdict, exitCode, output, differences }: CommandResult): string =>
    JSON.stringify({ verdict, exitCode, output: output.slice(-600), differences });

  it('runs the Docker chapter: starts c1, and asks it from outside and from inside', async () => {
    const started = await run('docker run --rm --name c1');
    assert.equal(started.verdict, 'detached', told(started));
    const address = await run('docker exec c1 hostname -i');
    assert.equal(address.verdict, 'passed', told(address));
    assert.match(address.output, /^\d+\.\d+\.\d+\.\d+\n$/);
    const inside = await run('docker exec -it c1 sh');
    assert.equal(inside.verdict, 'passed', told(inside));
  });

  it('runs the chapter of the home-made NIC, inside of d1 and out again, with the failure that the note expects', async () => {
    const tap = await run('sudo tunctl -b');
    assert.equal(tap.verdict, 'passed', told(tap));
    const shown = await run('ifconfig tap0', 0);
    assert.equal(shown.verdict, 'passed', told(shown));
    assert.equal((await run('mkdir bin')).verdict, 'passed');
    const written = await run("echo $'#!/bin/bash");
    assert.equal(written.verdict, 'passed', told(written));
    const script = readFileSync(join(folder, 'bin/dknet'), 'utf8');
    assert.ok(script.startsWith('#!/bin/bash\n[ "$#" != 2 ]'), script);
    assert.ok(script.includes("inspect -f '{{.State.Pid}}' $1"), script);

    const isolated = await run('docker run --rm --name d1');
    assert.equal(isolated.verdict, 'detached', told(isolated));
    const moved = await run('dknet d1');
    assert.equal(moved.verdict, 'passed', told(moved));
    const gone = await run('ifconfig tap0(eth0)', 0);
    assert.equal(gone.verdict, 'passed', told(gone));
    assert.notEqual(gone.exitCode, 0);

    const entered = await run('docker exec -it d1 sh');
    assert.equal(entered.verdict, 'passed', told(entered));
    const links = await run('ifconfig -a');
    assert.equal(links.verdict, 'passed', told(links));
    assert.match(links.output, /^tap0 +Link encap/m);
    const addressed = await run('ifconfig tap0(eth0) 192.168.55.66');
    assert.equal(addressed.verdict, 'passed', told(addressed));
    const set = await run('ifconfig tap0(eth0)', 2);
    assert.equal(set.verdict, 'passed', told(set));
    assert.match(set.output, /inet addr:192\.168\.55\.66/);
    const routed = await run('route add default gw');
    assert.equal(routed.verdict, 'passed', told(routed));
    const left = await run('exit');
    assert.equal(left.verdict, 'passed', told(left));

    const removed = await run('docker rm -f d1');
    assert.equal(removed.verdict, 'passed', told(removed));
    assert.equal(await lab.dockerOk(['ps', '-aq', '--filter', 'name=d1']), '');
  });
});
