import { execFileSync, spawn } from 'node:child_process';
import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { localFiles } from '../../src/core/oci/disk/files';
import { readDiskFacts } from '../../src/core/oci/disk/readDiskFacts';
import { parseConfig } from '../../src/core/oci/syntax/configDocument';
import { Value } from '../../src/core/oci/syntax/value';
import type { RuntimeName } from '../../src/core/oci/verdicts/verdict';
import type { Outcome, Result, Trial, WrittenFacts } from './trial';

/*
 * Runs inside of a lab: gives every trial of a file to every runtime, and notes what the lab's disk says of it.
 * Arguments: a folder of one's own with `rootfs` in it, the file of the trials, the file for the results.
 */

/** Longer than this nothing takes that ends at all, in milliseconds. */
const patience = 10_000;

const runtimes: readonly RuntimeName[] = ['runc', 'crun'];

async function main([folder = '', trials = '', results = '']: readonly string[]): Promise<void> {
  for (const line of readFileSync(trials, 'utf8').split('\n').filter(Boolean)) {
    const result = await one(folder, JSON.parse(line) as Trial);
    // One by one: what is there when a trial kills this process stays.
    appendFileSync(results, `${JSON.stringify(result)}\n`);
  }
}

/** Of the trial that comes next. */
let serial = 0;

async function one(folder: string, trial: Trial): Promise<Result> {
  const outcomes: Outcome[] = [];
  let disk: WrittenFacts | undefined;
  for (const runtime of runtimes) {
    const bundle = join(folder, 'bundle');
    mkdirSync(bundle);
    try {
      // Runtimes make mount points in the root file system: each gets a fresh one, of hard links.
      execFileSync('cp', ['-al', join(folder, 'rootfs'), join(bundle, 'rootfs')]);
      writeFileSync(join(bundle, 'config.json'), trial.text);
      disk ??= await facts(bundle, trial.text);
      outcomes.push(await tryOut(runtime, folder, bundle, String(serial++)));
    } finally {
      removeBundle(bundle);
    }
  }
  return { ...trial, outcomes, ...(disk && { disk }) };
}

/** Without a mount namespace of its own a container's mounts stay in ours when a runtime gives up half-way. */
function removeBundle(bundle: string): void {
  const places = readFileSync('/proc/self/mountinfo', 'utf8')
    .split('\n')
    .flatMap((line) => line.split(' ')[4] ?? [])
    .filter((place) => place.startsWith(`${bundle}/`));
  for (const place of places.toReversed()) execFileSync('umount', ['--lazy', place]);
  rmSync(bundle, { recursive: true, force: true, maxRetries: 5 });
}

async function facts(bundle: string, text: string): Promise<WrittenFacts | undefined> {
  const { root } = parseConfig(text);
  if (!root) return undefined;
  const { paths, users, groups, ...rest } = await readDiskFacts(new Value(text, root, []), bundle, localFiles);
  return { ...rest, paths: [...paths], ...(users && { users: [...users] }), ...(groups && { groups: [...groups] }) };
}

/** What hung may have been held up by the machine: it counts when it hangs twice. */
async function tryOut(runtime: RuntimeName, folder: string, bundle: string, id: string): Promise<Outcome> {
  const first = await tryOnce(runtime, folder, bundle, `${basename(folder)}-${id}`);
  return first.hung ? tryOnce(runtime, folder, bundle, `${basename(folder)}-${id}-again`) : first;
}

/** The id is one that no trial had before: its cgroup is a fresh one. */
async function tryOnce(runtime: RuntimeName, folder: string, bundle: string, id: string): Promise<Outcome> {
  const state = join(folder, 'state');
  const call = (...args: readonly string[]) => ended(runtime, ['--root', state, ...args], join(folder, 'errors'));
  try {
    const created = await call('create', '--bundle', bundle, id);
    if (created.code !== 0) return refusal(runtime, 'create', created);
    const started = await call('start', id);
    if (started.code !== 0) return refusal(runtime, 'start', started);
    return { runtime, refused: false, message: '' };
  } finally {
    await call('delete', '--force', id);
    rmSync(state, { recursive: true, force: true });
  }
}

interface Ended {
  /** Undefined when it hung. */
  readonly code: number | undefined;
  readonly said: string;
}

function refusal(runtime: RuntimeName, phase: 'create' | 'start', { code, said }: Ended): Outcome {
  return { runtime, refused: true, phase, message: words(said), ...(code === undefined && { hung: true }) };
}

/** The container inherits the streams and outlives the runtime: it is the runtime's exit that is waited for, and errors go to a file. */
function ended(program: string, args: readonly string[], errors: string): Promise<Ended> {
  const file = openSync(errors, 'w');
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { stdio: ['ignore', 'ignore', file], detached: true });
    closeSync(file);
    let hung = false;
    const timer = setTimeout(() => {
      hung = true;
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, patience);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      resolve({ code: hung ? undefined : (code ?? 128), said: readFileSync(errors, 'utf8') });
    });
  });
}

/** The last thing that a runtime said, without its log's frame: runc logs `time="…" level=error msg="…"`, crun a line with a time. */
function words(said: string): string {
  const lines = said.split('\n').filter(Boolean);
  const last = lines.findLast((line) => line.includes('level=error')) ?? lines.at(-1) ?? '';
  const framed = /msg="((?:[^"\\]|\\.)*)"/.exec(last)?.[1];
  return (framed?.replaceAll('\\"', '"') ?? last).replace(/^\d{4}-\S+: /, '').slice(0, 400);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
