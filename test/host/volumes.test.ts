import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bash, docker, label, newName, sleeper, until } from './engine';
import { commandsShown, copied, heard } from './said';
import { click, gone, rowOf, rowsOf } from './views';

const containers: string[] = [];
const volumes: string[] = [];

async function volume(): Promise<string> {
  const name = await docker('volume', 'create', ...label, newName());
  volumes.push(name);
  return name;
}

async function user(name: string, ...more: readonly string[]): Promise<{ readonly name: string; readonly id: string }> {
  const one = await sleeper('--init', '-v', `${name}:/data`, ...more);
  containers.push(one.id);
  return one;
}

describe('the Volumes view', () => {
  afterEach(async () => {
    for (const id of containers.splice(0)) await docker('rm', '-f', '-v', id).catch(() => undefined);
    for (const name of volumes.splice(0)) await docker('volume', 'rm', '-f', name).catch(() => undefined);
  });

  it('says which containers use a volume and where they mount it', async () => {
    const name = await volume();
    assert.equal((await rowOf('volumes', name)).row.description, 'unused');
    const one = await user(name);
    await until('used', async () => (await rowOf('volumes', name)).row.description === one.name);
    const [child] = (await rowOf('volumes', name)).row.children();
    assert.equal(child?.label, one.name);
    assert.equal(child.description, '/data');
    await docker('rm', '-f', one.id);
    await until('unused again', async () => (await rowOf('volumes', name)).row.description === 'unused');
  });

  it('knows the size once somebody asked for it', async () => {
    const name = await volume();
    const one = await user(name);
    await docker('exec', one.id, 'dd', 'if=/dev/zero', 'of=/data/f', 'bs=1k', 'count=200');
    await rowOf('volumes', name);
    await vscode.commands.executeCommand('stevedore.volumes.refresh');
    await until('the size', async () => (await rowOf('volumes', name)).row.description === `205kB · ${one.name}`);
  });

  it('shows anonymous volumes by the beginning of their name, and says that they are', async () => {
    const one = await sleeper('--init', '-v', '/data');
    containers.push(one.id);
    const name = await docker('inspect', '-f', '{{range .Mounts}}{{.Name}}{{end}}', one.id);
    const { row } = await rowOf('volumes', name);
    assert.equal(row.label, name.slice(0, 12));
    assert.match(row.description, /^anonymous · /);
  });

  it('removes several after one question that says that what is in them goes too', async () => {
    const [one, two] = [await volume(), await volume()];
    const nodes = [await rowOf('volumes', one), await rowOf('volumes', two)] as const;
    const [question, ...more] = await heard(() => click('volumes.remove', nodes[0], nodes), { button: 'Remove' });
    assert.deepEqual(more, []);
    assert.equal(
      question?.detail,
      `Removes volume ${one} with everything in it.\nRemoves volume ${two} with everything in it.`,
    );
    await gone('volumes', one);
    await gone('volumes', two);
  });

  it('says who is in the way when a volume is in use, and keeps it', async () => {
    const name = await volume();
    const one = await user(name);
    const [, problem, ...more] = await heard(async () => click('volumes.remove', await rowOf('volumes', name)), {
      button: 'Remove',
    });
    assert.deepEqual(more, []);
    assert.match(problem?.text ?? '', new RegExp(`^Remove ${name}: The engine refused: .*volume is in use`));
    assert.ok(problem?.text.includes(one.id.slice(0, 12)), problem?.text);
    assert.equal(await docker('volume', 'inspect', '-f', '{{.Name}}', name), name);
  });

  it('prunes what no container uses, and says what space that brought', async () => {
    const [unused, used] = [await volume(), await volume()];
    await docker(
      'run',
      '--rm',
      ...label,
      '-v',
      `${unused}:/d`,
      'busybox',
      'dd',
      'if=/dev/zero',
      'of=/d/f',
      'bs=1k',
      'count=100',
    );
    await user(used);
    await rowOf('volumes', unused);
    const [question, report] = await heard(() => vscode.commands.executeCommand('stevedore.volumes.prune'), {
      picks: ['All volumes that no container uses'],
      button: 'Prune',
    });
    assert.match(question?.detail ?? '', /no container uses, running or not, named ones too, with everything in them/);
    assert.match(report?.text ?? '', /^Removed \d+, reclaimed 102kB\.$/);
    await gone('volumes', unused);
    await rowOf('volumes', used);
  });

  it('copies name and mountpoint', async () => {
    const name = await volume();
    const node = await rowOf('volumes', name);
    assert.equal(await copied(() => click('volumes.copyName', node)), name);
    assert.equal(
      await copied(() => click('volumes.copyMountpoint', node)),
      await docker('volume', 'inspect', '-f', '{{.Mountpoint}}', name),
    );
  });

  it('lists a line for every action, and each does it to exactly this volume', async () => {
    const name = await volume();
    const lines = await commandsShown(async () => click('volumes.showCommands', await rowOf('volumes', name)));
    assert.deepEqual(
      lines.map(({ title, line }) => `${title}: ${line}`),
      [
        `Inspect: docker volume inspect ${name}`,
        `Browse Files: docker run --rm -v ${name}:/volume busybox ls -la /volume`,
        `Copy Name: docker volume inspect -f '{{.Name}}' ${name}`,
        `Copy Mountpoint: docker volume inspect -f '{{.Mountpoint}}' ${name}`,
        `Remove…: docker volume rm ${name}`,
        'Refresh: docker volume ls',
      ],
    );
    assert.match(await bash(lines[3]?.line ?? ''), new RegExp(`/${name}/_data$`));
    await bash(lines[4]?.line ?? '');
    await gone('volumes', name);
  });

  it('does nothing to a volume that is gone by the time of the click', async () => {
    const name = await volume();
    const node = await rowOf('volumes', name);
    await docker('volume', 'rm', name);
    await gone('volumes', name);
    assert.deepEqual(await heard(() => click('volumes.remove', node), { button: 'Remove' }), []);
    assert.ok(!(await rowsOf('volumes')).some(({ row }) => row.label === name));
  });
});
