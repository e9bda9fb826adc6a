import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownLab, type TestLab } from '../harness/ownLab';
import { setStage, shows, showsNoMore, until } from './stage';

/** A docker context as the docker CLI keeps it (docker/cli, cli/context/store). */
function writeContext(config: string, name: string, host: string): void {
  const folder = join(config, 'contexts', 'meta', createHash('sha256').update(name).digest('hex'));
  mkdirSync(folder, { recursive: true });
  const meta = { Name: name, Metadata: {}, Endpoints: { docker: { Host: host, SkipTLSVerify: false } } };
  writeFileSync(join(folder, 'meta.json'), JSON.stringify(meta));
}

describe('choosing an engine', () => {
  const stage = setStage();
  let other: TestLab;
  let config: string;
  before(async function () {
    this.timeout(180_000);
    other = await ownLab();
    config = stage.windows.server.folders.dockerConfig;
    writeFileSync(join(config, 'config.json'), '{"auths":{}}');
    writeContext(config, 'harbour', `unix://${other.socket}`);
    await other.dockerOk(['create', '--name', 'over-there', '--label', other.label, 'busybox']);
    await stage.lab.dockerOk(['create', '--name', 'over-here', '--label', stage.lab.label, 'busybox']);
  });
  after(async function () {
    this.timeout(180_000);
    await other.stop();
  });

  it('lists what was found with how it answers, and changes this window alone, for as long as the folder is open', async () => {
    const before = readFileSync(join(config, 'config.json'), 'utf8');
    const window = await stage.open();
    await shows(window, 'Containers', 'over-here', /^created/);
    await window.statusBarItem('DOCKER_HOST').click();
    const entries = await until(
      'the context answers',
      () => window.quickInput.entries(),
      (seen) => seen.some((entry) => /^harbour.*Docker 20\.10/.test(entry)),
    );
    assert.ok(
      entries.some((entry) => entry.includes('Type an address…')),
      String(entries),
    );
    await window.quickInput.pick('harbour');
    await shows(window, 'Containers', 'over-there', /^created/);
    await showsNoMore(window, 'Containers', 'over-here');
    await window.statusBarItem('harbour').waitFor();
    // A workbench in a browser writes what extensions remember every five seconds (VS Code, BrowserStorageService).
    await window.page.waitForTimeout(6000);
    await window.page.reload();
    await shows(window, 'Containers', 'over-there', /^created/);
    assert.equal(readFileSync(join(config, 'config.json'), 'utf8'), before);
  });

  it('takes an address that is typed, and says at once when it makes no sense', async () => {
    const window = await stage.open();
    await shows(window, 'Containers', 'over-here', /^created/);
    await window.command('Stevedore: Choose Engine…');
    await window.quickInput.type('Type an address');
    await window.quickInput.accept();
    await window.quickInput.waitFor('A path of a socket');
    await window.quickInput.type('gopher://nowhere');
    await window.quickInput.waitFor(/This is no address of an engine/);
    await window.quickInput.type(other.socket);
    await window.quickInput.accept();
    await shows(window, 'Containers', 'over-there', /^created/);
  });
});
