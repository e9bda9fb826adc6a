import * as childProcess from 'node:child_process';
import { constants } from 'node:fs';
import { access, stat } from 'node:fs/promises';
import { connect } from 'node:net';
import { homedir } from 'node:os';
import { delimiter, isAbsolute, join } from 'node:path';
import { collect } from './collect';
import { startError } from './errors';
import { exitCode } from './exitCode';
import type { Host, Spawned } from './host';
import { type Launch, runIntoFile } from './intoFile';

/** How long a process may take to end after SIGTERM, in milliseconds. */
const grace = 2000;

type Environment = Readonly<Record<string, string | undefined>>;

export interface LocalHostOptions {
  /** The environment of every command; that of this process when absent. */
  readonly env?: Environment;
  /** Starts the processes; node's own when absent. */
  readonly spawn?: typeof childProcess.spawn;
}

/** This machine: programs start as its user, without a shell. */
export function createLocalHost(options: LocalHostOptions = {}): Host {
  const env = options.env ?? process.env;
  const start = options.spawn ?? childProcess.spawn;
  const host: Host = {
    spawn: (command, signal) => spawnLocally({ command, env, start }, signal),
    run: async (command, signal) =>
      command.outputFile === undefined
        ? collect(host.spawn(command, signal), command, signal)
        : runIntoFile(command.outputFile, { command, env, start }, signal),
    which: (program) => findProgram(program, env),
    dial: (path) => connect({ path }),
  };
  return host;
}

/** Some failures node throws at once (a NUL in an argument, E2BIG), others it tells later: both are HostErrors. */
function begin({ command, env, start }: Launch): childProcess.ChildProcessWithoutNullStreams {
  try {
    return start(command.program, command.args, {
      cwd: command.cwd ?? homedir(),
      env: { ...env, ...command.env },
      shell: false,
      windowsHide: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
  } catch (error) {
    throw startError(command.program, error as NodeJS.ErrnoException);
  }
}

function spawnLocally(launch: Launch, signal?: AbortSignal): Spawned {
  const { program } = launch.command;
  const child = begin(launch);
  const over = new Promise<number>((resolve, reject) => {
    child.once('error', (error) => reject(startError(program, error)));
    child.once('close', (code, signalName) => resolve(exitCode(code, signalName)));
  });
  let killing: NodeJS.Timeout | undefined;
  const dispose = (): void => {
    if (killing !== undefined || child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    killing = setTimeout(() => {
      child.kill('SIGKILL');
      // Somebody whom it started may hold its output open, and go on for ever.
      for (const output of [child.stdout, child.stderr]) output.destroy();
    }, grace);
  };
  if (signal?.aborted === true) dispose();
  signal?.addEventListener('abort', dispose, { once: true });
  const tidy = (): void => {
    clearTimeout(killing);
    signal?.removeEventListener('abort', dispose);
  };
  over.then(tidy, tidy);
  return { stdin: child.stdin, stdout: child.stdout, stderr: child.stderr, ended: over, dispose };
}

/** The first executable file of that name in PATH, as execvp(3) looks for it; on Windows with the endings of PATHEXT. */
async function findProgram(program: string, env: Environment): Promise<string | undefined> {
  const endings = process.platform === 'win32' ? ['', ...(env['PATHEXT'] ?? '.EXE').split(';')] : [''];
  const folders = (env['PATH'] ?? env['Path'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const places = isAbsolute(program) ? [program] : folders.map((folder) => join(folder, program));
  for (const place of places.flatMap((path) => endings.map((ending) => path + ending))) {
    if (await isExecutable(place)) return place;
  }
  return undefined;
}

async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return (await stat(path)).isFile();
  } catch {
    return false;
  }
}
