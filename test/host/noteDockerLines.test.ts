import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { projectRoot } from '../../dev/paths';
import { commandsOf } from '../../src/core/course/model';
import { readCourse } from '../../src/core/course/read/readCourse';
import { registryUser } from '../harness/registryUser';
import { bash, bashOnMachine, docker, label, newName, sleeper, stateOf, until } from './engine';
import { paste, pasted } from './pasted';
import { commandsShown, heard, textInFront } from './said';
import { typed } from './typed';
import { click, rowOf, rowsOf } from './views';

/** A container of this test. */
interface Thing {
  readonly id: string;
  readonly name: string;
}

const registry = process.env['STEVEDORE_TEST_REGISTRY'] ?? '';
const marked = label.join(' ');
const containers: string[] = [];
const images: string[] = [];
const networks: string[] = [];

async function running(...options: readonly string[]): Promise<Thing> {
  const one = await sleeper('--init', ...options);
  containers.push(one.id);
  return one;
}

async function stopped(): Promise<Thing> {
  const name = newName();
  const id = await docker('create', '--init', '--name', name, ...label, 'busybox', 'sleep', '86400');
  containers.push(id);
  return { id, name };
}

function named(): string {
  const name = newName();
  containers.push(name);
  return name;
}

/** A new image of this run under that tag. Gives its id. */
async function image(reference: string): Promise<string> {
  const { id } = await stopped();
  const made = await docker('commit', '--change', `LABEL ${label[1]} made=${reference}`, id, reference);
  images.push(made);
  return made;
}

const inspect = (id: string, format: string): Promise<string> => docker('inspect', '-f', format, id);
const idOf = (reference: string): Promise<string> => docker('images', '-q', '--no-trunc', reference);

/** The line that *Show Commands* of a row has for one action. */
async function shown(view: string, row: Parameters<typeof click>[1], title: string): Promise<string> {
  const lines = await commandsShown(() => click(`${view}.showCommands`, row));
  const found = lines.find((one) => one.title === title);
  assert.ok(found, `${title} is among ${lines.map((one) => one.title).join(', ')}`);
  return found.line;
}

const ofContainer = async (id: string, title: string): Promise<string> =>
  shown('containers', await rowOf('containers', id), title);

const ofImage = async (reference: string, title: string): Promise<string> => {
  const node = await until(`Images shows ${reference}`, async () =>
    (await rowsOf('images')).find(
      ({ row: { subject } }) => subject.kind === 'image' && subject.reference === reference,
    ),
  );
  return shown('images', node, title);
};

/** The lines of the journal, which is emptied before. */
async function journalOf(work: () => Promise<unknown>): Promise<readonly string[]> {
  await vscode.commands.executeCommand('stevedore.journal.clear');
  await work();
  await vscode.commands.executeCommand('stevedore.journal.open');
  await until('the journal tells it', () => /^docker /m.test(textInFront()));
  return textInFront()
    .split('\n')
    .filter((line) => line.startsWith('docker '));
}

/** A line in a bash with a terminal, to which `input` is typed. */
const withTerminal = (line: string, input = ''): Promise<string> =>
  bash(`printf '%b' ${JSON.stringify(input)} | timeout 20 script -qec ${JSON.stringify(line)} /dev/null`);

/** What *Run a Docker Line…* and the line of *Show Commands* each do with a container of their own. */
interface BothWays {
  readonly make: () => Promise<Thing>;
  readonly line: (name: string) => string;
  readonly title: string;
  readonly done: (id: string) => unknown;
  /** The button of the question, where there is one. */
  readonly button?: string;
}

async function bothWays({ make, line, title, done, button }: BothWays): Promise<void> {
  const [one, two] = [await make(), await make()];
  await rowOf('containers', one.id);
  await heard(() => paste(line(one.name)), button === undefined ? {} : { button });
  await done(one.id);
  await bash(await ofContainer(two.id, title));
  await done(two.id);
}

const isIn = (state: string) => async (id: string) => assert.equal(await stateOf(id), state);

/** Runs a `docker run` line here and then, as the journal has it, by docker; both make the same container. */
async function runsAlike(name: string, line: string, format: string): Promise<string> {
  const [written = ''] = await journalOf(() => paste(line));
  const here = await inspect(name, format);
  await docker('rm', '-f', name);
  await bash(written);
  assert.equal(await inspect(name, format), here);
  return here;
}

/** A shell in a container, by a line here and by docker: what is typed there really happens there. */
async function shellIn(line: (name: string) => string): Promise<void> {
  const one = await running();
  assert.match(await paste(line(one.name)), /shell/);
  const terminal = await until('the terminal is there', () => vscode.window.terminals.find(({ name }) => name.includes(one.name))); // prettier-ignore
  const made = (file: string) => () => docker('exec', one.id, 'test', '-e', file).then(() => true, () => false); // prettier-ignore
  terminal.sendText('touch /typed-here');
  await until('the file is there', made('/typed-here'));
  await withTerminal(await ofContainer(one.id, 'Open Shell'), 'touch /typed-there\nexit\n');
  await until('the other file is there', made('/typed-there'));
}

async function signIn(): Promise<unknown> {
  const { enter } = await pasted(`docker login -u ${registryUser.name} ${registry}`);
  return typed([registryUser.password], enter);
}

/** Every docker line of the note (and what it says of networks), each with its proof. Names and images are ours. */
const rows: Readonly<Record<string, () => Promise<void>>> = {
  'docker run': async () => {
    const name = named();
    const format =
      '{{.Config.Tty}} {{.Config.OpenStdin}} {{.Config.Hostname}} {{.HostConfig.Memory}} {{.HostConfig.NetworkMode}} ' +
      '{{.HostConfig.AutoRemove}} {{.HostConfig.NanoCpus}} {{.HostConfig.CpusetCpus}} {{json .Config.Cmd}} {{.State.Running}}';
    const line = `docker run -d -it -h s1 -m 64m --net=none --rm --name ${name} --cpus 0.2 --cpuset-cpus 0 ${marked} busybox sh`;
    assert.equal(await runsAlike(name, line, format), 'true true s1 67108864 none true 200000000 0 ["sh"] true');
    const id = await image(`${name}:1`);
    assert.match(await withTerminal(`${await ofImage(`${name}:1`, 'Run…')} hostname`), /[0-9a-f]{12}\s*$/);
    assert.equal(await docker('ps', '-aq', '--filter', `ancestor=${id}`), '');
  },
  'docker run -f': async () => {
    // "-f: in the foreground (typed in the command)": it belongs to the program behind the image.
    const name = named();
    await runsAlike(name, `docker run -d --name ${name} ${marked} busybox httpd -f`, '{{json .Config.Cmd}}');
    assert.equal(await stateOf(name), 'running');
  },
  'docker run --rm --name c1 --cpuset-cpus="1" --cpus="0.2" -itd busybox yes': async () => {
    const name = named();
    const last = Number(await docker('info', '-f', '{{.NCPU}}')) - 1;
    const line = `docker run --rm --name ${name} ${marked} --cpuset-cpus="${last}" --cpus="0.2"  -itd  busybox  yes`;
    const format =
      '{{.HostConfig.CpusetCpus}} {{.HostConfig.NanoCpus}} {{.HostConfig.AutoRemove}} {{json .Config.Cmd}}';
    assert.equal(await runsAlike(name, line, format), `${last} 200000000 true ["yes"]`);
  },
  'docker ps -a': async () => {
    const [one, two] = [await running(), await stopped()];
    await paste('docker ps -a');
    const listed = (await bash(await ofContainer(one.id, 'Refresh'))).split('\n').slice(1);
    for (const [{ id, name }, state] of [[one, 'running'], [two, 'created']] as const) {
      assert.match((await rowOf('containers', id)).row.description, new RegExp(`^${state}`));
      assert.ok(listed.some((line) => line.startsWith(id.slice(0, 12)) && line.endsWith(name)), name);
    }
  }, // prettier-ignore
  'docker start': () =>
    bothWays({ make: stopped, line: (name) => `docker start ${name}`, title: 'Start', done: isIn('running') }),
  'docker stop': () =>
    bothWays({ make: running, line: (name) => `docker stop -t 1 ${name}`, title: 'Stop', done: isIn('exited') }),
  'docker rm': () =>
    bothWays({ make: stopped, line: (name) => `docker rm ${name}`, title: 'Remove…', done: isIn('absent'), button: 'Remove' }), // prettier-ignore
  'docker rm -f d1': () =>
    bothWays({ make: running, line: (name) => `docker rm -f ${name}`, title: 'Remove…', done: isIn('absent'), button: 'Remove' }), // prettier-ignore
  'docker rmi': async () => {
    const [left, right] = [`${newName()}:1`, `${newName()}:1`];
    await image(left);
    await image(right);
    await heard(() => paste(`docker rmi ${left}`), { button: 'Remove' });
    assert.equal(await idOf(left), '');
    await bash(await ofImage(right, 'Remove…'));
    assert.equal(await idOf(right), '');
  },
  'docker stats': async () => {
    const one = await running();
    await paste('docker stats');
    await until('the graphs are there', () =>
      vscode.window.tabGroups.all.some(({ tabs }) =>
        tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.includes('stats')),
      ),
    );
    // Docker's own never ends by itself.
    assert.match(await bash(`${await ofContainer(one.id, 'Show Stats')} --no-stream`), new RegExp(one.name));
  },
  'docker exec': async () => {
    const one = await running();
    await paste(`docker exec ${one.name} touch /made-here`);
    await docker('exec', one.id, 'test', '-e', '/made-here');
    assert.match(await bash(await ofContainer(one.id, 'Run a Command…')), /^uid=0/);
  },
  'docker exec c1 hostname -i': async () => {
    const one = await running();
    const ip = await inspect(one.id, '{{.NetworkSettings.IPAddress}}');
    assert.match(ip, /^\d/);
    await paste(`docker exec ${one.name} hostname -i`);
    await until('its output is shown', () => textInFront().split('\n').includes(ip));
    const line = await ofContainer(one.id, 'Run a Command…');
    assert.equal(await bash(line.replace(/ id$/, ' hostname -i')), ip);
  },
  'docker exec -it c1 sh': () => shellIn((name) => `docker exec -it ${name} sh`),
  'docker exec -it d1 sh': () => shellIn((name) => `docker exec -it ${name} sh`),
  'docker pull': async () => {
    await signIn();
    const reference = `${registry}/bigred/pulled:1`;
    const id = await image(reference);
    await docker('push', reference);
    const line = await ofImage(reference, 'Pull Again');
    await docker('rmi', reference);
    await paste(`docker pull ${reference}`);
    assert.equal(await idOf(reference), id);
    await docker('rmi', reference);
    await bash(line);
    assert.equal(await idOf(reference), id);
  },
  'docker commit': async () => {
    const one = await running();
    const reference = `${newName()}:1`;
    await docker('exec', one.id, 'touch', '/mine');
    await paste(`docker commit -c 'ENV MADE=here' -m 'as in the note' ${one.name} ${reference}`);
    images.push(await idOf(reference));
    assert.match(await inspect(reference, '{{.Config.Env}} {{.Comment}}'), /MADE=here\] as in the note$/);
    assert.equal(await docker('run', '--rm', ...label, reference, 'ls', '/mine'), '/mine');
    const line = await ofContainer(one.id, 'Commit…');
    images.push(await bash(line));
    assert.equal(await docker('run', '--rm', ...label, line.split(' ').at(-1) ?? '', 'ls', '/mine'), '/mine');
  },
  'docker login': async () => {
    const reference = `${registry}/bigred/a1:in`;
    await image(reference);
    await assert.rejects(docker('push', reference), /no basic auth credentials/);
    await signIn();
    await docker('push', reference);
    await docker('logout', registry);
    const folder = mkdtempSync(join(tmpdir(), 'stevedore-test-lines-'));
    try {
      writeFileSync(join(folder, 'password'), registryUser.password);
      const line = await ofImage(reference, 'Sign In to a Registry…');
      await bash(`${line} -u ${registryUser.name} --password-stdin < ${join(folder, 'password')}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    await docker('push', reference);
  },
  'docker push <Login Name>/a1': async () => {
    await signIn();
    const [left, right] = [`${registry}/bigred/a1:left`, `${registry}/bigred/a1:right`];
    const [one, two] = [await image(left), await image(right)];
    await paste(`docker push ${left}`);
    await bash(await ofImage(right, 'Push…'));
    for (const [reference, id] of [[left, one], [right, two]] as const) {
      await docker('rmi', reference);
      await docker('pull', reference);
      assert.equal(await idOf(reference), id);
    }
  }, // prettier-ignore
  'docker logout': async () => {
    const reference = `${registry}/bigred/a1:out`;
    await image(reference);
    const isOut = () => assert.rejects(docker('push', reference), /no basic auth credentials/);
    await signIn();
    await paste(`docker logout ${registry}`);
    await isOut();
    await signIn();
    await bash(await ofImage(reference, 'Sign Out of a Registry…'));
    await isOut();
  },
  'docker network ls': async () => {
    await paste('docker network ls');
    const rowsNow = await rowsOf('networks');
    const [first] = rowsNow;
    assert.ok(first);
    const listed = await bash(await shown('networks', first, 'Refresh'));
    for (const name of ['bridge', 'host', 'none']) {
      assert.ok(rowsNow.some(({ row }) => row.label === name), name);
      assert.match(listed, new RegExp(`^[0-9a-f]{12} +${name} `, 'm'));
    }
  }, // prettier-ignore
  'brctl show': async () => {
    const name = newName();
    const id = await docker('network', 'create', ...label, name);
    networks.push(id);
    const one = await running('--network', name);
    const node = await rowOf('networks', id);
    await click('networks.ports', node);
    const bridge = `br-${id.slice(0, 12)}`;
    const port = await until('the port is shown', () => /\b(veth\w+)\b/.exec(textInFront())?.[1]);
    assert.ok(textInFront().includes(bridge) && textInFront().includes(one.name), textInFront());
    const printed = await bashOnMachine(await shown('networks', node, 'Show Bridge Ports'));
    assert.match(printed, new RegExp(`^${bridge}\\b.*\\b${port}$`, 'm'));
  },
  'docker network create': async () => {
    const [left, right] = [newName(), newName()];
    await paste(`docker network create --subnet 10.97.0.0/24 --gateway 10.97.0.9 ${marked} ${left}`);
    networks.push(left, right);
    const format = '{{.Driver}} {{(index .IPAM.Config 0).Subnet}} {{(index .IPAM.Config 0).Gateway}}';
    assert.equal(await docker('network', 'inspect', '-f', format, left), 'bridge 10.97.0.0/24 10.97.0.9');
    const node = await rowOf('networks', await docker('network', 'inspect', '-f', '{{.Id}}', left));
    await bash((await shown('networks', node, 'Create Network…')).replace('NEW-NAME', right));
    assert.equal(await docker('network', 'inspect', '-f', '{{.Driver}}', right), 'bridge');
    // The note's picture puts containers into it.
    const one = await running();
    const [joins] = await journalOf(() => paste(`docker network connect --alias web ${left} ${one.name}`));
    const isThere = () => inspect(one.id, `{{with index .NetworkSettings.Networks "${left}"}}{{.Aliases}}{{end}}`);
    assert.match(await isThere(), /\bweb\b/);
    const [leaves] = await journalOf(() => paste(`docker network disconnect ${left} ${one.name}`));
    assert.equal(await isThere(), '');
    await bash(joins ?? '');
    assert.match(await isThere(), /\bweb\b/);
    await bash(leaves ?? '');
    assert.equal(await isThere(), '');
  },
  "docker inspect -f '{{.State.Pid}}' $1": async () => {
    const one = await running();
    await paste(`docker inspect ${one.name}`);
    const pid = await inspect(one.id, '{{.State.Pid}}');
    await until('it is shown', () => textInFront().includes(`"Pid": ${pid},`));
    await click('containers.copyPid', await rowOf('containers', one.id));
    assert.equal(await vscode.env.clipboard.readText(), pid);
    assert.equal(await bash(await ofContainer(one.id, 'Copy Process Id')), pid);
  },
  "docker run --rm --name d1 --cap-add=NET_ADMIN --net='none' -itd busybox sh": async () => {
    const name = named();
    const line = `docker run --rm --name ${name} ${marked} --cap-add=NET_ADMIN --net='none'  -itd busybox  sh`;
    const format = '{{.HostConfig.CapAdd}} {{.HostConfig.NetworkMode}} {{.HostConfig.AutoRemove}} {{.State.Running}}';
    assert.match(await runsAlike(name, line, format), /^\[(?:CAP_)?NET_ADMIN\] none true true$/);
  },
  'docker info': async () => {
    await paste('docker info');
    const isEngine = ({ input }: vscode.Tab): boolean =>
      input instanceof vscode.TabInputWebview && input.viewType.includes('stevedore.engine');
    const tabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
    await until('the page of the engine', () => tabs().some(isEngine));
    assert.match(await bash('docker info'), /Storage Driver/);
  },
};

/** The note's lines about docker and bridges, in its order: for those who have not got the note beside the project. */
const ofNote = [
  ...['docker info', 'docker run', 'docker run --rm --name c1 --cpuset-cpus="1" --cpus="0.2" -itd busybox yes'],
  ...['docker ps -a', 'docker start', 'docker stop', 'docker rm', 'docker rmi', 'docker stats', 'docker exec'],
  ...['docker exec c1 hostname -i', 'docker exec -it c1 sh', 'docker pull', 'docker commit', 'docker login'],
  ...['docker push <Login Name>/a1', 'docker logout', 'docker network ls', 'brctl show'],
  ...["docker run --rm --name d1 --cap-add=NET_ADMIN --net='none' -itd busybox sh", 'docker exec -it d1 sh'],
  'docker rm -f d1',
];

/** The options that the note explains below `docker run`; the row of that line has each of them. */
const optionsOfRun = ['d', 'h', 'm', 'f', 'it', '-net', '-rm', '-name', '-cpus', '-cpuset-cpus'];

const note = join(projectRoot(), '..', 'shared', 'notes', 'docker-notes.zh-TW.md');

describe('every docker line of the note, here and by docker itself', function () {
  this.timeout(60_000);
  beforeEach(() => docker('logout', registry));
  afterEach(async () => {
    vscode.window.terminals.forEach((terminal) => terminal.dispose());
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await docker('logout', registry);
    for (const id of containers.splice(0)) await docker('rm', '-f', '-v', id).catch(() => undefined);
    for (const id of images.splice(0)) await docker('rmi', '-f', id).catch(() => undefined);
    for (const id of networks.splice(0)) await docker('network', 'rm', id).catch(() => undefined);
  });

  for (const [line, proof] of Object.entries(rows)) it(line, proof);

  it('leaves none of them out', () => {
    assert.deepEqual(ofNote.filter((line) => !(line in rows)), []); // prettier-ignore
  });

  it('leaves none out that the course reader finds in the note', function () {
    if (!existsSync(note)) return this.skip();
    const text = readFileSync(note, 'utf8');
    const found = commandsOf(readCourse(text)).map((command) => command.text.replace(/\s+/g, ' ').trim());
    const lines = found.filter((line) => /^(?:sudo )?(?:docker|brctl) /.test(line));
    assert.deepEqual(lines, ofNote);
    assert.ok(text.includes(String.raw`docker inspect -f \'{{.State.Pid}}\' $1`));
    const explained = [...text.matchAll(/^\\-\s?(-?[\w-]+) : /gm)].map(([, option]) => option);
    assert.deepEqual(explained, optionsOfRun);
  });
});
