import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { registryUser } from '../harness/registryUser';
import { bash, docker, label, newName, until } from './engine';
import { commandsShown, heard, textInFront } from './said';
import { complaints, typed } from './typed';
import { click, rowsOf } from './views';

const registry = process.env['STEVEDORE_TEST_REGISTRY'] ?? '';
const configFile = join(process.env['DOCKER_CONFIG'] ?? join(homedir(), '.docker'), 'config.json');
const images: string[] = [];

/** A new image of this run under that tag. Gives its id. */
async function image(reference: string): Promise<string> {
  const name = newName();
  const from = await docker('create', '--name', name, ...label, 'busybox', 'true');
  const id = await docker('commit', '--change', `LABEL ${label[1]} made=${name}`, from, reference);
  await docker('rm', from);
  images.push(id);
  return id;
}

const idOf = (reference: string): Promise<string> => docker('images', '-q', '--no-trunc', reference);

const row = async (id: string, reference: string) =>
  until(`Images shows ${reference}`, async () =>
    (await rowsOf('images')).find(
      ({ row: { subject } }) => subject.kind === 'image' && subject.id === id && subject.reference === reference,
    ),
  );

const run = (command: string, ...args: readonly unknown[]) =>
  vscode.commands.executeCommand<boolean>(`stevedore.${command}`, ...args);

const signIn = (...passwords: readonly string[]) =>
  typed([registryUser.name, ...passwords], () => run('registry.signIn', { registry }));

const journal = async (): Promise<string> => {
  await run('journal.open');
  // A document that was open a moment ago follows the journal a moment later.
  await new Promise((resolve) => setTimeout(resolve, 500));
  return textInFront();
};

describe('images and a registry with a password', () => {
  beforeEach(async () => {
    complaints.splice(0);
    await run('journal.clear');
    await docker('logout', registry);
  });
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await docker('logout', registry);
    for (const id of images.splice(0)) await docker('rmi', '-f', id).catch(() => undefined);
  });

  it('signs in after a wrong password was told at its input, and docker’s own command line is signed in too', async () => {
    assert.equal(await signIn('wrong', registryUser.password), true);
    assert.deepEqual(complaints, ['The registry does not take this user with this password.']);
    const reference = `${registry}/bigred/a1:cli`;
    await image(reference);
    await docker('push', reference);
    const script = await journal();
    assert.match(script, new RegExp(`^docker login -u bigred ${registry}$`, 'm'));
    for (const secret of [registryUser.password, Buffer.from(registryUser.password).toString('base64')])
      assert.ok(!script.includes(secret));
  });

  it('keeps nothing of a wrong password', async () => {
    await signIn('wrong');
    assert.ok(!existsSync(configFile) || !readFileSync(configFile, 'utf8').includes('auth"'));
  });

  it('signs out, and docker is signed out', async () => {
    await signIn(registryUser.password);
    await heard(() => run('registry.signOut'), { picks: [`$(server) ${registry}`] });
    const reference = `${registry}/bigred/a1:out`;
    await image(reference);
    await assert.rejects(docker('push', reference), /no basic auth credentials/);
    assert.match(await journal(), new RegExp(`^docker logout ${registry}$`, 'm'));
  });

  it('pushes and pulls with who is signed in, and the journal run by bash does the same', async () => {
    await signIn(registryUser.password);
    const reference = `${registry}/bigred/a1:one`;
    const id = await image(reference);
    assert.equal(await run('images.push', { imageId: id, reference }), true);
    await docker('rmi', reference);
    await until('it is gone', async () => !(await idOf(reference)));
    assert.equal(await run('images.pull', { reference }), true);
    assert.equal(await idOf(reference), id);
    await row(id, reference);
    const lines = (await journal()).split('\n').filter((line) => /^docker (?:push|pull)/.test(line));
    assert.deepEqual(lines, [`docker push ${reference}`, `docker pull ${reference}`]);
    await docker('rmi', reference);
    await bash(lines.at(-1) ?? '');
    assert.equal(await idOf(reference), id);
  });

  it('says once that a sign-in is needed, with the button for it, and leaves nothing', async () => {
    const reference = `${registry}/bigred/a1:denied`;
    const id = await image(reference);
    const said = await heard(async () => assert.equal(await run('images.push', { imageId: id, reference }), false));
    assert.equal(said.length, 1);
    assert.match(said[0]?.text ?? '', /the registry lets only others do that/);
    assert.deepEqual(said[0]?.buttons, ['Sign In…', 'Show Layers', 'Show Log']);
    await until('the journal tells it', async () => /^# \S+ failed: docker push/m.test(await journal()));
  });

  it('says that an image is not there; asked quietly, it only answers', async () => {
    await signIn(registryUser.password);
    const reference = `${registry}/no/such:1`;
    const said = await heard(async () => assert.equal(await run('images.pull', { reference }), false));
    assert.match(said.map(({ text }) => text).join(), /the registry has no such image/);
    const quiet = await heard(async () => assert.equal(await run('images.pull', { reference, quiet: true }), false));
    assert.deepEqual(quiet, []);
  });

  it('gives the image that a run needs, and the run goes on', async () => {
    await signIn(registryUser.password);
    const reference = `${registry}/bigred/needed:1`;
    const id = await image(reference);
    await docker('push', reference);
    await docker('rmi', reference);
    const name = newName();
    const line = `docker run -d --name ${name} ${label.join(' ')} ${reference} sleep 1000`;
    try {
      assert.deepEqual(await run('run.start', { line }), { is: 'done' });
      assert.equal(await docker('inspect', '-f', '{{.State.Running}} {{.Image}}', name), `true ${id}`);
    } finally {
      await docker('rm', '-f', name);
    }
  });

  it('lists the tags of a repository, and pulls the one that is picked', async () => {
    await signIn(registryUser.password);
    const reference = `${registry}/bigred/picked:v2`;
    const id = await image(reference);
    await docker('push', reference);
    const node = await row(id, reference);
    await docker('rmi', reference);
    await heard(() => click('registry.tags', node), { picks: ['$(tag) v2'] });
    await until('it is pulled', async () => (await idOf(reference)) === id);
  });

  it('says of an image without a registry or a tag what a push needs', async () => {
    const name = newName();
    const id = await image(`${name}:1`);
    const said = await heard(() => run('images.push', { imageId: id, reference: `${name}:1` }));
    assert.match(said[0]?.text ?? '', /names no registry and no user/);
    assert.deepEqual(said[0]?.buttons, ['Tag…']);
  });
});

describe('images, their tags, files and history', () => {
  let folder: string;
  before(() => (folder = mkdtempSync(join(tmpdir(), 'stevedore-test-images-'))));
  after(() => rmSync(folder, { recursive: true, force: true }));
  afterEach(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (const id of images.splice(0)) await docker('rmi', '-f', id).catch(() => undefined);
  });

  it('gives a tag, as its line in the journal does', async () => {
    const name = newName();
    const id = await image(`${name}:1`);
    await run('journal.clear');
    const node = await row(id, `${name}:1`);
    await typed([`${name}:2`], () => click('images.tag', node) as Thenable<unknown>);
    assert.equal(await idOf(`${name}:2`), id);
    assert.match(await journal(), new RegExp(`^docker tag ${name}:1 ${name}:2$`, 'm'));
  });

  it('asks before it takes the last tag from another image', async () => {
    const [left, right] = [newName(), newName()];
    const id = await image(`${left}:1`);
    const other = await image(`${right}:1`);
    const node = await row(id, `${left}:1`);
    await row(other, `${right}:1`);
    const tag = () => typed([`${right}:1`], () => click('images.tag', node) as Thenable<unknown>);
    const said = await heard(tag);
    assert.match(said[0]?.detail ?? '', /has no tag any more/);
    assert.equal(await idOf(`${right}:1`), other);
    await heard(tag, { button: 'Move Tag' });
    assert.equal(await idOf(`${right}:1`), id);
  });

  it('saves into a file and loads it again', async () => {
    const reference = `${newName()}:1`;
    const id = await image(reference);
    await row(id, reference);
    const file = join(folder, 'saved.tar');
    assert.equal(await run('images.save', { imageId: id, reference, file }), true);
    await docker('rmi', reference);
    assert.equal(await run('images.load', vscode.Uri.file(file)), true);
    assert.equal(await idOf(reference), id);
    const lines = (await journal()).split('\n').filter((line) => /^docker (?:save|load)/.test(line));
    assert.deepEqual(lines, [`docker save -o ${file} ${reference}`, `docker load -i ${file}`]);
  });

  it('says of a file that is no archive what it is', async () => {
    const file = join(folder, 'none.tar');
    writeFileSync(file, 'nothing of the kind\n'.repeat(1000));
    const said = await heard(async () => assert.equal(await run('images.load', vscode.Uri.file(file)), false));
    assert.match(said.map(({ text }) => text).join(), /none\.tar is no image archive, or not a whole one/);
  });

  it('shows how an image was made', async () => {
    const reference = `${newName()}:1`;
    const id = await image(reference);
    await click('images.history', await row(id, reference));
    await until('the history is in front', () => textInFront().includes('docker history --no-trunc'));
    assert.match(textInFront(), /^# no layer · .* · [0-9a-f]{12} · .*:1\ntrue$/m);
  });

  it('builds a Dockerfile in a task, and says where one that fails has ended', async () => {
    const reference = `${newName()}:built`;
    const file = vscode.Uri.file(join(folder, 'Dockerfile'));
    writeFileSync(file.fsPath, `FROM busybox\nLABEL ${label[1]}\nRUN echo built > /made\n`);
    assert.equal(await typed([reference], () => run('images.build', file)), true);
    images.push(await idOf(reference));
    assert.equal(await docker('run', '--rm', ...label, reference, 'cat', '/made'), 'built');
    writeFileSync(file.fsPath, 'FROM busybox\nRUN true\nRUN exit 7\n');
    const said = await heard(async () => {
      assert.equal(await typed([`${newName()}:bad`], () => run('images.build', file)), false);
    });
    assert.match(said.map(({ text }) => text).join(), /docker build ended with exit code \d+/);
  });

  it('Show Commands has the lines for it, which docker takes with the same effect', async () => {
    const reference = `${registry}/bigred/shown:1`;
    const id = await image(reference);
    const node = await row(id, reference);
    const lines = new Map(
      (await commandsShown(() => click('images.showCommands', node))).map(({ title, line }) => [title, line]),
    );
    const expected = {
      'Pull Again': `docker pull ${reference}`,
      'Push…': `docker push ${reference}`,
      History: `docker history --no-trunc ${reference}`,
      'Tag…': `docker tag ${reference} new-name:tag`,
      'Sign In to a Registry…': `docker login ${registry}`,
      'Sign Out of a Registry…': `docker logout ${registry}`,
    };
    for (const [title, line] of Object.entries(expected)) assert.equal(lines.get(title), line);
    const password = join(folder, 'password');
    writeFileSync(password, registryUser.password);
    await bash(`${expected['Sign In to a Registry…']} -u bigred --password-stdin < ${password}`);
    await bash([expected['Push…'], `docker rmi ${reference}`, expected['Pull Again'], expected['Tag…']].join(' && '));
    assert.equal(await idOf('new-name:tag'), id);
    await bash(`cd ${folder} && ${lines.get('Save…') ?? 'false'}`);
    await bash(expected['Sign Out of a Registry…']);
    await assert.rejects(docker('push', reference), /no basic auth credentials/);
  });
});
