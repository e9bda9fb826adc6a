import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { bash, docker, newName, until } from './engine';
import { addressOf, answering, below, browse, filesTree, Made, rowAt } from './filesView';
import { acceptForm, commandsShown, heard, type Said, textInFront } from './said';
import { click, rowOf } from './views';

const made = new Made();
const exec = (id: string, script: string): Promise<string> => docker('exec', id, 'sh', '-c', script);
let folder: string;

async function drop(on: Parameters<typeof below>[0], ...lines: readonly string[]): Promise<void> {
  const data = new vscode.DataTransfer();
  data.set('text/uri-list', new vscode.DataTransferItem(lines.join('\r\n')));
  await (await filesTree())?.dragAndDrop.handleDrop(on, data, new vscode.CancellationTokenSource().token);
}

describe('copies into and out of containers', () => {
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'stevedore-test-copies-'));
  });
  afterEach(async () => {
    await made.away();
    rmSync(folder, { recursive: true, force: true });
  });

  it('copies files and folders in, and asks before it replaces what is there', async () => {
    const one = await made.sleeper();
    mkdirSync(join(folder, 'tree/deep'), { recursive: true });
    writeFileSync(join(folder, 'tree/deep/f'), 'deep');
    writeFileSync(join(folder, 'a b'), 'one');
    const place = await browse('containers', one.id, one.name);
    const tmp = await rowAt(place, '/tmp');
    const open = [join(folder, 'tree'), join(folder, 'a b')];
    assert.deepEqual(await heard(() => answering({ open }, () => click('files.copyIn', tmp))), []);
    assert.equal(await exec(one.id, 'cat "/tmp/a b" /tmp/tree/deep/f'), 'onedeep');
    assert.equal(await exec(one.id, 'stat -c %u:%g /tmp/tree/deep/f'), '0:0');
    assert.deepEqual(
      (await below(tmp)).map(({ row }) => row.label),
      ['tree', 'a b'],
    );
    writeFileSync(join(folder, 'a b'), 'two');
    const again = (button?: string): Promise<readonly Said[]> =>
      heard(
        () => answering({ open: [join(folder, 'a b')] }, () => click('files.copyIn', tmp)),
        button === undefined ? {} : { button },
      );
    const [question, ...more] = await again();
    assert.deepEqual(more, []);
    assert.equal(question?.text, '1 of these are there already. Replace them?');
    assert.equal(question.detail, 'a b');
    assert.equal(await exec(one.id, 'cat "/tmp/a b"'), 'one');
    await again('Replace');
    assert.equal(await exec(one.id, 'cat "/tmp/a b"'), 'two');
    await journalHas(`docker cp '${join(folder, 'a b')}' '${one.name}:/tmp/a b'`);
  });

  it('copies into a container that does not run', async () => {
    const one = await made.created('busybox', 'cat', '/tmp/f');
    writeFileSync(join(folder, 'f'), 'brought');
    const place = await browse('containers', one.id, one.name);
    await answering({ open: [join(folder, 'f')] }, async () => click('files.copyIn', await rowAt(place, '/tmp')));
    assert.equal(await docker('start', '-a', one.id), 'brought');
  });

  it('copies a file and a folder out; what leads out of the folder stays behind, and that is said', async () => {
    const one = await made.sleeper();
    await exec(
      one.id,
      'mkdir -p /w/sub; printf x > /w/sub/f; chmod 711 /w/sub/f; ln -s /etc/passwd /w/out; ln -s sub/f /w/in',
    );
    const place = await browse('containers', one.id, one.name);
    const file = await rowAt(place, '/w/sub/f');
    assert.deepEqual(
      await heard(() => answering({ save: join(folder, 'copy') }, () => click('files.saveTo', file))),
      [],
    );
    assert.equal(readFileSync(join(folder, 'copy'), 'utf8'), 'x');
    assert.equal(statSync(join(folder, 'copy')).mode & 0o777, 0o711);
    const w = await rowAt(place, '/w');
    const [said, ...more] = await heard(() => answering({ open: [folder] }, () => click('files.saveTo', w)));
    assert.deepEqual(more, []);
    assert.equal(said?.text, '1 were left out, because they lead out of the folder or are no files: out');
    assert.equal(readFileSync(join(folder, 'w/in'), 'utf8'), 'x');
    assert.deepEqual(readdirSync(folder).sort(), ['copy', 'w']);
    assert.ok(!existsSync(join(folder, 'w/out')));
    // A second time it is there already: nothing of it is touched.
    const [problem] = await heard(() => answering({ open: [folder] }, () => click('files.saveTo', w)));
    assert.match(problem?.text ?? '', /w is there already\. Choose another name\.$/);
  });

  it('says that the disk is full, and leaves nothing half made there', async () => {
    const one = await made.sleeper();
    await exec(one.id, 'mkdir /d; dd if=/dev/zero of=/d/big bs=1M count=12 2>/dev/null');
    const place = await browse('containers', one.id, one.name);
    const small = join(folder, 'small');
    mkdirSync(small);
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', small]);
    try {
      const said = [
        ...(await heard(() =>
          answering({ open: [small] }, async () => click('files.saveTo', await rowAt(place, '/d'))),
        )),
        ...(await heard(() =>
          answering({ save: join(small, 'x') }, async () => click('files.saveTo', await rowAt(place, '/d/big'))),
        )),
        ...(await heard(() =>
          answering({ save: join(small, 'e.tar') }, async () =>
            click('containers.export', await rowOf('containers', one.id)),
          ),
        )),
      ];
      assert.equal(said.length, 3, JSON.stringify(said));
      for (const { text } of said) assert.match(text, /The disk of .* is full: nothing was left there\./);
      assert.deepEqual(readdirSync(small), []);
    } finally {
      execFileSync('umount', [small]);
    }
  });

  it('exports a container into a tar', async () => {
    const one = await made.created('busybox', 'true');
    const save = join(folder, 'whole.tar');
    assert.deepEqual(
      await heard(() => answering({ save }, async () => click('containers.export', await rowOf('containers', one.id)))),
      [],
    );
    const names = execFileSync('tar', ['-tf', save], { encoding: 'utf8' }).split('\n');
    assert.ok(names.includes('bin/busybox') && names.includes('etc/passwd'));
    assert.deepEqual(readdirSync(folder), ['whole.tar']);
    await journalHas(`docker export -o ${save} ${one.name}`);
  });

  it('commits with message, author and changes, and the engine has the image', async () => {
    const one = await made.sleeper();
    await exec(one.id, 'echo kept > /kept');
    const reference = `${newName()}:v1`;
    made.image(reference);
    await rowOf('containers', one.id);
    const preset = {
      reference,
      message: 'what was done',
      author: 'Ada <ada@example.com>',
      changes: 'CMD ["cat","/kept"]; ENV A=b',
    };
    const said = await heard(() =>
      acceptForm(
        () =>
          vscode.commands.executeCommand('stevedore.files.open', { verb: 'commit', kind: 'container', ...one, preset }),
        (pick) => {
          const flags = `-m 'what was done' -a 'Ada <ada@example.com>' -c 'CMD ["cat","/kept"]' -c 'ENV A=b'`;
          assert.equal(pick.items[0]?.detail, `docker commit ${flags} ${one.name} ${reference}`);
        },
      ),
    );
    assert.deepEqual(said, []);
    assert.equal(
      await docker('inspect', '-f', '{{.Comment}}|{{.Author}}|{{json .Config.Cmd}}|{{json .Config.Env}}', reference),
      'what was done|Ada <ada@example.com>|["cat","/kept"]|["A=b"]',
    );
    assert.equal(await docker('run', '--rm', reference), 'kept');
    assert.equal(await docker('inspect', '-f', '{{.State.Status}}', one.id), 'running');
  });

  it('lists the line for every action of a file and a folder, and the lines do it', async () => {
    const one = await made.sleeper();
    await exec(one.id, 'mkdir /w; echo hello > "/w/a b"');
    const place = await browse('containers', one.id, one.name);
    const lines = async (path: string): Promise<readonly { readonly title: string; readonly line: string }[]> =>
      commandsShown(async () => click('files.showCommands', await rowAt(place, path)));
    const ofFile = await lines('/w/a b');
    const line = (title: string): string => ofFile.find((each) => each.title === title)?.line ?? '';
    assert.equal(line('Open'), `docker cp '${one.name}:/w/a b' - | tar -xO`);
    assert.equal(await bash(line('Open')), 'hello');
    await bash(`cd '${folder}' && ${line('Save To…')}`);
    assert.equal(readFileSync(join(folder, 'a b'), 'utf8'), 'hello\n');
    writeFileSync(join(folder, 'FILE'), 'in');
    const bring = (await lines('/w')).find(({ title }) => title === 'Copy Files Here…')?.line ?? '';
    await bash(`cd '${folder}' && ${bring}`);
    assert.equal(await exec(one.id, 'cat /w/FILE'), 'in');
  });

  it('takes what is dropped on a folder, and on a file what is to lie beside it, with the same question', async () => {
    const one = await made.sleeper();
    await exec(one.id, 'mkdir /w; echo old > /w/f');
    for (const name of ['f', 'a b%']) writeFileSync(join(folder, name), name);
    const place = await browse('containers', one.id, one.name);
    const uri = (name: string): string => vscode.Uri.file(join(folder, name)).toString();
    await drop(await rowAt(place, '/w'), '# two files', uri('a b%'));
    assert.equal(await exec(one.id, 'cat "/w/a b%"'), 'a b%');
    const [question] = await heard(async () => drop(await rowAt(place, '/w/f'), uri('f')));
    assert.equal(question?.detail, 'f');
    assert.equal(await exec(one.id, 'cat /w/f'), 'old');
    await heard(async () => drop(await rowAt(place, '/w/f'), uri('f')), { button: 'Replace' });
    assert.equal(await exec(one.id, 'cat /w/f'), 'f');
    await until('it is shown', async () => (await below(await rowAt(place, '/w'))).length === 2);
  });

  it('takes files that come without a path, as from the file manager of another machine', async () => {
    const one = await made.sleeper();
    const place = await browse('containers', one.id, one.name);
    const file: vscode.DataTransferFile = { name: 'from far', data: () => Promise.resolve(Buffer.from('bytes')) };
    const item = Object.assign(new vscode.DataTransferItem(''), { asFile: () => file });
    const data = new vscode.DataTransfer();
    data.set('files', item);
    const token = new vscode.CancellationTokenSource().token;
    await (await filesTree())?.dragAndDrop.handleDrop(await rowAt(place, '/tmp'), data, token);
    assert.equal(await exec(one.id, 'cat "/tmp/from far"; stat -c %a "/tmp/from far"'), 'bytes644');
  });

  it('copies what is dragged from one container to another, and drags files as what an editor opens', async () => {
    const [one, two] = [await made.sleeper(), await made.created('busybox', 'cat', '/tmp/w/f')];
    await exec(one.id, 'mkdir /w; echo cargo > /w/f');
    const from = await rowAt(await browse('containers', one.id, one.name), '/w');
    const into = await rowAt(await browse('containers', two.id, two.name), '/tmp');
    const data = new vscode.DataTransfer();
    const tree = await filesTree();
    const { token } = new vscode.CancellationTokenSource();
    await tree?.dragAndDrop.handleDrag([from], data, token);
    assert.equal(await data.get('text/uri-list')?.asString(), addressOf(from).toString());
    await tree?.dragAndDrop.handleDrop(into, data, token);
    assert.equal(await docker('start', '-a', two.id), 'cargo');
    await journalHas(`docker cp ${one.name}:/w - | docker cp - ${two.name}:/tmp/`);
    // Dropped where it lies already, it is left alone.
    assert.deepEqual(
      await heard(async () => tree?.dragAndDrop.handleDrop(tree.getParent?.(from) as typeof from, data, token)),
      [],
    );
  });
});

/** Waits until the journal has a line. */
async function journalHas(line: string): Promise<void> {
  await vscode.commands.executeCommand('stevedore.journal.open');
  await until(`the journal has ${line}`, () => textInFront().includes(line));
}
