import assert from 'node:assert/strict';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { dockerCommand } from '../../dev/dockerCli';
import { runOk } from '../../dev/run';
import { importBusybox } from '../harness/busybox';
import { startDockerd, type TestDockerd } from '../harness/dockerd';
import { docker, sleeper, until } from './engine';
import { exports, rowOf } from './views';

/** What the tooltip of a container says, once somebody hovers. */
async function tooltipOf(id: string): Promise<string> {
  const tree = (await exports()).trees.get('stevedore.containers');
  const node = await rowOf('containers', id);
  const item = await tree?.getTreeItem(node);
  assert.ok(tree && item);
  const { token } = new vscode.CancellationTokenSource();
  const resolved = await tree.resolveTreeItem?.(item, node, token);
  return (resolved?.tooltip as vscode.MarkdownString).value;
}

describe('the size of a log, in the tooltip of its container', function () {
  this.timeout(120_000);

  it('is not told of an engine whose files are not on this machine', async () => {
    const { id } = await sleeper();
    try {
      assert.match(await tooltipOf(id), /\*\*Container\*\*/);
      assert.doesNotMatch(await tooltipOf(id), /\*\*Log\*\*/);
    } finally {
      await docker('rm', '-f', id);
    }
  });

  it('is that of the file, read anew when somebody hovers', async () => {
    const address = vscode.workspace.getConfiguration('stevedore.engine');
    let dockerd: TestDockerd | undefined;
    try {
      const own = (dockerd = await startDockerd());
      await importBusybox(own.socket);
      const here = async (...args: readonly string[]): Promise<string> =>
        (await runOk(dockerCommand(own.socket, join(own.folder, 'cli'), args))).trimEnd();
      await address.update('address', `unix://${own.socket}`, vscode.ConfigurationTarget.Global);
      const script =
        'yes 0123456789 | head -c 1100000; cat /proc/1/stat >/dev/null; until [ -e /more ]; do sleep 0.1; done; yes 0123456789 | head -c 1100000; sleep 1000';
      const id = await here('run', '-d', '--network', 'none', 'busybox', 'sh', '-c', script);
      // 100,000 lines of 11 bytes, each in JSON with its stream and its time: 81 bytes.
      const size = (text: string): number =>
        Number(/\*\*Log\*\* ([\d.]+)MB at \d{4}-/.exec(text.replaceAll('&nbsp;', ' ').replaceAll('\\', ''))?.[1] ?? 0);
      let seen = '';
      const first = await until('the whole log', async () => {
        seen = await tooltipOf(id);
        const now = size(seen);
        return now > 7.9 && now < 8.3 ? now : undefined;
      }).catch(() => assert.fail(seen));
      await here('exec', id, 'touch', '/more');
      await until('twice as much', async () => size(await tooltipOf(id)) > first * 1.9);
      await here('rm', '-f', id);
    } finally {
      await address.update('address', undefined, vscode.ConfigurationTarget.Global);
      await dockerd?.stop();
    }
  });
});
