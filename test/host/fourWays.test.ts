import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as vscode from 'vscode';
import { controlGroups, prepareContainerd, type PrivateContainerd } from '../harness/containerd';
import { startPodman, type TestPodman } from '../harness/podman';
import { docker, label, newName, until } from './engine';
import { heard, type Said } from './said';
import { click, rowOf } from './views';

const settings = vscode.workspace.getConfiguration('stevedore');
const button = 'Compare Their Configs…';

const shown = (): string | undefined =>
  vscode.workspace.textDocuments.find(({ uri }) => uri.path === '/four-ways.md')?.getText();

const sides = (): readonly string[] =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .flatMap(({ input }) => (input instanceof vscode.TabInputTextDiff ? [input.original, input.modified] : []))
    .map(({ scheme, path }) => `${scheme}:${path}`);

describe('one image, run in four ways from its row', function () {
  this.timeout(120_000);
  let containerd: PrivateContainerd;
  let podman: TestPodman;
  const environment = { ...process.env };
  const name = newName();
  let image: string;

  before(async () => {
    containerd = prepareContainerd();
    await containerd.start();
    await settings.update('containerd.address', containerd.address, vscode.ConfigurationTarget.Global);
    podman = await startPodman();
    // The extension runs in this process: its podman has this environment.
    Object.assign(process.env, podman.env);
    const changes = ['ENV LANG=C', 'WORKDIR /srv', 'USER 1000:1001'].flatMap((change) => ['--change', change]);
    await docker('run', '--name', name, ...label, 'busybox', 'mkdir', '/srv');
    image = await docker('commit', ...changes, name, `${name}:latest`);
    await docker('rm', name);
  });
  after(async () => {
    await docker('rmi', '-f', image);
    for (const key of Object.keys(podman.env)) Reflect.deleteProperty(process.env, key);
    Object.assign(process.env, environment);
    await settings.update('containerd.address', undefined, vscode.ConfigurationTarget.Global);
    await podman.stop();
    await containerd.dispose();
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  const run = async (pair: string): Promise<readonly Said[]> => {
    const row = await rowOf('images', image);
    return heard(() => click('fourWays.open', row), { button, picks: [pair] });
  };
  const left = async (): Promise<readonly string[]> => [
    await docker('ps', '-aq', '--no-trunc', '--filter', 'name=stevedore-four-ways'),
    await podman.run('ps', '-aq'),
    await podman.run('images', '-q'),
    await containerd.ctr('namespaces', 'list', '-q'),
    ...controlGroups().filter((path) => path.includes('stevedore-four-ways')),
    ...readdirSync(tmpdir()).filter((one) => /^stevedore-(four-ways|saved)-/.test(one)),
  ];

  it('shows what the kernel says of each, lays two configs side by side, and leaves nothing', async () => {
    const before = await left();
    const said = await run('docker ↔ podman');
    assert.deepEqual(
      said.map(({ kind, text }) => [kind, text]),
      [['information', 'All of them are removed again.']],
    );
    const text = await until('the document', shown);
    assert.match(text, new RegExp(`^# \`${name}:latest\`, run in 4 ways\n`));
    assert.match(text, /\*\*docker\*\* \| \*\*containerd\*\* \| \*\*podman\*\* \| \*\*runc\*\*/);
    assert.doesNotMatch(text, /What did not work|What is not here/);
    const row = (what: string): readonly string[] =>
      text
        .split('\n')
        .find((line) => line.includes(`| ${what} |`))
        ?.split(' | ')
        .slice(1) ?? [];
    const same = (cell: RegExp, cells: readonly string[]): void => {
      assert.equal(cells.length, 4, cells.join());
      for (const one of cells) assert.match(one, cell);
    };
    same(/uid=1000 gid=1001/, row('User'));
    same(/`\/srv`/, row('Directory'));
    same(/`LANG=C`/, row('Environment'));
    same(/its own \(\d+\)/, row('Namespace: pid'));
    await until('two sides', () => sides().length === 2);
    assert.deepEqual(sides(), ['stevedore-four-ways:/docker/config.json', 'stevedore-four-ways:/podman/config.json']);
    const configs = vscode.workspace.textDocuments.filter(({ uri }) => sides().includes(`${uri.scheme}:${uri.path}`));
    assert.equal(configs.length, 2);
    for (const config of configs) assert.match(config.getText(), /"cwd": "\/srv"/);
    assert.deepEqual(await left(), before);
  });

  it('names the way that is not here, with how to have it, and runs the others', async () => {
    const before = await left();
    await settings.update('containerd.address', `${containerd.folder}/nobody.sock`, vscode.ConfigurationTarget.Global);
    try {
      assert.equal((await run('docker ↔ runc')).length, 1);
      const text = await until('the document', () => (shown()?.includes('run in 3 ways') ? shown() : undefined));
      assert.match(text, /\*\*docker\*\* \| \*\*podman\*\* \| \*\*runc\*\*/);
      assert.match(text, /## What is not here\n\n- containerd: no socket at .*nobody\.sock/);
      await until('two sides', () => sides().length === 2);
      assert.deepEqual(await left(), before);
    } finally {
      await settings.update('containerd.address', containerd.address, vscode.ConfigurationTarget.Global);
    }
  });
});
