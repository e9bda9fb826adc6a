import type { Workbench } from '../harness/workbench';
import { commandIn, harbourNote, openFile, panelOf, writeNote } from './courseNote';
import { setStage, until } from './stage';

/** Every row of the harbour note, whichever chapter it is in. */
const rows: readonly string[] = [
  'On the host',
  'echo "<Your Name>" at $(uname -s)',
  "docker ps --format '{{.Names}}: {{.State}}'",
  'Inside of a container',
  'docker exec -it d1 sh',
  'ifconfig -a',
  'exit',
  'ls /cargo',
  'docker rm -f d1',
  'Reference cards',
];

describe('the Course view', function () {
  this.timeout(240_000);
  const stage = setStage();
  before(() => writeNote(stage.windows.workspace, 'harbour.md', harbourNote('en', stage.lab.label)));

  const openCourse = async (window: Workbench) => {
    await openFile(window, 'harbour.md');
    await window.command('Stevedore Course: Open as Course');
    await commandIn(panelOf(window), 'docker info').waitFor();
  };
  /** Only the Course view, so that every row of it is on screen. */
  const alone = async (window: Workbench) => {
    for (const title of ['Containers', 'Images', 'Networks', 'Volumes']) await window.section(title).collapse();
  };
  const showsAll = (window: Workbench) =>
    until(
      'every chapter has its rows',
      () => window.section('Course').labels(),
      (labels) => rows.every((row) => labels.includes(row)),
    );

  it('has the rows of every chapter when a note is opened while it is in sight', async () => {
    const window = await stage.open();
    await alone(window);
    await openCourse(window);
    await showsAll(window);
  });
});
