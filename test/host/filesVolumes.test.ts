import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { bash, docker, label, newName, until } from './engine';
import { addressOf, answering, below, browse, filesRoots, Made, rowAt } from './filesView';
import { acceptForm, commandsShown, heard, listed } from './said';
import { click, gone, rowOf, rowsOf } from './views';

const made = new Made();
const helperFilter = ['--filter', 'label=stevedore.helper'] as const;
const helpers = (): Promise<string> => docker('ps', '-aq', ...helperFilter);
const helperImages = (): Promise<string> => docker('images', '-q', ...helperFilter);
const volumes: string[] = [];

async function volume(script: string): Promise<string> {
  const name = await docker('volume', 'create', ...label, newName());
  volumes.push(name);
  await docker('run', '--rm', ...label, '-v', `${name}:/v`, 'busybox', 'sh', '-c', script);
  return name;
}

describe('volumes made and browsed', () => {
  afterEach(async () => {
    await made.away();
    for (const id of (await helpers()).split('\n').filter(Boolean)) await docker('rm', '-f', id);
    for (const id of (await helperImages()).split('\n').filter(Boolean)) await docker('rmi', '-f', id);
    for (const name of volumes.splice(0)) await docker('volume', 'rm', '-f', name).catch(() => undefined);
  });

  it('makes a volume with driver, options and labels as they were entered', async () => {
    const name = newName();
    volumes.push(name);
    const form = { name, options: 'type=tmpfs device=tmpfs o=size=1m', labels: `${label[1]} about="two words"` };
    await acceptForm(
      () => vscode.commands.executeCommand('stevedore.volumes.create', form),
      (pick) => {
        const options = '-o type=tmpfs -o device=tmpfs -o o=size=1m';
        assert.equal(pick.items[0]?.label, `$(check) Create Volume ${name}`);
        assert.equal(
          pick.items[0]?.detail,
          `docker volume create ${options} --label ${label[1]} --label 'about=two words' ${name}`,
        );
      },
    );
    const said = JSON.parse(await docker('volume', 'inspect', '-f', '{{json .}}', name)) as Record<string, unknown>;
    assert.equal(said['Driver'], 'local');
    assert.deepEqual(said['Options'], { type: 'tmpfs', device: 'tmpfs', o: 'size=1m' });
    assert.equal((said['Labels'] as Record<string, string>)['about'], 'two words');
    await rowOf('volumes', name);
  });

  it('takes no name that is in use or that the engine would refuse, and says so before it is asked', async () => {
    const name = await volume('true');
    await rowOf('volumes', name);
    const words = async (form: object): Promise<string> => {
      const items = await listed(() => vscode.commands.executeCommand('stevedore.volumes.create', form));
      return `${items[0]?.label.split(' ')[0]} ${items[0]?.detail}`;
    };
    assert.equal(await words({ name }), '$(error) Another volume has this name.');
    for (const wrong of ['-x', 'a', 'a b'])
      assert.match(await words({ name: wrong }), /^\$\(error\) Two or more letters/);
    assert.equal(await words({ name: 'fine', labels: 'course' }), '$(error) course is no key=value.');
  });

  it('reads a volume through a helper after one question, keeps it out of the views, and leaves nothing', async () => {
    const name = await volume('mkdir /v/sub; echo secret > /v/sub/f; chown 12:34 /v/sub/f; chmod 600 /v/sub/f');
    const other = await volume('echo other > /v/o');
    const [question, ...more] = await heard(
      async () => {
        const place = await browse('volumes', name);
        assert.deepEqual(
          (await below(place)).map(({ row }) => row.label),
          ['sub'],
        );
        assert.equal(
          Buffer.from(await vscode.workspace.fs.readFile(addressOf(await rowAt(place, '/sub/f')))).toString(),
          'secret\n',
        );
      },
      { button: 'Import' },
    );
    assert.deepEqual(more, []);
    assert.equal(question?.text, 'Import a helper image to read volumes?');
    assert.equal(question.modal, true);
    // It is there for the engine, and nowhere for a person.
    const id = await helpers();
    assert.notEqual(id, '');
    const image = await docker('images', '-q', '--no-trunc', ...helperFilter);
    for (const view of ['images', 'containers']) {
      const subjects = (await rowsOf(view)).map(({ row }) => row.subject);
      assert.ok(!subjects.some((one) => 'id' in one && (one.id === image || one.id.startsWith(id))), view);
    }
    assert.equal((await rowOf('volumes', name)).row.description.includes('unused'), true);
    // A second volume asks for nothing more, and a copy goes in with the engine's rights.
    const place = await browse('volumes', other);
    assert.deepEqual(await heard(() => below(place)), []);
    const folder = mkdtempSync(join(tmpdir(), 'stevedore-test-volume-'));
    try {
      writeFileSync(join(folder, 'brought'), 'in');
      assert.deepEqual(
        await heard(() => answering({ open: [join(folder, 'brought')] }, () => click('files.copyIn', place))),
        [],
      );
      assert.equal(await docker('run', '--rm', ...label, '-v', `${other}:/v`, 'busybox', 'cat', '/v/brought'), 'in');
      assert.deepEqual(
        await heard(async () =>
          answering({ save: join(folder, 'o') }, async () => click('files.saveTo', await rowAt(place, '/o'))),
        ),
        [],
      );
      assert.equal(readFileSync(join(folder, 'o'), 'utf8'), 'other\n');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    for (const root of await filesRoots()) await click('files.close', root);
    assert.equal(await helpers(), '');
    const [removal] = await heard(() => vscode.commands.executeCommand('stevedore.files.removeHelpers'), {
      button: 'Remove',
    });
    assert.match(removal?.detail ?? '', /0 helper containers and 1 helper images/);
    assert.equal(await helperImages(), '');
  });

  it('asks once and makes one helper, whoever reads at the same time', async () => {
    const name = await volume('echo x > /v/x');
    const said = await heard(
      async () => {
        const place = await browse('volumes', name);
        const { fs } = vscode.workspace;
        await Promise.all([below(place), fs.readDirectory(addressOf(place)), fs.stat(addressOf(place)), below(place)]);
      },
      { button: 'Import' },
    );
    assert.equal(said.length, 1);
    assert.equal((await helpers()).split('\n').length, 1);
  });

  it('takes the helper away when another engine is looked at', async () => {
    const name = await volume('echo x > /v/x');
    await heard(async () => below(await browse('volumes', name)), { button: 'Import' });
    assert.notEqual(await helpers(), '');
    const engine = vscode.workspace.getConfiguration('stevedore.engine');
    try {
      await engine.update('address', 'unix:///nowhere.sock', vscode.ConfigurationTarget.Global);
      await until('no helper is left', async () => (await helpers()) === '');
      assert.deepEqual(await filesRoots(), []);
    } finally {
      await engine.update('address', undefined, vscode.ConfigurationTarget.Global);
    }
    await rowOf('volumes', name);
  });

  it('makes nothing when the question is answered with no', async () => {
    const name = await volume('true');
    const said = await heard(async () => {
      await below(await browse('volumes', name));
    });
    assert.deepEqual(
      said.map(({ text }) => text),
      ['Import a helper image to read volumes?'],
    );
    assert.equal(await helpers(), '');
    assert.equal(await helperImages(), '');
  });

  it('removes a volume that is being browsed: the helper is not in the way', async () => {
    const name = await volume('echo x > /v/x');
    await heard(async () => below(await browse('volumes', name)), { button: 'Import' });
    assert.notEqual(await helpers(), '');
    const said = await heard(async () => click('volumes.remove', await rowOf('volumes', name)), { button: 'Remove' });
    assert.deepEqual(
      said.map(({ text }) => text),
      [`Remove ${name}?`],
    );
    await gone('volumes', name);
  });

  it('lists the lines for a file of a volume, and they read it', async () => {
    const name = await volume('echo x > /v/x');
    const lines = await heardLines(name);
    const line = (title: string): string => lines.find((one) => one.title === title)?.line ?? '';
    assert.equal(line('Open'), `docker run --rm -v ${name}:/volume busybox cat /volume/x`);
    assert.equal(await bash(line('Open')), 'x');
    const folder = mkdtempSync(join(tmpdir(), 'stevedore-test-volume-'));
    try {
      await bash(`cd ${folder} && ${line('Save To…')}`);
      assert.ok(existsSync(join(folder, 'x')));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  async function heardLines(name: string): Promise<Awaited<ReturnType<typeof commandsShown>>> {
    let lines: Awaited<ReturnType<typeof commandsShown>> = [];
    await heard(
      async () => {
        const place = await browse('volumes', name);
        const x = await until('x', async () => (await below(place)).find(({ row }) => row.label === 'x'));
        lines = await commandsShown(() => click('files.showCommands', x));
      },
      { button: 'Import' },
    );
    return lines;
  }
});
