import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { t } from '../../l10n/l10n';
import type { Command } from '../command';
import { LabError } from './errors';
import { type EngineAction, type LabMessage, parseMessage } from './messages';

function hasEnded(): LabError {
  return new LabError('ended', t('The lab has ended.'));
}

/** The machine's end of the line to a supervisor. */
export class SupervisorLink {
  /** Resolves when `unshare` and with it everything in the lab has ended. */
  readonly ended: Promise<void>;
  private readonly child: ChildProcess;
  private readonly answers = new Map<number, (error: LabError | undefined) => void>();
  private readonly listeners = new Set<(message: LabMessage) => void>();
  private asked = 0;
  private isOver = false;

  /** `log`: an open file descriptor for what the lab says on standard error. */
  constructor(command: Command, log: number) {
    this.child = spawn(command.program, command.args, { cwd: '/', stdio: ['pipe', 'pipe', log] });
    this.ended = new Promise((resolve) => {
      this.child.once('error', () => resolve());
      this.child.once('close', () => resolve());
    });
    void this.ended.then(() => {
      this.isOver = true;
      for (const answer of this.answers.values()) answer(hasEnded());
    });
    // Writing to a supervisor that has just gone is told by `ended`, not by the pipe.
    this.child.stdin?.on('error', () => undefined);
    if (this.child.stdout) createInterface({ input: this.child.stdout }).on('line', (line) => this.hear(line));
  }

  /** Process id of `unshare` (or of the sudo before it). */
  get pid(): number {
    return this.child.pid ?? 0;
  }

  /** Calls `listener` with every message, until the returned function is called. */
  listen(listener: (message: LabMessage) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Asks for something and resolves once it is done. Rejects with `refused`, or `ended`. */
  async ask(engine: EngineAction): Promise<void> {
    if (this.isOver) throw hasEnded();
    this.asked += 1;
    const ask = this.asked;
    const error = await new Promise<LabError | undefined>((resolve) => {
      this.answers.set(ask, resolve);
      this.child.stdin?.write(`${JSON.stringify({ ask, engine })}\n`);
    });
    this.answers.delete(ask);
    if (error !== undefined) throw error;
  }

  /** Ends the lab by closing the supervisor's input. Resolves when it is gone; after 5 s it is killed. */
  async close(): Promise<void> {
    this.child.stdin?.end();
    const impatience = setTimeout(() => this.child.kill('SIGKILL'), 5000);
    await this.ended;
    clearTimeout(impatience);
  }

  private hear(line: string): void {
    const message = parseMessage(line);
    if (message === undefined) return;
    if (message.is === 'answer')
      this.answers.get(message.ask)?.(message.error === undefined ? undefined : new LabError('refused', message.error));
    for (const listener of [...this.listeners]) listener(message);
  }
}
