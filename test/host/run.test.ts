import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { docker, label, newName, until } from './engine';

const made: string[] = [];
const marked = label.join(' ');

function name(): string {
  const one = newName();
  made.push(one);
  return one;
}

const run = (line: string): Thenable<unknown> => vscode.commands.executeCommand('stevedore.run.start', { line });
const inspect = (one: string, format: string): Promise<string> => docker('inspect', '-f', format, one);

describe('running a container', () => {
  afterEach(async () => {
    vscode.window.terminals.forEach((terminal) => terminal.dispose());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await docker('rm', '-f', '-v', ...made.splice(0), 'none-of-these').catch(() => undefined);
  });

  it('does what the lines of the note say, in the background', async () => {
    const one = name();
    const line = `docker run -itd -h s1 --name ${one} ${marked} -m 64m --cpus 0.2 --cpuset-cpus 0 busybox sh`;
    assert.deepEqual(await run(line), { is: 'done' });
    const format =
      '{{.State.Running}} {{.Config.Tty}} {{.Config.OpenStdin}} {{.Config.Hostname}} {{.HostConfig.Memory}} {{.HostConfig.NanoCpus}} {{.HostConfig.CpusetCpus}} {{json .Config.Cmd}}';
    assert.equal(await inspect(one, format), 'true true true s1 67108864 200000000 0 ["sh"]');
  });

  it('joins networks and removes itself, as the line says', async () => {
    const one = name();
    await run(`docker run -d --rm --net=none --name ${one} ${marked} busybox sleep 1000`);
    assert.equal(await inspect(one, '{{.HostConfig.AutoRemove}} {{.HostConfig.NetworkMode}}'), 'true none');
  });

  it('only makes it where the line says create', async () => {
    const one = name();
    await run(`docker create --name ${one} ${marked} busybox true`);
    assert.equal(await inspect(one, '{{.State.Status}}'), 'created');
  });

  it('attaches a terminal before it starts, where it is not put into the background', async () => {
    const one = name();
    assert.deepEqual(await run(`docker run -it --name ${one} ${marked} busybox sh`), { is: 'done' });
    assert.equal(await inspect(one, '{{.State.Running}}'), 'true');
    assert.ok(vscode.window.terminals.some((terminal) => terminal.name.includes(one)));
  });

  it('leaves nothing half made when it cannot be started', async () => {
    const [first, second] = [name(), name()];
    const refused = (await run(`docker run -d --name ${first} ${marked} busybox no-such-program`)) as { is: string };
    assert.equal(refused.is, 'refused');
    assert.equal(await docker('ps', '-aq', '--filter', `name=${first}`), '');
    const foreground = (await run(`docker run -it --name ${second} ${marked} busybox no-such-program`)) as {
      is: string;
    };
    assert.equal(foreground.is, 'refused');
    await until('it is gone', async () => (await docker('ps', '-aq', '--filter', `name=${second}`)) === '');
  });

  it('says that an image is neither there nor to be had', async () => {
    const ended = (await run(`docker run -d ${marked} localhost:9/none-of-these:1 true`)) as {
      is: string;
      said: string;
    };
    assert.deepEqual([ended.is, ended.said], ['refused', 'no such image']);
  });

  it('opens its form for an image', async () => {
    await vscode.commands.executeCommand('stevedore.run.open', { image: 'busybox:latest' });
    await until('the panel is there', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('stevedore.run')),
      ),
    );
  });
});
