import { type ChildProcess, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { engineCommand, enginePidFile } from './argv';
import { answers } from './ping';

/** How an engine ended. */
export interface EngineEnd {
  readonly code: number | null;
  readonly signal: string | null;
}

/** How long an engine may take until it answers, in milliseconds. */
const startDeadline = 30_000;

/** One run of the lab's engine, inside of the lab. Its words go to the supervisor's standard error, which is the lab's log. */
export class EngineProcess {
  /** Resolves when the engine has ended, however. */
  readonly ended: Promise<EngineEnd>;
  private readonly child: ChildProcess;
  private end: EngineEnd | undefined;

  constructor(id: string, socketGroup: number | undefined) {
    // A SIGKILLed engine leaves its file, and the next one would take a stranger with that number for itself.
    rmSync(enginePidFile, { force: true });
    const command = engineCommand(id, socketGroup);
    // In a session of its own: a Ctrl-C in the terminal is for whoever started the lab.
    this.child = spawn(command.program, command.args, { detached: true, stdio: ['ignore', 2, 2], cwd: '/' });
    this.ended = new Promise((resolve) => {
      const finish = (end: EngineEnd): void => {
        this.end = end;
        resolve(end);
      };
      this.child.once('exit', (code, signal) => finish({ code, signal }));
      this.child.once('error', () => finish({ code: 127, signal: null }));
    });
  }

  /** Sends a signal. Throws when the engine has ended already. */
  signal(name: NodeJS.Signals): void {
    if (this.end !== undefined || !this.child.kill(name)) throw new Error('The engine is not running.');
  }

  /** Resolves once the engine answers on its socket; throws when it ends before, or takes too long. */
  async ready(): Promise<void> {
    const deadline = Date.now() + startDeadline;
    while (Date.now() < deadline) {
      if (this.end !== undefined)
        throw new Error(`dockerd ended (${this.end.signal ?? `exit code ${this.end.code ?? 0}`}).`);
      if (await answers('/run/docker.sock')) return;
      await wait(50);
    }
    throw new Error(`dockerd did not answer within ${startDeadline / 1000} s.`);
  }
}
