import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { bash, docker, label, newName, sleeper, until } from './engine';
import { click, gone, rowsOf } from './views';
import { commandsShown, copied, heard } from './said';

const containers: string[] = [];
const images: string[] = [];

/** A new image of this run, tagged where `tag` is given. Gives its id. */
async function image(tag?: string): Promise<string> {
  const name = newName();
  const from = await docker('create', '--name', name, ...label, 'busybox', 'true');
  const change = `LABEL ${label[1]} made=${name}`;
  const id = await docker('commit', '--change', change, from, ...(tag === undefined ? [] : [tag]));
  await docker('rm', from);
  images.push(id);
  return id;
}

const row = async (id: string, reference: string) =>
  until(`Images shows ${reference}`, async () =>
    (await rowsOf('images')).find(
      ({ row: { subject } }) => subject.kind === 'image' && subject.id === id && subject.reference === reference,
    ),
  );

describe('the Images view', () => {
  afterEach(async () => {
    for (const id of containers.splice(0)) await docker('rm', '-f', id).catch(() => undefined);
    for (const id of images.splice(0)) await docker('rmi', '-f', id).catch(() => undefined);
    await vscode.commands.executeCommand('stevedore.images.showDangling');
  });

  it('puts the tags of a repository together, the newest image first, with size and age', async () => {
    const old = await image('host-shelf:b');
    await docker('tag', old, 'host-shelf:a');
    // The engine gives the time of an image in whole seconds.
    await new Promise((resolve) => setTimeout(resolve, 1100));
    const young = await image('host-shelf:c');
    await row(young, 'host-shelf:c');
    const shelf = (await rowsOf('images')).find((node) => node.row.label === 'host-shelf')?.row;
    assert.equal(shelf?.description, '3 tags');
    const tags = shelf?.children() ?? [];
    assert.deepEqual(
      tags.map((tag) => tag.label),
      ['c', 'a', 'b'],
    );
    assert.match(tags[0]?.description ?? '', /^[\d.]+MB · \d+ s · unused$/);
  });

  it('says which containers use an image, as they come and go', async () => {
    const id = await image('host-used:1');
    assert.match((await row(id, 'host-used:1')).row.description, /unused$/);
    const user = await docker('create', '--name', newName(), ...label, 'host-used:1', 'true');
    containers.push(user);
    const name = (await docker('inspect', '-f', '{{.Name}}', user)).slice(1);
    await until('used', async () => (await row(id, 'host-used:1')).row.description.endsWith(`used by ${name}`));
    await docker('rm', user);
    await until('unused', async () => (await row(id, 'host-used:1')).row.description.endsWith('unused'));
  });

  it('shows images without a tag under a row of their own, and hides them when told to', async () => {
    const id = await image();
    await row(id, id);
    assert.ok((await rowsOf('images')).some((node) => node.row.context === 'dangling'));
    await vscode.commands.executeCommand('stevedore.images.hideDangling');
    await until('hidden', async () => !(await rowsOf('images')).some((node) => node.row.context === 'dangling'));
    await vscode.commands.executeCommand('stevedore.images.showDangling');
    await row(id, id);
  });

  it('takes one tag away after a question that says that the image stays', async () => {
    const id = await image('host-two:1');
    await docker('tag', id, 'host-two:2');
    const node = await row(id, 'host-two:2');
    const [question, ...more] = await heard(() => click('images.remove', node), { button: 'Remove' });
    assert.deepEqual(more, []);
    assert.equal(question?.text, 'Remove host-two:2?');
    assert.match(question.detail, /^Removes the tag host-two:2\.\nThe image stays under its other tags \(1\)\.$/);
    await until('one tag', async () =>
      (await rowsOf('images')).every(
        ({ row: { subject } }) => subject.kind !== 'image' || subject.reference !== 'host-two:2',
      ),
    );
    assert.equal(await docker('inspect', '-f', '{{.RepoTags}}', id), '[host-two:1]');
  });

  it('removes an image with its last tag, and one without a tag by its id', async () => {
    const tagged = await image('host-last:1');
    const untagged = await image();
    const nodes = [await row(tagged, 'host-last:1'), await row(untagged, untagged)];
    const [question] = await heard(() => click('images.remove', nodes[0]!, nodes), { button: 'Remove' });
    assert.equal(question?.text, 'Remove (2 items)?');
    assert.match(question.detail, /Removes image host-last:1 /);
    assert.ok(question.detail.includes(untagged.slice(7, 19)), question.detail);
    await gone('images', tagged);
    await gone('images', untagged);
  });

  it('says which container is in the way when an image is in use, and keeps it', async () => {
    const id = await image('host-busy:1');
    const user = await docker('create', '--name', newName(), ...label, 'host-busy:1', 'true');
    containers.push(user);
    const node = await row(id, 'host-busy:1');
    const [, problem, ...more] = await heard(() => click('images.remove', node), { button: 'Remove' });
    assert.deepEqual(more, []);
    assert.equal(problem?.kind, 'error');
    assert.match(problem.text, /^Remove host-busy:1: The engine refused: .*in use|using/);
    assert.ok(problem.text.includes(user.slice(0, 12)), problem.text);
    assert.equal(await docker('inspect', '-f', '{{.Id}}', 'host-busy:1'), id);
  });

  it('prunes what has no tag and leaves the rest, and says what that brought', async () => {
    const untagged = await image();
    const tagged = await image('host-kept:1');
    await row(untagged, untagged);
    const [question, report] = await heard(() => vscode.commands.executeCommand('stevedore.images.prune'), {
      picks: ['Only images without a tag'],
      button: 'Prune',
    });
    assert.match(question?.detail ?? '', /all images without a tag that no container uses.*\nImages with a tag stay/s);
    assert.equal(report?.kind, 'information');
    assert.match(report.text, /^Removed \d+, reclaimed \d/);
    await gone('images', untagged);
    await row(tagged, 'host-kept:1');
  });

  it('prunes all that no container uses when that was picked', async () => {
    const { id: protector } = await sleeper();
    containers.push(protector);
    const tagged = await image('host-unused:1');
    await row(tagged, 'host-unused:1');
    await heard(() => vscode.commands.executeCommand('stevedore.images.prune'), {
      picks: ['All images that no container uses'],
      button: 'Prune',
    });
    await gone('images', tagged);
    assert.ok((await rowsOf('images')).some((node) => node.row.label === 'busybox'));
  });

  it('prunes nothing when nothing was picked or the question was cancelled', async () => {
    const untagged = await image();
    await row(untagged, untagged);
    const prune = () => vscode.commands.executeCommand('stevedore.images.prune');
    assert.deepEqual(await heard(prune), []);
    assert.equal((await heard(prune, { picks: ['Only images without a tag'] })).length, 1);
    assert.equal(await docker('inspect', '-f', '{{.Id}}', untagged), untagged);
  });

  it('copies id and name', async () => {
    const id = await image('host-copy:1');
    const node = await row(id, 'host-copy:1');
    assert.equal(await copied(() => click('images.copyId', node)), id);
    assert.equal(await copied(() => click('images.copyName', node)), 'host-copy:1');
  });

  it('lists a line for every action, and each does it to exactly this tag', async () => {
    const id = await image('host-lines:1');
    await docker('tag', id, 'host-lines:2');
    const node = await row(id, 'host-lines:2');
    const lines = await commandsShown(() => click('images.showCommands', node));
    assert.deepEqual(
      lines.map(({ title, line }) => `${title}: ${line}`),
      [
        'Pull Again: docker pull host-lines:2',
        'Push…: docker push host-lines:2',
        'History: docker history --no-trunc host-lines:2',
        'Run…: docker run -it --rm host-lines:2',
        'Inspect: docker image inspect host-lines:2',
        'Tag…: docker tag host-lines:2 new-name:tag',
        'Save…: docker save -o host-lines_2.tar host-lines:2',
        "Copy Name: docker image ls --format '{{.Repository}}:{{.Tag}}' host-lines:2",
        "Copy Id: docker image inspect -f '{{.Id}}' host-lines:2",
        'Sign In to a Registry…: docker login',
        'Sign Out of a Registry…: docker logout',
        'Remove…: docker rmi host-lines:2',
        'Refresh: docker images',
        'Make Bundle…: docker create --name host-lines-export host-lines:2',
        'Make Bundle…: mkdir -p host-lines/rootfs',
        "Make Bundle…: sh -c 'docker export host-lines-export | tar -x -C host-lines/rootfs'",
        'Make Bundle…: docker rm -v host-lines-export',
        'Make Bundle…: runc spec --bundle host-lines',
      ],
    );
    const lineOf = (title: string): string => lines.find((one) => one.title === title)?.line ?? '';
    assert.equal(await bash(lineOf('Copy Name')), 'host-lines:2');
    assert.equal(await bash(lineOf('Copy Id')), id);
    assert.match(await bash(lineOf('History')), /^IMAGE /);
    await bash(lineOf('Remove…'));
    assert.equal(await docker('inspect', '-f', '{{.RepoTags}}', id), '[host-lines:1]');
  });
});
