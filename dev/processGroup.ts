import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Command } from '../src/core/host/command';
import { programInPath } from '../src/core/host/lab/programs';

/** A program with everything that it starts, however far those move away from it. */
export interface ProcessGroup {
  readonly child: ChildProcess;
  /** Ends all of it: SIGTERM to the group, SIGKILL after `patience` milliseconds to whatever still carries the mark. */
  stop(patience?: number): Promise<void>;
}

/** This variable in the environment marks what a group started; children inherit it through setsid(2) and double forks. */
const markName = 'STEVEDORE_PROCESS_GROUP';

/** Starts a program as the leader of a process group of its own. `env` is its whole environment. */
export function startGroup(command: Command, stdio: 'pipe' | 'inherit' = 'pipe'): ProcessGroup {
  const mark = randomBytes(8).toString('hex');
  const env = { ...command.env, [markName]: mark };
  const options = { cwd: command.cwd, env, detached: true, stdio: ['ignore' as const, stdio, stdio] };
  const [program = '', ...args] = [...dyingWithParent(), command.program, ...command.args];
  const child = spawn(program, args, options);
  return { child, stop: (patience = 2000) => stopMarked(child, mark, patience) };
}

/** Whoever is SIGKILLed cannot clean up: the kernel then ends what it started (prctl(2), PR_SET_PDEATHSIG). */
function dyingWithParent(): readonly string[] {
  const setpriv = programInPath('setpriv');
  return setpriv === undefined ? [] : [setpriv, '--pdeathsig', 'KILL'];
}

async function stopMarked(child: ChildProcess, mark: string, patience: number): Promise<void> {
  if (child.pid !== undefined) signal(-child.pid, 'SIGTERM');
  const deadline = Date.now() + patience;
  while (marked(mark).length > 0) {
    if (Date.now() >= deadline) for (const pid of marked(mark)) signal(pid, 'SIGKILL');
    if (Date.now() >= deadline + 5000) throw new Error(`Processes that do not end: ${marked(mark).join(' ')}`);
    await wait(30);
  }
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch {
    // It has ended by itself.
  }
}

/** The living processes that carry a mark (`/proc/PID/environ`, proc(5)); a zombie's environment is empty. */
function marked(mark: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && environment(name).includes(`${markName}=${mark}`))
    .map(Number);
}

function environment(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0');
  } catch {
    return [];
  }
}
