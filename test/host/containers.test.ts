import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docker, sleeper, stateOf, until } from './engine';
import { click, rowOf, rowsOf } from './views';

const made: string[] = [];

async function container(...options: readonly string[]): Promise<{ readonly name: string; readonly id: string }> {
  const one = await sleeper(...options);
  made.push(one.id);
  return one;
}

/** Waits until the view shows a container in a state. */
const shows = (id: string, context: string): Promise<unknown> =>
  until(`${id} is ${context}`, async () =>
    (await rowsOf('containers')).some(
      ({ row }) => row.id.endsWith(`container:${id}`) && row.context.startsWith(context),
    ),
  );

describe('the Containers view', () => {
  afterEach(async () => {
    await docker('rm', '-f', '-v', ...made.splice(0), 'none-of-these').catch(() => undefined);
  });

  it('shows a container that was made elsewhere, and what becomes of it there', async () => {
    const { id } = await container();
    await shows(id, 'container.running');
    await docker('stop', '-t', '0', id);
    await shows(id, 'container.exited');
    await docker('rm', id);
    await until('gone', async () => !(await rowsOf('containers')).some(({ row }) => row.id.endsWith(id)));
  });

  it('stops, starts and restarts', async () => {
    const { id } = await container('--stop-timeout', '0', '--init');
    await click('containers.stop', await rowOf('containers', id));
    assert.equal(await stateOf(id), 'exited');
    await shows(id, 'container.exited');
    await click('containers.start', await rowOf('containers', id));
    assert.equal(await stateOf(id), 'running');
    await shows(id, 'container.running');
    const before = await docker('inspect', '-f', '{{.State.StartedAt}}', id);
    await click('containers.restart', await rowOf('containers', id));
    assert.notEqual(await docker('inspect', '-f', '{{.State.StartedAt}}', id), before);
  });

  it('pauses and unpauses', async () => {
    const { id } = await container();
    await click('containers.pause', await rowOf('containers', id));
    assert.equal(await stateOf(id), 'paused');
    await shows(id, 'container.paused');
    await click('containers.unpause', await rowOf('containers', id));
    assert.equal(await stateOf(id), 'running');
  });

  it('does to all selected containers what fits them, and leaves the others alone', async () => {
    const [first, second, off] = [await container('--init'), await container('--init'), await container()];
    await docker('stop', '-t', '0', off.id);
    await shows(off.id, 'container.exited');
    const rows = await Promise.all([first, second, off].map((one) => rowOf('containers', one.id)));
    const finished = await docker('inspect', '-f', '{{.State.FinishedAt}}', off.id);
    assert.ok(rows[0]);
    await click('containers.stop', rows[0], rows);
    assert.deepEqual(await Promise.all([first, second, off].map((one) => stateOf(one.id))), [
      'exited',
      'exited',
      'exited',
    ]);
    assert.equal(await docker('inspect', '-f', '{{.State.FinishedAt}}', off.id), finished);
  });

  it('keeps the row of a container through all its states', async () => {
    const { id } = await container('--init');
    const running = await rowOf('containers', id);
    await docker('stop', '-t', '0', id);
    await shows(id, 'container.exited');
    assert.equal((await rowOf('containers', id)).id, running.id);
  });

  it('copies id, name, address and process id', async () => {
    const { id, name } = await container();
    const node = await rowOf('containers', id);
    const copied = async (command: string): Promise<string> => {
      await click(command, node);
      return vscode.env.clipboard.readText();
    };
    assert.equal(await copied('containers.copyId'), id);
    assert.equal(await copied('containers.copyName'), name);
    await until('it has an address', async () =>
      (await rowOf('containers', id)).row.children().some((child) => child.context === 'endpoint.addressed'),
    );
    assert.equal(
      await copied('containers.copyIp'),
      await docker('inspect', '-f', '{{.NetworkSettings.IPAddress}}', id),
    );
    assert.equal(await copied('containers.copyPid'), await docker('inspect', '-f', '{{.State.Pid}}', id));
  });

  it('inspects in a read-only document that follows the container', async () => {
    const { id, name } = await container();
    await click('containers.inspect', await rowOf('containers', id));
    const document = vscode.window.activeTextEditor?.document;
    assert.equal(document?.uri.path, `/${name}.json`);
    const inspected = (): { Id: string; State: { Status: string } } =>
      JSON.parse(document?.getText() ?? '') as { Id: string; State: { Status: string } };
    assert.equal(inspected().Id, id);
    await docker('pause', id);
    await until('the document says paused', () => inspected().State.Status === 'paused');
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('expands to endpoints, ports and mounts', async () => {
    const { id } = await container('-p', '127.0.0.1:0:80', '-v', '/data');
    const node = await until('it has its address', async () => {
      const one = await rowOf('containers', id);
      return one.row.children().some((child) => child.context === 'endpoint.addressed') ? one : undefined;
    });
    const contexts = node.row.children().map((child) => child.context);
    assert.deepEqual(contexts, ['endpoint.addressed', 'port.published', 'mount']);
  });
});
