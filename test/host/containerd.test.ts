import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { Node } from '../../src/ui/liveTree';
import { importBusyboxTo, type PrivateContainerd, prepareContainerd } from '../harness/containerd';
import { until } from './engine';
import { commandsShown, copied, heard, textInFront } from './said';
import { typed } from './typed';
import { click, exports } from './views';

const busybox = 'docker.io/library/busybox:latest';
const id = `host-${process.pid}`;

async function settings(values: Readonly<Record<string, string | undefined>>): Promise<void> {
  for (const [name, value] of Object.entries(values))
    await vscode.workspace.getConfiguration('stevedore').update(name, value, vscode.ConfigurationTarget.Global);
}

async function rows(): Promise<readonly Node[]> {
  const tree = (await exports()).trees.get('stevedore.containerd');
  assert.ok(tree);
  const below = async (node?: Node): Promise<readonly Node[]> => {
    const nodes = (await tree.getChildren(node)) ?? [];
    return (await Promise.all(nodes.map(async (one) => [one, ...(await below(one))]))).flat();
  };
  return below();
}

const row = (what: string, fits: (node: Node) => boolean): Promise<Node> =>
  until(what, async () => (await rows()).find(fits));
const container = (context: string): Promise<Node> =>
  row(
    `${id} ${context}`,
    ({ row: { subject, context: now } }) =>
      subject.kind === 'containerd-container' && subject.id === id && now === `containerdContainer.${context}`,
  );
const start = (): Promise<unknown> => Promise.resolve(vscode.commands.executeCommand('stevedore.containerd.start'));

describe('the containerd view', function () {
  this.timeout(60_000);
  let containerd: PrivateContainerd;

  beforeEach(async () => {
    containerd = prepareContainerd();
    await settings({ 'containerd.address': containerd.address, 'containerd.config': containerd.config });
  });

  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await settings({ 'containerd.address': undefined, 'containerd.config': undefined });
    await containerd.endTasks().catch(() => undefined);
    for (const execution of ours()) execution.terminate();
    await until('the task is over', () => ours().length === 0);
    await containerd.dispose();
  });

  /** Starts it by the command, and gives its row. */
  const started = async (): Promise<Node> => {
    assert.deepEqual(await heard(start), []);
    return row('its version', ({ row: { context } }) => context === 'containerd.ours');
  };
  /** Starts it and runs a task from an image by the command, and gives the row of that. */
  const withTask = async (): Promise<Node> => {
    await started();
    await importBusyboxTo(containerd);
    const image = await row('the image', ({ row: { context } }) => context === 'containerdImage');
    assert.equal(image.row.label, busybox);
    await typed([id], () =>
      Promise.resolve(heard(() => click('containerd.run', image), { picks: ['In the background'] })),
    );
    return container('running');
  };

  it('shows nothing while none runs, and starts one as a task whose process serves the socket', async () => {
    assert.deepEqual(await rows(), []);
    const head = await started();
    assert.match(head.row.label, /^containerd v?1\./);
    assert.equal(head.row.description, `started here · ${containerd.address}`);
    assert.equal(ours().length, 1);
  });

  it('says that one already runs instead of starting a second', async () => {
    await started();
    const [said, ...more] = await heard(start);
    assert.match(said?.text ?? '', /^A containerd already runs: version .*A second one is not needed\.$/);
    assert.deepEqual([more.length, ours().length], [0, 1]);
  });

  it('shows an image when it comes, runs a task from it, and shows its process', async () => {
    const { row: running } = await withTask();
    const pid = /pid (\d+)/.exec(running.description)?.[1];
    assert.match(readFileSync(`/proc/${pid ?? ''}/cmdline`, 'utf8'), /^sleep/);
    assert.equal(running.description, `running · pid ${pid ?? ''} · ${busybox}`);
  });

  it('copies its id, lists its lines, and opens its OCI config', async () => {
    const node = await withTask();
    assert.equal(await copied(() => click('containerd.copyId', node)), id);
    const lines = (await commandsShown(() => click('containerd.showCommands', node))).map(({ line }) => line);
    assert.ok(
      lines.includes(`ctr --address ${containerd.address} tasks kill --signal SIGKILL ${id}`),
      lines.join('\n'),
    );
    await click('containerd.inspect', node);
    const document = await until('the config', () => vscode.window.activeTextEditor?.document);
    const config = JSON.parse(document.getText()) as { readonly process: { readonly args: readonly string[] } };
    assert.deepEqual(config.process.args, ['sleep', '86400']);
    const lenses = await until('the language server has looked', async () => {
      const found = await vscode.commands.executeCommand<readonly vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
      );
      return found.length > 0 ? found : undefined;
    });
    assert.deepEqual(
      lenses.map(({ command }) => command?.title),
      ['Compare with defaults'],
    );
  });

  it('opens the config that the runtime of a task was given, says who runs it, and proves what it protects', async () => {
    const node = await withTask();
    await click('realConfig.open', node);
    await until('the config', () => textInFront().includes('"ociVersion"'));
    assert.equal(vscode.window.activeTextEditor?.document.uri.scheme, 'stevedore-config');
    await click('whoRuns.open', node);
    const tabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await until('the panel', () => tabs().some(({ label }) => label.includes(id)));
    await click('bundles.prove', node);
    const proof = await until('a proof', () =>
      vscode.workspace.textDocuments.find(({ uri }) => uri.path === `/${id}.md`)?.getText(),
    );
    assert.match(proof, /`\/proc\/keys` \| ✔ holds/);
  });

  it('changes nothing of what Docker owns, and says why', async () => {
    await started();
    await importBusyboxTo(containerd, 'moby');
    const image = await row("Docker's image", ({ row: { context } }) => context === 'containerdImage.owned');
    const [said, ...more] = await heard(() => click('containerd.run', image));
    assert.match(said?.text ?? '', /^Docker keeps its own books about what is in moby/);
    assert.deepEqual(more, []);
  });

  it('shows that a task ended, deletes container and snapshot after one question, and stops what it started', async () => {
    const running = await withTask();
    await heard(() => click('containerd.kill', running), { picks: ['SIGKILL'] });
    const ended = await container('stopped');
    assert.equal(ended.row.description, `stopped · exit code 137 · ${busybox}`);
    const [question, ...more] = await heard(() => click('containerd.delete', ended), { button: 'Delete' });
    assert.deepEqual(more, []);
    assert.equal(question?.text, `Delete ${id}?`);
    assert.equal(question.detail, `${id}: container and snapshot are deleted.\nThe images stay.`);
    await until('it is gone', async () => !(await rows()).some(({ row: { label } }) => label === id));
    assert.doesNotMatch(await containerd.ctr('snapshots', 'list'), new RegExp(id));
    const head = await row('its version', ({ row: { context } }) => context === 'containerd.ours');
    await click('containerd.stop', head);
    await until('nothing is shown', async () => (await rows()).length === 0);
    assert.ok(existsSync(containerd.folder));
  });
});

const ours = (): readonly vscode.TaskExecution[] =>
  vscode.tasks.taskExecutions.filter(({ task }) => task.source === 'Stevedore' && task.name === 'containerd');
