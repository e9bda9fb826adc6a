import { spawn } from 'node:child_process';
import type { Command, CommandResult } from '../src/core/host/command';

/** Runs a program to its end with exactly the environment given there. Rejects when it cannot be started. */
export function run(
  command: Command & { readonly inputBytes?: Buffer; readonly onlyEnv?: boolean },
  signal?: AbortSignal,
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const env = command.onlyEnv === true ? { ...command.env } : { ...process.env, ...command.env };
    const child = spawn(command.program, command.args, { cwd: command.cwd, env, signal, stdio: 'pipe' });
    const pieces: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
    child.stdout.on('data', (bytes: Buffer) => pieces.stdout.push(bytes));
    child.stderr.on('data', (bytes: Buffer) => pieces.stderr.push(bytes));
    child.stdin.on('error', () => undefined);
    child.stdin.end(command.inputBytes ?? command.input ?? '');
    child.once('error', reject);
    child.once('close', (code) => {
      const text = (name: 'stdout' | 'stderr'): string => Buffer.concat(pieces[name]).toString('utf8');
      resolve({ code: code ?? 128, stdout: text('stdout'), stderr: text('stderr') });
    });
  });
}

/** Like `run`, for commands that must succeed: gives standard output, and rejects with what was said on a bad exit code. */
export async function runOk(command: Parameters<typeof run>[0], signal?: AbortSignal): Promise<string> {
  const result = await run(command, signal);
  if (result.code === 0) return result.stdout;
  const line = [command.program, ...command.args].join(' ');
  throw new Error(`${line}\nended with ${result.code}:\n${result.stderr}${result.stdout}`);
}
