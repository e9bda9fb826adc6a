import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { programInPath } from '../../src/core/host/lab/programs';
import { docker, label, newName, until } from './engine';
import { accepting, addressOf, below, browse, diffInFront, Made, rowAt } from './filesView';
import { copied, heard, listed, textInFront } from './said';
import { click, rowOf } from './views';

const made = new Made();
const { fs } = vscode.workspace;
const read = async (uri: vscode.Uri): Promise<string> => Buffer.from(await fs.readFile(uri)).toString();
const exec = (id: string, script: string): Promise<string> => docker('exec', id, 'sh', '-c', script);

describe('the Files view', () => {
  afterEach(() => made.away());

  it('lists a running container, folders first, and opens its files read-only', async () => {
    const one = await made.sleeper();
    await exec(one.id, 'mkdir -p /w/sub; echo hello > /w/a; chmod 640 /w/a; ln -s a /w/b');
    const place = await browse('containers', one.id, one.name);
    const rows = await below(await rowAt(place, '/w'));
    assert.deepEqual(
      rows.map(({ row }) => `${row.label}: ${row.description}`),
      ['sub: drwxr-xr-x', 'a: 6B · -rw-r-----', 'b: → /w/a · lrwxrwxrwx'],
    );
    const file = await rowAt(place, '/w/a');
    await click('files.show', file);
    await until('it is open', () => textInFront() === 'hello\n');
    assert.equal((await fs.stat(addressOf(file))).permissions, vscode.FilePermission.Readonly);
    await assert.rejects(Promise.resolve(fs.writeFile(addressOf(file), Buffer.from('other'))));
    await assert.rejects(Promise.resolve(fs.delete(addressOf(file))));
    assert.equal(await exec(one.id, 'cat /w/a'), 'hello');
    assert.equal(await copied(() => click('files.copyPath', file)), '/w/a');
  });

  it('lists and opens the files of a container that was never started', async () => {
    const one = await made.created('busybox', 'true');
    const place = await browse('containers', one.id, one.name);
    const file = await rowAt(place, '/etc/passwd');
    assert.equal(await read(addressOf(file)), 'root:x:0:0:root:/root:/bin/sh\n');
    await click('files.show', file);
    await until('it is open', () => textInFront().startsWith('root:x:0:0'));
    assert.equal(await docker('inspect', '-f', '{{.State.Status}}', one.id), 'created');
  });

  it('lists and opens the files of a running container that holds one static program and no shell', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'stevedore-test-scratch-'));
    const reference = `${newName()}:1`;
    try {
      mkdirSync(join(folder, 'data'));
      copyFileSync(programInPath('busybox') ?? '', join(folder, 'busybox'));
      execFileSync('sh', ['-c', 'printf alone > data/x; tar -cf ../$0.tar . && mv ../$0.tar all.tar', newName()], {
        cwd: folder,
      });
      await docker('import', '--change', `LABEL ${label[1]}`, join(folder, 'all.tar'), reference);
      made.image(reference);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    const one = await made.created(reference, '/busybox', 'sleep', '1000');
    await docker('start', one.id);
    const place = await browse('containers', one.id, one.name);
    assert.equal(await read(addressOf(await rowAt(place, '/data/x'))), 'alone');
    assert.match((await browse('containers', one.id, one.name)).row.description, /read from the engine's archive/);
  });

  it('writes a file back only once it was made writable, with the owner and mode that it had', async () => {
    const one = await made.sleeper();
    await exec(one.id, 'mkdir /w; echo before > /w/a; chown 12:34 /w/a; chmod 4751 /w/a');
    const place = await browse('containers', one.id, one.name);
    const file = await rowAt(place, '/w/a');
    await click('files.makeWritable', file);
    assert.equal((await fs.stat(addressOf(file))).permissions, undefined);
    const document = await vscode.workspace.openTextDocument(addressOf(file));
    await vscode.window.showTextDocument(document);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(1, 0), 'after\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    assert.ok(await document.save());
    assert.equal(await exec(one.id, 'cat /w/a'), 'before\nafter');
    assert.equal(await exec(one.id, 'stat -c "%u:%g %a" /w/a'), '12:34 4751');
    assert.equal(
      (await fs.stat(addressOf(await rowAt(place, '/etc/passwd')))).permissions,
      vscode.FilePermission.Readonly,
    );
  });

  it('opens no file of 2 GB, says why, and offers to save it instead', async () => {
    const one = await made.sleeper();
    await exec(one.id, 'dd if=/dev/zero of=/big bs=1 count=0 seek=2147483648 2>/dev/null; mkfifo /pipe');
    const place = await browse('containers', one.id, one.name);
    const file = await rowAt(place, '/big');
    const [problem, ...more] = await heard(() => click('files.show', file));
    assert.deepEqual(more, []);
    assert.equal(problem?.kind, 'error');
    assert.equal(problem.text, '/big has 2.15GB; an editor gets at most 67.1MB. Save it to a file instead.');
    assert.deepEqual(problem.buttons, ['Save To…', 'Show Log']);
    // Whoever else asks for it, an extension or a link, is told the same.
    await assert.rejects(read(addressOf(file)), /2\.15GB; an editor gets at most 67\.1MB/);
    assert.equal(vscode.window.activeTextEditor, undefined);
    const [pipe] = await heard(async () => click('files.show', await rowAt(place, '/pipe')));
    assert.match(pipe?.text ?? '', /\/pipe is no plain file: it cannot be opened\./);
  });

  it('shows what is in the folder that a link leads to, below the link', async () => {
    const one = await made.sleeper();
    await exec(one.id, 'mkdir /w; echo x > /w/inside; ln -s w /short');
    const place = await browse('containers', one.id, one.name);
    const link = await rowAt(place, '/short');
    await click('files.show', link);
    await until('it has rows below it', async () => (await below(link)).some(({ row }) => row.label === 'inside'));
    assert.equal(await read(addressOf(await rowAt(place, '/short/inside'))), 'x\n');
  });

  it('says that a container is gone when its files are asked for afterwards', async () => {
    const one = await made.sleeper();
    const place = await browse('containers', one.id, one.name);
    const [etc] = (await below(place)).filter(({ row }) => row.label === 'etc');
    assert.ok(etc);
    await docker('rm', '-f', one.id);
    const [problem, ...more] = await heard(() => below(etc));
    assert.deepEqual(more, []);
    assert.match(problem?.text ?? '', /^Files: .*(not there|No such container|gone)/i);
  });

  it('compares a file with that of another container', async () => {
    const [one, two] = [await made.sleeper(), await made.sleeper()];
    await exec(one.id, 'echo first > /f');
    await exec(two.id, 'echo second > /f');
    const left = await rowAt(await browse('containers', one.id, one.name), '/f');
    const right = await rowAt(await browse('containers', two.id, two.name), '/f');
    await click('files.compare', left, [left, right]);
    const diff = await diffInFront();
    assert.equal(diff.title, `${one.name}: f ↔ ${two.name}: f`);
    assert.deepEqual([diff.left, diff.right], ['first\n', 'second\n']);
  });

  it('lists what changed since the image as docker diff does, and compares a file with that of the image', async () => {
    const one = await made.sleeper();
    await exec(one.id, 'echo evil >> /etc/passwd; rm /etc/group; touch /etc/new');
    const items = await listed(async () => click('containers.diff', await rowOf('containers', one.id)));
    assert.deepEqual(
      items.map(({ label: text, description }) => `${text.replace(/^\$\([\w-]+\) /, '')} (${description})`).sort(),
      ['A /etc/new (added)', 'C /etc (changed)', 'C /etc/passwd (changed)', 'D /etc/group (deleted)'],
    );
    await accepting(async () => click('containers.diff', await rowOf('containers', one.id)), '/etc/passwd');
    const diff = await diffInFront();
    assert.equal(diff.left, 'root:x:0:0:root:/root:/bin/sh\n');
    assert.equal(diff.right, 'root:x:0:0:root:/root:/bin/sh\nevil\n');
    // The image's file was read out of a container of ours, which is gone.
    assert.equal(await docker('ps', '-aq', '--filter', 'label=stevedore.helper'), '');
    await accepting(async () => click('containers.diff', await rowOf('containers', one.id)), '/etc/group');
    await until('the deleted file', () => textInFront().startsWith('root:'));
  });

  it('says of an untouched container that nothing was changed', async () => {
    const one = await made.created('busybox', 'true');
    const [said] = await heard(async () => click('containers.diff', await rowOf('containers', one.id)));
    assert.equal(said?.text, `${one.name} holds what its image holds: nothing was changed.`);
  });
});
