import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runOk } from '../../dev/run';
import { labTag } from '../../src/core/host/lab/paths';
import type { TestLab } from '../harness/ownLab';
import { at, type Json, type JsonObject, put } from './json';

/** A config as somebody's program writes it, made fit to run alone. */
export interface Base {
  readonly name: string;
  readonly config: JsonObject;
}

/** Configs of real programs, each asked for its own in this lab. `folder` is one that the lab sees. */
export async function makeBases(lab: TestLab, folder: string): Promise<readonly Base[]> {
  const inLab = (program: string, ...args: readonly string[]) => runOk(lab.lab.enter({ program, args }));
  const written = async (...[program, ...args]: readonly [string, ...string[]]): Promise<string> => {
    const bundle = mkdtempSync(join(folder, 'spec-'));
    try {
      await inLab('env', '-C', bundle, program, ...args);
      return readFileSync(join(bundle, 'config.json'), 'utf8');
    } finally {
      rmSync(bundle, { recursive: true, force: true });
    }
  };
  const found = {
    'runc spec': await written('runc', 'spec'),
    'runc spec --rootless': await written('runc', 'spec', '--rootless'),
    'crun spec': await written('crun', 'spec'),
    'docker run': await dockers(lab, inLab),
    'podman create': await podmans(inLab, folder, lab),
    umoci: await umocis(inLab, folder),
  };
  return Object.entries(found).map(([name, text]) => ({ name, config: runnable(JSON.parse(text) as JsonObject) }));
}

type InLab = (program: string, ...args: readonly string[]) => Promise<string>;

/** containerd keeps the bundle of a running container below its state folder. */
async function dockers(lab: TestLab, inLab: InLab): Promise<string> {
  const options = ['-d', '--rm', '--network', 'none', '--memory', '64m', '--label', lab.label];
  const id = await lab.dockerOk(['run', ...options, 'busybox', 'sleep', '600']);
  try {
    const place = (await inLab('find', '/run', '-path', `*/${id}/config.json`)).split('\n')[0] ?? '';
    return await inLab('cat', place);
  } finally {
    await lab.docker(['rm', '-f', id]);
  }
}

async function podmans(inLab: InLab, folder: string, lab: TestLab): Promise<string> {
  // In the lab's own root file system, which goes with it; podman takes no long path for the second.
  const store = '/var/lib/podman';
  const run = '/run/podman';
  const podman = ['--root', store, '--runroot', run, '--cgroup-manager', 'cgroupfs', '--storage-driver', 'vfs'];
  // Below the lab's own control group, which goes with it: podman's usual one would stay on the machine.
  const cgroup = ['--cgroup-parent', `/${labTag(lab.lab.id)}`];
  const rootfs = ['--network', 'none', ...cgroup, '--rootfs', join(folder, 'rootfs'), 'sleep', '600'];
  const id = (await inLab('podman', ...podman, 'create', ...rootfs)).trim();
  try {
    await inLab('podman', ...podman, 'init', id);
    return await inLab('cat', join(store, 'vfs-containers', id, 'userdata/config.json'));
  } finally {
    await inLab('podman', ...podman, 'rm', '--force', id);
  }
}

async function umocis(inLab: InLab, folder: string): Promise<string> {
  const layout = join(folder, 'layout');
  const bundle = join(folder, 'umoci');
  mkdirSync(layout, { recursive: true });
  rmSync(layout, { recursive: true });
  await inLab('umoci', 'init', '--layout', layout);
  await inLab('umoci', 'new', '--image', `${layout}:empty`);
  await inLab('umoci', 'unpack', '--image', `${layout}:empty`, bundle);
  return readFileSync(join(bundle, 'config.json'), 'utf8');
}

/**
 * What runs with the busybox root file system, without a console, a network of somebody's and hooks of engines. Everything
 * else stays as its program wrote it.
 */
function runnable(config: JsonObject): JsonObject {
  const namespaces = (at(config, ['linux', 'namespaces']) as { type: string; path?: string }[]).map(({ type }) => ({
    type,
  }));
  const own = (mount: Json): boolean => {
    const source = at(mount, ['source']);
    return typeof source !== 'string' || !source.startsWith('/') || source === '/sys' || source === '/proc';
  };
  const changes: readonly (readonly [string, Json | undefined])[] = [
    ['root.path', 'rootfs'],
    ['process.terminal', false],
    ['process.args', ['true']],
    ['process.cwd', '/'],
    ['process.apparmorProfile', undefined],
    ['process.consoleSize', undefined],
    ['hooks', undefined],
    ['linux.cgroupsPath', undefined],
    ['linux.namespaces', namespaces],
    ['mounts', (config['mounts'] as Json[]).filter(own)],
  ];
  return changes.reduce<Json>((json, [path, value]) => {
    const steps = path.split('.');
    return value === undefined && at(json, steps) === undefined ? json : put(json, steps, value);
  }, config) as JsonObject;
}
