import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { commandsOf, type NoteCommand } from '../../../src/core/course/model';
import { readCourse } from '../../../src/core/course/read/readCourse';
import { Runner } from '../../../src/core/course/run/runner';
import { hostShell } from '../../../src/core/course/run/shell/hostShell';
import { ShellSession } from '../../../src/core/course/run/shell/session';
import { createLocalHost } from '../../../src/core/host/localHost';
import { ownLab, type TestLab } from '../../harness/ownLab';

const fence = '```';

const note = (...lines: readonly string[]): string => `# Shells\n\n${fence}\n${lines.join('\n')}\n${fence}\n`;

describe('shells in shells, as notes enter them', function () {
  this.timeout(120_000);
  let lab: TestLab;
  let folder: string;
  let runner: Runner | undefined;
  const host = createLocalHost();

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'stevedore-nested-'));
    lab = await ownLab({ binds: [folder] });
  });
  afterEach(async () => {
    await runner?.close();
    runner = undefined;
  });
  after(async () => {
    await lab?.stop();
    if (folder) await rm(folder, { recursive: true, force: true });
  });

  /** Runs every command of a note in the lab; gives where each ran, what became of it and what it printed. */
  const ran = async (text: string): Promise<readonly string[]> => {
    const course = readCourse(text);
    const shell = ['bash', '--noediting', '--norc', '-i'];
    runner = new Runner({
      course,
      timeLimitMs: 15_000,
      start: folder,
      open: async (frames) =>
        frames.length > 1
          ? undefined
          : ShellSession.open(hostShell(host, { shell, cwd: folder, wrap: (command) => lab.lab.enter(command) })),
    });
    const told: string[] = [];
    for (const command of commandsOf(course)) {
      const { verdict, output } = await runner.run(command, {
        confirmed: runner.confirmable(command).digest,
        signal: new AbortController().signal,
      });
      // bash says `exit` as it goes.
      const said = command.text === 'exit' ? '' : output.trim();
      told.push(`${placeOf(command)} ${command.text}: ${verdict} ${said}`.trim());
    }
    return told;
  };
  const placeOf = ({ context }: NoteCommand): string => context.map(({ kind, name }) => name ?? kind).join('›');

  it('enters a network namespace by ip netns exec, and comes back', async () => {
    const told = await ran(
      note(
        '$ ip netns add quay',
        '$ ip netns exec quay bash',
        '# ls /sys/class/net | wc -l',
        '# cd /usr',
        '# pwd',
        '# exit',
        '$ ip netns delete quay',
        '$ ip netns list',
      ),
    );
    assert.deepEqual(told, [
      'host ip netns add quay: passed',
      'host ip netns exec quay bash: passed',
      'host›quay ls /sys/class/net | wc -l: passed 1',
      'host›quay cd /usr: passed',
      'host›quay pwd: passed /usr',
      'host›quay exit: passed',
      'host ip netns delete quay: passed',
      'host ip netns list: passed',
    ]);
  });

  it('enters namespaces by unshare, and others of theirs by nsenter', async () => {
    const told = await ran(
      note(
        '$ unshare --uts bash',
        '# hostname inner',
        '# nsenter --target $$ --uts sh',
        '# hostname',
        '# exit',
        '# exit',
        "$ hostname | sed 's/inner/not left/;s/[a-z0-9-]*/outer/'",
      ),
    );
    assert.deepEqual(
      told.map((line) => line.replace(/^\S+ /, '')),
      [
        'unshare --uts bash: passed',
        'hostname inner: passed',
        'nsenter --target $$ --uts sh: passed',
        'hostname: passed inner',
        'exit: passed',
        'exit: passed',
        "hostname | sed 's/inner/not left/;s/[a-z0-9-]*/outer/': passed outer",
      ],
    );
  });

  it('leaves an inner shell that the note does not leave, before a line of the outer one', async () => {
    const told = await ran(
      note(
        '$ unshare --uts bash',
        '# hostname outer',
        '# ip netns add quay',
        '# ip netns exec quay sh',
        '/ # cd /tmp',
        '# hostname; pwd',
        '# ip netns delete quay',
        '# exit',
      ),
    );
    assert.deepEqual(told, [
      'host unshare --uts bash: passed',
      'host›netns hostname outer: passed',
      'host›netns ip netns add quay: passed',
      'host›netns ip netns exec quay sh: passed',
      'host›netns›quay cd /tmp: passed',
      `host›netns hostname; pwd: passed outer\n${folder}`,
      'host›netns ip netns delete quay: passed',
      'host›netns exit: passed',
    ]);
  });

  it('becomes another user by su, and is itself again afterwards', async () => {
    const told = await ran(note('$ useradd -M -s /bin/sh stoker', '$ su stoker', '$ id -un', '$ exit', '$ id -un'));
    assert.deepEqual(
      told.map((line) => line.replace(/^\S+ /, '')),
      [
        'useradd -M -s /bin/sh stoker: passed',
        'su stoker: passed',
        'id -un: passed stoker',
        'exit: passed',
        'id -un: passed root',
      ],
    );
  });

  it('enters a container that runc runs, three shells deep', async () => {
    const told = await ran(
      note(
        '$ mkdir -p box/rootfs',
        '$ docker export $(docker create busybox) | tar -C box/rootfs -xf -',
        '$ cd box',
        '$ runc spec',
        '$ runc run berth',
        '/ # hostname',
        '/ # sh',
        '/ # cat /proc/1/comm',
        '/ # exit',
        '/ # exit',
        '$ runc list -q',
      ),
    );
    assert.deepEqual(
      told.map((line) => line.replace(/^\S+ /, '')),
      [
        'mkdir -p box/rootfs: passed',
        'docker export $(docker create busybox) | tar -C box/rootfs -xf -: passed',
        'cd box: passed',
        'runc spec: passed',
        'runc run berth: passed',
        'hostname: passed runc',
        'sh: passed',
        'cat /proc/1/comm: passed sh',
        'exit: passed',
        'exit: passed',
        'runc list -q: passed',
      ],
    );
  });
});
