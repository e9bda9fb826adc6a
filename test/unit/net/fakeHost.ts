import type { Duplex } from 'node:stream';
import type { Command, CommandResult } from '../../../src/core/host/command';
import type { Host, Spawned } from '../../../src/core/host/host';

/** A machine that knows some lines and what they print; its programs are those that the lines begin with. */
export class FakeHost implements Host {
  readonly ran: (readonly string[])[] = [];

  constructor(private readonly answers: Readonly<Record<string, string>>) {}

  run({ program, args }: Command): Promise<CommandResult> {
    const argv = [program, ...args];
    this.ran.push(argv);
    const line = argv.join(' ');
    const key = Object.keys(this.answers).find((one) => line.startsWith(one));
    const stdout = key === undefined ? undefined : this.answers[key];
    return Promise.resolve({ code: stdout === undefined ? 1 : 0, stdout: stdout ?? '', stderr: '' });
  }

  which(program: string): Promise<string | undefined> {
    const known = Object.keys(this.answers).some((line) => line.split(' ').includes(program));
    return Promise.resolve(known ? `/bin/${program}` : undefined);
  }

  spawn(): Spawned {
    throw new Error('not here');
  }

  dial(): Duplex {
    throw new Error('not here');
  }
}
