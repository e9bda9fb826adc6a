import type * as childProcess from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import type { Command, CommandResult } from './command';
import { exitCode } from './exitCode';
import { HostError, startError } from './errors';

export interface Launch {
  readonly command: Command;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly start: typeof childProcess.spawn;
}

/** What a command said before it ended: more than this many characters nobody reads. */
const most = 64 * 1024;

/**
 * Runs a command whose output goes to a file, so that what it leaves behind can go on writing when nobody listens any more.
 * Rejects with a HostError when it could not be started, the file could not be made, or the signal was aborted: then the
 * command was killed.
 */
export async function runIntoFile(path: string, launch: Launch, signal?: AbortSignal): Promise<CommandResult> {
  const { command } = launch;
  const file = await open(path, 'w', 0o600).catch((error: unknown) => {
    throw startError(path, error as NodeJS.ErrnoException);
  });
  try {
    const code = await ended(launch, file.fd, signal);
    if (signal?.aborted === true) throw new HostError('cancelled', `${command.program} was cancelled`);
    return { code, stdout: '', stderr: (await readFile(path, 'utf8')).slice(0, most) };
  } finally {
    await file.close();
  }
}

function ended({ command, env, start }: Launch, output: number, signal?: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    let child: childProcess.ChildProcess;
    try {
      child = start(command.program, command.args, {
        cwd: command.cwd ?? homedir(),
        env: { ...env, ...command.env },
        stdio: ['ignore', output, output],
      });
    } catch (error) {
      reject(startError(command.program, error as NodeJS.ErrnoException));
      return;
    }
    const kill = (): void => void child.kill('SIGKILL');
    if (signal?.aborted === true) kill();
    signal?.addEventListener('abort', kill, { once: true });
    child.once('error', (error) => reject(startError(command.program, error)));
    child.once('exit', (code, name) => {
      signal?.removeEventListener('abort', kill);
      resolve(exitCode(code, name));
    });
  });
}
