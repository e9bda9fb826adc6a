import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { Engine } from '../engine/engine';
import { loadImages } from '../engine/loadImages';
import { fields } from '../engine/parse/field';
import type { Command } from '../host/command';
import type { Host } from '../host/host';
import { busyboxArchive } from '../host/lab/busyboxImage';
import { labTag } from '../host/lab/paths';
import { t } from '../l10n/l10n';
import { bundleFromNothing } from '../runtime/make/fromNothing';
import { runtimeCommands, runtimeQuestions } from '../runtime/ociRuntime';
import { runOk } from '../host/runOk';
import { commandLine } from '../text/quote';

/** Who made a container. */
export type Maker = 'docker' | 'containerd' | 'runc';

/** A container that is looked at while daemons come and go. */
export interface Watched {
  readonly maker: Maker;
  /** What a person would type for it, one line each. */
  readonly lines: readonly string[];
  /** Its first process, as the lab numbers it. Another one each time docker starts its container anew. */
  readonly pid: number;
  /** What that process was started as: no two of them the same. */
  readonly argv: readonly string[];
}

/** The lab that it all happens in. */
export interface Stage {
  readonly id: string;
  /** Commands run in the lab, as root. */
  readonly host: Host;
  readonly engine: Engine;
  /** At this path on the machine and in the lab; goes with the lab. */
  readonly shared: string;
  /** A low-level runtime, in the lab's PATH. */
  readonly runtime: string;
}

/** Where dockerd keeps the socket of the containerd that it starts (dockerd(8), `--exec-root`). */
const dockersContainerd = '/run/docker/containerd/containerd.sock';

const sleeping = (seconds: number): readonly [string, ...string[]] => ['/bin/sleep', String(seconds)];
/** Told apart by how long they would sleep. */
const programs = { docker: sleeping(86_401), containerd: sleeping(86_402), runc: sleeping(86_403) } as const;

/** Loads the image that all of it needs, and makes a container in each way that there is; without `ctr` there is none by containerd. */
export async function makeWatched(stage: Stage, signal: AbortSignal): Promise<readonly Watched[]> {
  const archive = await busyboxArchive(signal);
  await load(stage.engine, archive, signal);
  const file = join(stage.shared, 'busybox.tar');
  await writeFile(file, archive);
  const hasCtr = (await stage.host.which('ctr')) !== undefined;
  return [
    await byDocker(stage, signal),
    ...(hasCtr ? [await byContainerd(stage, file, signal)] : []),
    await byRuntime(stage, signal),
  ];
}

async function load(engine: Engine, archive: Buffer, signal: AbortSignal): Promise<void> {
  const loading = loadImages(engine, { bytes: Readable.from([archive]), name: 'busybox' }, signal);
  while (!(await loading.next()).done);
}

async function byDocker({ engine }: Stage, signal: AbortSignal): Promise<Watched> {
  const argv = programs.docker;
  const body = { Image: 'busybox', Cmd: argv };
  const { made } = await engine.perform({ op: 'container.create', name: 'by-docker', body, words: [] }, signal);
  if (!made) throw new Error(t('The engine did not say what it made.'));
  const pid = await startByDocker(engine, signal);
  const line = commandLine(['docker', 'run', '-d', '--name', 'by-docker', 'busybox', ...argv]);
  return { maker: 'docker', lines: [line], pid, argv };
}

/** Starts docker's container, again, and gives its first process. */
export async function startByDocker(engine: Engine, signal: AbortSignal): Promise<number> {
  const id = 'by-docker';
  await engine.perform({ op: 'container.start', container: { id, name: id } }, signal);
  const { State: state } = fields(await engine.inspect('containers', id, signal));
  return Number(fields(state)['Pid']);
}

async function byContainerd({ id, host }: Stage, file: string, signal: AbortSignal): Promise<Watched> {
  const argv = programs.containerd;
  const ctr = (...args: readonly string[]): Command => ({
    program: 'ctr',
    args: ['--address', dockersContainerd, ...args],
  });
  // Without a control group named, ctr would take one beside the lab's, on the machine.
  const how = ['--detach', '--null-io', '--cgroup', `/${labTag(id)}/by-containerd`];
  const commands = [
    ctr('images', 'import', file),
    ctr('run', ...how, 'docker.io/library/busybox:latest', 'by-containerd', ...argv),
  ];
  for (const command of commands) await runOk(host, command, signal);
  const tasks = await runOk(host, ctr('tasks', 'list'), signal);
  const pid = Number(/^by-containerd\s+(\d+)/m.exec(tasks)?.[1]);
  return { maker: 'containerd', lines: commands.map(lineOf), pid, argv };
}

async function byRuntime({ id, host, shared, runtime }: Stage, signal: AbortSignal): Promise<Watched> {
  const argv = programs.runc;
  const bundle = join(shared, 'bundle');
  const place = { program: runtime, root: '/run/stevedore/runtime' };
  const making = { target: bundle, terminal: false, keepOwners: false, signal };
  await bundleFromNothing(host, { runtime: place, rootfs: 'busybox' }, making);
  const config = join(bundle, 'config.json');
  const made = fields(JSON.parse(await runOk(host, { program: 'cat', args: ['--', config] }, signal)));
  const input = JSON.stringify({
    ...made,
    process: { ...fields(made['process']), args: argv, terminal: false },
    linux: { ...fields(made['linux']), cgroupsPath: `/${labTag(id)}/by-runc` },
  });
  await runOk(host, { program: 'tee', args: ['--', config], input }, signal);
  const run = runtimeCommands.run(place, 'by-runc', { bundle, detach: true });
  await runOk(host, { ...run, outputFile: join(shared, 'by-runc.log') }, signal);
  const { command, parse } = runtimeQuestions.state(place, 'by-runc');
  const pid = parse(await runOk(host, command, signal))?.pid ?? 0;
  return { maker: 'runc', lines: [lineOf(runtimeCommands.spec(place, bundle)), lineOf(run)], pid, argv };
}

const lineOf = ({ program, args }: Command): string => commandLine([program, ...args]);
