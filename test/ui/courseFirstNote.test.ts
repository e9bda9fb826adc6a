import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator } from 'playwright-core';
import { run as runProgram } from '../../dev/run';
import { describeFirstNote } from '../harness/firstNote';
import { ownLab, type TestLab } from '../harness/ownLab';
import { ownWindows, type TestWindows } from '../harness/testWindow';
import type { Workbench } from '../harness/workbench';
import { panelOf, writeNote } from './courseNote';
import { until } from './stage';
import { inTerminal, showCourse, terminalShows } from './terminalCourse';

/** What the note takes for granted and Debian has otherwise: bigred, and sudo. Made in the lab's own layer. */
const prepareLab = [
  'id bigred >/dev/null 2>&1 || useradd -M bigred',
  `printf '#!/bin/sh\\nexec "$@"\\n' > /usr/local/bin/sudo && chmod 755 /usr/local/bin/sudo`,
].join(' && ');

/** What the terminal says that runs in the lab. */
const inLab = 'This shell is in the lab.';

/** A `bash` that runs in the lab, with what VS Code hands to it: so the taps of the note are no taps of this machine. */
function bashInLab(lab: TestLab, workspace: string): string {
  const { program, args } = lab.lab.enter({ program: '/bin/bash', args: [] });
  const entering = args.slice(0, args.indexOf('env'));
  const path = `${workspace}/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`;
  return `#!/bin/sh
echo ${inLab}
exec ${program} ${entering.join(' ')} env -u DOCKER_HOST --chdir=${workspace} PATH=${path} HOME=${workspace} /bin/bash "$@"
`;
}

describeFirstNote('the first note, run in terminals', function (readNote) {
  this.timeout(600_000);
  let folder: string;
  let lab: TestLab;
  let windows: TestWindows;
  let window: Workbench;

  before(async function () {
    folder = await mkdtemp(join(tmpdir(), 'stevedore-first-note-'));
    const workspace = join(folder, 'workspace');
    const programs = join(folder, 'programs');
    await mkdir(workspace);
    await mkdir(programs);
    lab = await ownLab({ binds: [folder] });
    await inside(prepareLab);
    await writeFile(join(programs, 'bash'), bashInLab(lab, workspace));
    await chmod(join(programs, 'bash'), 0o755);
    windows = await ownWindows({
      workspace,
      settings: inTerminal,
      env: { DOCKER_HOST: `unix://${lab.socket}` },
    });
    // VS Code takes the environment of extensions from a login shell, which sets PATH anew.
    await writeFile(join(windows.server.folders.home, '.profile'), `PATH=${programs}:$PATH\nexport PATH\n`);
    writeNote(workspace, 'note.md', readNote());
  });
  beforeEach(async () => {
    window = await windows.open();
    await window.openView('Stevedore');
    await showCourse(window, 'note.md', 'docker exec c1 hostname -i');
    await run('containerd -v');
    await terminalShows(window, new RegExp(inLab));
  });
  afterEach(async () => {
    await window?.close();
    await lab.docker(['rm', '-f', 'c1', 'd1']);
    await inside('for tap in /sys/class/net/tap*; do [ ! -e "$tap" ] || ip link delete "${tap##*/}"; done');
    await rm(join(folder, 'workspace', 'bin'), { recursive: true, force: true });
  });
  after(async () => {
    await windows?.stop();
    await lab?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  /** Runs a line of sh in the lab. */
  const inside = async (line: string): Promise<void> => {
    const { code, stderr } = await runProgram(lab.lab.enter({ program: 'sh', args: ['-c', line] }));
    assert.equal(code, 0, stderr);
  };

  /** The nth command of the panel that begins so, cards left out. */
  const commandOf = (text: string, nth: number): Locator => {
    const begins = new RegExp(`^\\s*${text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+')}`);
    const panel = panelOf(window);
    return panel.locator('.command:not(.card)', { has: panel.locator('pre.text', { hasText: begins }) }).nth(nth);
  };

  /** Presses *Run*, says yes where that is asked and `answer` where a word is, and waits for the end. Gives what was printed. */
  const run = async (text: string, { nth = 0, state = /passed/, answer = '' } = {}): Promise<string> => {
    const command = commandOf(text, nth);
    await command.getByRole('button', { name: /^Run\b/ }).click();
    const word = command.locator('.state');
    const ended = await until(
      `the end of ${text}`,
      async () => {
        const dialog = window.page.locator('.monaco-dialog-box .monaco-button', { hasText: /^Run/ });
        if ((await dialog.count()) > 0) await dialog.first().click();
        else if (answer !== '' && (await window.page.locator('.quick-input-widget:visible').count()) > 0) {
          await window.quickInput.type(answer);
          await window.quickInput.accept();
        }
        return word.innerText();
      },
      (seen) => /passed|background|failed|differs|lost|too long/.test(seen),
      60_000,
    );
    const real = command.locator('.output.real pre');
    const output = (await real.count()) > 0 ? await real.innerText() : '';
    assert.match(ended, state, `${text} printed ${output}`);
    return output;
  };

  it('runs the Docker chapter: starts c1, and asks it from outside and from inside', async () => {
    await run('docker run --rm --name c1', { state: /background/ });
    assert.match(await run('docker exec c1 hostname -i'), /^\s*\d+\.\d+\.\d+\.\d+\s*$/);
    await terminalShows(window, /docker exec c1 hostname -i[\s\S]*\d+\.\d+\.\d+\.\d+/);
    await run('docker exec -it c1 sh');
    assert.equal(await lab.dockerOk(['ps', '--format', '{{.Names}}']), 'c1');
  });

  it('runs the chapter of the home-made NIC, inside of d1 and out again, with the failure that the note expects', async () => {
    await run('sudo tunctl -b', { answer: 'bigred' });
    assert.match(await run('ifconfig tap0'), /tap0/);
    await run('mkdir bin');
    await run("echo $'#!/bin/bash");
    await run('docker run --rm --name d1', { state: /background/ });
    await run('dknet d1', { answer: 'tap0' });
    await run('ifconfig tap0(eth0)');
    await run('docker exec -it d1 sh');
    assert.match(await run('ifconfig -a'), /^tap0 +Link encap/m);
    await run('ifconfig tap0(eth0) 192.168.55.66');
    assert.match(await run('ifconfig tap0(eth0)', { nth: 2 }), /inet addr:192\.168\.55\.66/);
    await run('route add default gw');
    await terminalShows(window, /host › d1 \$ route add default gw/);
    await run('exit');
    await run('docker rm -f d1');
    assert.equal(await lab.dockerOk(['ps', '-aq', '--filter', 'name=d1']), '');
  });
});
