import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { createLocalHost } from '../../src/core/host/localHost';
import { runtimeCommands } from '../../src/core/runtime/ociRuntime';
import type { Node } from '../../src/ui/rowTree';
import { makeBundle } from '../harness/bundle';
import { until } from './engine';
import { commandsShown, copied, heard, textInFront } from './said';
import { typed } from './typed';
import { click, rowsOf } from './views';

const host = createLocalHost();

describe('the OCI Bundles view', function () {
  this.timeout(60_000);
  let folder: string;
  const id = `stevedore-host-${process.pid}`;
  const settings = vscode.workspace.getConfiguration('stevedore');
  const root = (): string => join(folder, 'node_modules', 'state');
  const runtime = () => ({ program: 'runc', root: root() });

  beforeEach(async () => {
    const [workspace] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(workspace);
    folder = mkdtempSync(join(workspace.uri.fsPath, 'bundles-'));
    mkdirSync(root(), { recursive: true });
    await settings.update('runtime.program', 'runc', vscode.ConfigurationTarget.Global);
    await settings.update('runtime.root', root(), vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('stevedore.bundles.focus');
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    await host.run(runtimeCommands.delete(runtime(), id, { force: true }));
    await settings.update('runtime.program', undefined, vscode.ConfigurationTarget.Global);
    await settings.update('runtime.root', undefined, vscode.ConfigurationTarget.Global);
    rmSync(folder, { recursive: true, force: true });
  });

  const bundleRow = (path: string): Promise<Node> =>
    until(`the bundle ${path}`, async () =>
      (await rowsOf('bundles')).find(({ row }) => row.subject.kind === 'bundle' && row.subject.path === path),
    );
  const containerRow = (path: string, status: string): Promise<Node> =>
    until(`${id} is ${status}`, async () => {
      const bundle = await bundleRow(path);
      const child = bundle.row.children().find(({ context }) => context === `runtimeContainer.${status}`);
      return child && { id: child.id, row: child, parent: bundle };
    });
  const detached = async (path: string): Promise<void> => {
    await typed([id], async () => click('bundles.runDetached', await bundleRow(path)));
  };

  it('shows a bundle as soon as it is there, and only what is one', async () => {
    const path = makeBundle(join(folder, 'bb8'));
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other', 'config.json'), '{"name":"none of ours"}');
    makeBundle(join(folder, 'node_modules', 'hidden'));
    const { row } = await bundleRow(path);
    assert.equal(row.label, vscode.workspace.asRelativePath(path));
    const paths = (await rowsOf('bundles')).flatMap(({ row: { subject } }) =>
      subject.kind === 'bundle' ? [subject.path] : [],
    );
    assert.deepEqual(
      paths.filter((one) => one.startsWith(folder)),
      [path],
    );
    rmSync(path, { recursive: true });
    await until(
      'it is gone',
      async () => !(await rowsOf('bundles')).some(({ row: { id } }) => id === `bundle:${path}`),
    );
  });

  it('counts what the language server finds, also in what is not saved', async () => {
    const path = makeBundle(join(folder, 'bb8'));
    const before = await bundleRow(path);
    assert.doesNotMatch(before.row.description, /error/);
    // Opened by a person and not by us: else VS Code would keep it for minutes after its tab is closed.
    const uri = vscode.Uri.file(join(path, 'config.json'));
    await vscode.commands.executeCommand('vscode.open', uri);
    const document = await until('it is open', () =>
      vscode.workspace.textDocuments.find((one) => one.uri.fsPath === uri.fsPath),
    );
    const edit = new vscode.WorkspaceEdit();
    const at = document.getText().indexOf('"cwd": "/"');
    edit.replace(document.uri, new vscode.Range(document.positionAt(at), document.positionAt(at + 10)), '"cwd": "no"');
    await vscode.workspace.applyEdit(edit);
    await until('an error', async () => /1 error/.test((await bundleRow(path)).row.description));
  });

  it('runs a bundle through its whole life, as the runtime has it', async () => {
    const path = makeBundle(join(folder, 'bb8'), { args: ['sh', '-c', 'echo hello; exec sleep 1000'] });
    await typed([id], async () => click('bundles.createContainer', await bundleRow(path)));
    await click('bundles.start', await containerRow(path, 'created'));
    await click('bundles.pause', await containerRow(path, 'running'));
    await click('bundles.resume', await containerRow(path, 'paused'));
    const running = await containerRow(path, 'running');
    await click('bundles.output', running);
    await until('its output', () => textInFront() === 'hello\n');
    await click('bundles.state', running);
    await until('its state', () => textInFront().includes(`"id": "${id}"`));
    await click('bundles.processes', running);
    await until('its processes', () => textInFront().includes('sleep 1000'));
    await click('bundles.events', running);
    await until('its statistics', () => textInFront().includes('"memory"'));
    await heard(() => click('bundles.kill', running), { picks: ['KILL'] });
    const stopped = await containerRow(path, 'stopped');
    const [question] = await heard(() => click('bundles.delete', stopped), { button: 'Delete' });
    assert.match(question?.detail ?? '', new RegExp(`Removes container ${id}`, 'i'));
    assert.match(question?.detail ?? '', /stays/);
    await until('it is gone', async () => (await bundleRow(path)).row.children().length === 0);
    assert.ok(readFileSync(join(path, 'config.json')));
  });

  it('hears of what others do, and that a process ended by itself', async () => {
    const path = makeBundle(join(folder, 'bb8'), { args: ['sleep', '3'] });
    await bundleRow(path);
    await host.run({
      ...runtimeCommands.run(runtime(), id, { bundle: path, detach: true }),
      outputFile: join(folder, 'o'),
    });
    await containerRow(path, 'running');
    await containerRow(path, 'stopped');
  });

  it('shows the errors of a config before a run, and runs it only where that is wanted', async () => {
    const path = makeBundle(join(folder, 'bb8'));
    const config = join(path, 'config.json');
    writeFileSync(config, readFileSync(config, 'utf8').replace('"cwd": "/"', '"cwd": "relative"'));
    await until('an error', async () => /1 error/.test((await bundleRow(path)).row.description));
    const [question, ...none] = await heard(() => detached(path), { button: 'no' });
    assert.deepEqual(none, []);
    assert.match(question?.detail ?? '', /absolute/i);
    const [, refused] = await heard(() => detached(path), { button: 'Run Anyway' });
    assert.match(refused?.text ?? '', /runc ended with exit code 1: .*absolute path/i);
    assert.equal((await host.run({ ...runtimeCommands.delete(runtime(), id) })).code, 1);
  });

  it('offers to do without a terminal where nobody sits before it', async () => {
    const path = makeBundle(join(folder, 'bb8'), { terminal: true });
    await heard(() => detached(path), { button: 'Set "terminal" to false and Run' });
    await containerRow(path, 'running');
    assert.match(readFileSync(join(path, 'config.json'), 'utf8'), /"terminal": false/);
  });

  it('proves what a config protects, as it is and hardened beside it, and changes nothing', async () => {
    const path = makeBundle(join(folder, 'bb8'));
    const before = readFileSync(join(path, 'config.json'), 'utf8');
    await click('bundles.prove', await bundleRow(path));
    const proof = await until('a proof', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.scheme === 'stevedore-proof')?.getText(),
    );
    assert.match(proof, /As it is \| Hardened \|/);
    assert.match(proof, /`\/proc\/keys` \| ✔ holds/);
    assert.match(proof, /seccomp filter.* ○ open, not asked for.* ✔ holds/);
    assert.equal(readFileSync(join(path, 'config.json'), 'utf8'), before);
  });

  it('proves what a running container protects, from its row', async () => {
    const path = makeBundle(join(folder, 'bb8'));
    await detached(path);
    await click('bundles.prove', await containerRow(path, 'running'));
    const proof = await until('a proof', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.path === `/${id}.md`)?.getText(),
    );
    assert.match(proof, /As it runs \|/);
    assert.match(proof, /`\/proc\/keys` \| ✔ holds/);
    assert.match(proof, /no new privileges` \| ✔ holds.*NoNewPrivs 1/);
    assert.match(proof, /as user 0:0/);
  });

  it('opens the config of a running container read-only, lays it beside the defaults, and says who runs it', async () => {
    const path = makeBundle(join(folder, 'bb8'));
    await detached(path);
    const row = await containerRow(path, 'running');
    await click('realConfig.open', row);
    await until('the config', () => textInFront().includes('"ociVersion"'));
    assert.equal(vscode.window.activeTextEditor?.document.uri.scheme, 'stevedore-config');
    await heard(() => click('realConfig.compare', row), { picks: ['runc spec'] });
    const tabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await until('two sides', () => tabs().some(({ label }) => label === `runc spec ↔ ${id}`));
    await click('whoRuns.open', row);
    await until('the panel', () => tabs().some(({ label }) => label.includes(id) && !label.includes('↔')));
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  });

  /** A runtime that notes what it was asked and who it is, hangs on some commands, and has no container. */
  const hangingRuntime = async (hangs: string): Promise<void> => {
    const program = join(folder, 'hangs');
    const lines = [
      '#!/bin/sh',
      `echo "$$ $*" >> ${join(folder, 'asked')}`,
      `case " $* " in *"${hangs}"*) exec sleep 600 ;;`,
      '*" list "*) echo null ;; *" state "*) echo "container does not exist" >&2; exit 1 ;; *) echo version 1 ;; esac',
    ];
    writeFileSync(program, `${lines.join('\n')}\n`, { mode: 0o755 });
    await settings.update('runtime.program', program, vscode.ConfigurationTarget.Global);
  };
  const asked = (command: string): readonly number[] =>
    readFileSync(join(folder, 'asked'), { encoding: 'utf8', flag: 'a+' })
      .split('\n')
      .filter((line) => line.includes(` ${command}`))
      .map((line) => parseInt(line, 10));
  const lives = (pid: number): boolean => existsSync(`/proc/${pid}`);

  it('shows bundles while a runtime hangs, says so when it was killed, and asks another one again', async () => {
    const path = makeBundle(join(folder, 'bb8'));
    await hangingRuntime(' ');
    await until('it is asked', () => asked('--root').length > 0);
    const begun = Date.now();
    await bundleRow(path);
    assert.ok(Date.now() - begun < 6000, 'the bundle is shown before the runtime is given up');
    const failure = async (): Promise<Node | undefined> =>
      (await rowsOf('bundles')).find(({ row }) => row.context === 'runtimeFailure');
    for (let second = 0; second < 10 && !(await failure()); second += 1)
      await new Promise((resolve) => setTimeout(resolve, 1000));
    const { row } = await until('what is wrong', failure);
    assert.equal(row.label, 'hangs could not be asked');
    assert.match(row.description, /did not end within 10 s and was killed/);
    await until('it is killed', () => !asked('--root').some(lives));
    await settings.update('runtime.program', 'runc', vscode.ConfigurationTarget.Global);
    await detached(path);
    await containerRow(path, 'running');
    await until('nothing hangs', async () => (await failure()) === undefined);
  });

  it('kills a runtime that hangs on a run, says so, and leaves no output of it', async function () {
    this.timeout(90_000);
    const path = makeBundle(join(folder, 'bb8'));
    await hangingRuntime(' run ');
    const [said] = await heard(() => detached(path));
    assert.match(said?.text ?? '', /hangs did not end within 30 s and was killed/);
    assert.equal(asked(`--root ${root()} run`).length, 1);
    assert.ok(!asked(`--root ${root()} run`).some(lives));
    assert.deepEqual((await bundleRow(path)).row.children(), []);
  });

  it('gives the line for everything', async () => {
    const path = makeBundle(join(folder, 'bb8'));
    const shown = await commandsShown(async () => click('bundles.showCommands', await bundleRow(path)));
    assert.deepEqual(shown.map(({ line }) => line).slice(0, 2), [
      `runc --root ${root()} run --bundle ${path} bb8`,
      `runc --root ${root()} run --detach --bundle ${path} bb8`,
    ]);
    await detached(path);
    const running = await containerRow(path, 'running');
    const lines = await commandsShown(() => click('bundles.showCommands', running));
    assert.ok(lines.some(({ line }) => line === `runc --root ${root()} pause ${id}`));
    assert.equal(await copied(() => click('bundles.copyId', running)), id);
  });
});
