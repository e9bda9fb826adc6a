import assert from 'node:assert/strict';
import { run } from '../../dev/run';
import { ComposeProject } from '../harness/composeProject';
import { setStage, shows, showsNoMore, until } from './stage';

/** Runs a program on a machine that has no compose: an empty file stands in its place. */
const withoutCompose = [
  'unshare',
  '--mount',
  'sh',
  '-c',
  'for program in docker-compose docker; do mount --bind /dev/null "$(command -v "$program")"; done; exec "$@"',
  'sh',
];

describe('a compose project, as a person uses it', () => {
  const stage = setStage();
  let project: ComposeProject;
  beforeEach(async () => {
    const { label, env } = stage.lab;
    project = new ComposeProject({ name: 'harbour', label, run: (one) => run({ ...one, env, onlyEnv: true }) });
    await project.compose('up', '-d');
  });
  afterEach(() => project.remove());

  it('stops and starts with the buttons of its row, and shows the logs of all', async () => {
    const window = await stage.open();
    const containers = window.section('Containers');
    await shows(window, 'Containers', 'harbour', /^2 of 2 running$/);
    assert.deepEqual(await containers.labels(), ['harbour', 'harbour_db_1', 'harbour_web_1']);
    await containers.inlineAction('harbour', 'Show Logs of All');
    await until(
      'both logs',
      () => window.panelText(),
      (text) => /harbour_db_1\s+│ I am db/.test(text) && /harbour_web_1\s+│ I am web/.test(text),
    );
    await containers.inlineAction('harbour', 'Stop All');
    await shows(window, 'Containers', 'harbour', /^0 of 2 running$/);
    await containers.inlineAction('harbour', 'Start All');
    await shows(window, 'Containers', 'harbour', /^2 of 2 running$/);
    // What ran tells of its progress until the engine has answered: the row can know before.
    await until(
      'no notification is left',
      () => window.notifications(),
      (notifications) => notifications.length === 0,
    );
  });

  it('goes down with its network after a question that names its containers', async () => {
    const window = await stage.open();
    await shows(window, 'Containers', 'harbour', /^2 of 2 running$/);
    await window.section('Containers').openMenu('harbour');
    await window.chooseMenu('Compose Down…');
    const text = await window.dialog();
    assert.match(text, /Compose down harbour\?/);
    assert.match(text, /harbour_db_1, harbour_web_1/);
    assert.match(text, /volumes and images stay/);
    await window.answerDialog('Compose Down');
    await showsNoMore(window, 'Containers', 'harbour');
    assert.equal(await stage.lab.dockerOk(['network', 'ls', '-q', '--filter', 'name=harbour']), '');
  });
});

describe('a compose project on a machine without compose', () => {
  let project: ComposeProject;
  // Before the stage: what is set up last goes first.
  after(() => project.remove());
  const stage = setStage({ through: withoutCompose });
  before(async () => {
    const { label, env } = stage.lab;
    project = new ComposeProject({ name: 'harbour', label, run: (one) => run({ ...one, env, onlyEnv: true }) });
    await project.compose('up', '-d');
  });

  it('stops container by container, and says what needs compose', async () => {
    const window = await stage.open();
    await shows(window, 'Containers', 'harbour', /^2 of 2 running$/);
    await window.section('Containers').inlineAction('harbour', 'Stop All');
    await shows(window, 'Containers', 'harbour', /^0 of 2 running$/);
    await window.section('Containers').openMenu('harbour');
    await window.chooseMenu('Show Commands');
    const lines = await window.quickInput.entries();
    assert.ok(
      lines.some((line) => line.includes('docker start harbour_db_1')),
      String(lines),
    );
    await window.quickInput.cancel();
    await window.section('Containers').openMenu('harbour');
    await window.chooseMenu('Compose Down…');
    await window.notification(/There is no docker compose on this machine/).waitFor();
    assert.deepEqual(await project.states(), ['db exited', 'web exited']);
  });
});
