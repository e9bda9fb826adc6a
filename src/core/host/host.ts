import type { Duplex, Readable, Writable } from 'node:stream';
import type { Command, CommandResult } from './command';

/** A command that is running, with its streams. */
export interface Spawned {
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Resolves with the exit code; rejects with a HostError when the program could not be started. */
  readonly ended: Promise<number>;
  /** SIGTERM, and SIGKILL after two seconds. */
  dispose(): void;
}

/** A machine that commands run on. Nothing else in Stevedore starts a process. */
export interface Host {
  /** Runs to the end. Rejects with a HostError when the program is not there or may not be run; a bad exit code is a result. */
  run(command: Command, signal?: AbortSignal): Promise<CommandResult>;
  /** Starts and does not wait. Throws a HostError for what can be seen at once, such as arguments that no program can take. */
  spawn(command: Command, signal?: AbortSignal): Spawned;
  /** The absolute path of a program in the host's PATH, or undefined. */
  which(program: string): Promise<string | undefined>;
  /** A connection to a Unix socket of this host, given by its path. */
  dial(path: string): Duplex;
}
