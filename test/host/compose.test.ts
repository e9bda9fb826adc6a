import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { createLocalHost } from '../../src/core/host/localHost';
import type { Node } from '../../src/ui/liveTree';
import { ComposeProject } from '../harness/composeProject';
import { docker, label, newName, until } from './engine';
import { commandsShown, heard, type Said } from './said';
import { click, rowsOf } from './views';

const host = createLocalHost();
const errorsIn = (said: readonly Said[]): readonly string[] =>
  said.flatMap(({ kind, text }) => (kind === 'error' ? [text] : []));

/** The group's row, once it says this. */
const row = (project: ComposeProject, description: string): Promise<Node> =>
  until(`${project.name}: ${description}`, async () =>
    (await rowsOf('containers')).find(
      (node) => node.row.label === project.name && node.row.description === description,
    ),
  );

describe('a compose project in the Containers view', function () {
  this.timeout(60_000);
  let project: ComposeProject;
  beforeEach(async () => {
    project = new ComposeProject({ name: newName(), label: label[1], run: (command) => host.run(command) });
    await project.compose('up', '-d');
  });
  afterEach(() => project.remove());

  it('is a group with its containers in it', async () => {
    const group = (await row(project, '2 of 2 running')).row;
    assert.equal(group.context, 'compose-project');
    assert.deepEqual(
      group.children().map((child) => child.label),
      [`${project.name}_db_1`, `${project.name}_web_1`],
    );
    assert.ok(group.tooltip().some(([, value]) => value === project.folder));
  });

  it('stops, starts and restarts as a whole', async () => {
    const said = await heard(async () => {
      await click('compose.stop', await row(project, '2 of 2 running'));
      assert.deepEqual(await project.states(), ['db exited', 'web exited']);
      await click('compose.start', await row(project, '0 of 2 running'));
      assert.deepEqual(await project.states(), ['db running', 'web running']);
      const web = `${project.name}_web_1`;
      const before = await docker('inspect', '-f', '{{.State.StartedAt}}', web);
      await click('compose.restart', await row(project, '2 of 2 running'));
      assert.notEqual(await docker('inspect', '-f', '{{.State.StartedAt}}', web), before);
    });
    assert.deepEqual(errorsIn(said), []);
  });

  it('goes down after a question that names what goes, its network with it', async () => {
    const node = await row(project, '2 of 2 running');
    const [question, ...more] = await heard(() => click('compose.down', node), { button: 'Compose Down' });
    assert.deepEqual(more, []);
    assert.equal(question?.text, `Compose down ${project.name}?`);
    assert.match(question.detail, new RegExp(`${project.name}_db_1, ${project.name}_web_1.*networks`));
    assert.deepEqual(await project.states(), []);
    assert.equal(await docker('network', 'ls', '-q', '--filter', `name=${project.name}`), '');
    await until(
      'the group is gone',
      async () => !(await rowsOf('containers')).some((node) => node.row.label === project.name),
    );
  });

  it('stays as it is when the question is cancelled', async () => {
    const node = await row(project, '2 of 2 running');
    assert.equal((await heard(() => click('compose.down', node))).length, 1);
    assert.deepEqual(await project.states(), ['db running', 'web running']);
  });

  it('comes up again with what its files say, also what was missing', async () => {
    await docker('rm', '-f', `${project.name}_web_1`);
    const said = await heard(async () => click('compose.up', await row(project, '1 of 1 running')));
    assert.deepEqual(said, []);
    await row(project, '2 of 2 running');
  });

  it('says what compose said when it fails', async () => {
    const node = await row(project, '2 of 2 running');
    rmSync(project.file);
    const errors = errorsIn(await heard(() => click('compose.stop', node)));
    assert.equal(errors.length, 1);
    assert.match(errors[0] ?? '', new RegExp(`^Stop all of ${project.name}: docker-compose ended with exit code 1: `));
    assert.match(errors[0] ?? '', /No such file or directory|Can't find/);
    assert.deepEqual(await project.states(), ['db running', 'web running']);
    await docker('rm', '-f', `${project.name}_web_1`, `${project.name}_db_1`);
    await docker('network', 'rm', `${project.name}_default`);
  });

  it('lists the compose line for every action', async () => {
    const lines = await commandsShown(async () => click('compose.showCommands', await row(project, '2 of 2 running')));
    const common =
      `docker-compose --project-name=${project.name} --project-directory=${project.folder}` + ` --file=${project.file}`;
    assert.deepEqual(
      lines.map(({ title, line }) => `${title}: ${line}`),
      [
        `Start All: ${common} start`,
        `Stop All: ${common} stop`,
        `Restart All: ${common} restart`,
        `Compose Up: ${common} up --detach`,
        `Show Logs of All: ${common} logs --follow --tail=1000`,
        `Compose Down…: ${common} down`,
      ],
    );
  });
});
