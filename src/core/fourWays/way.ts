import type { Host } from '../host/host';

/** Who makes a container. */
export type WayName = 'docker' | 'containerd' | 'podman' | 'runc';

/** A container that was made in one way, and runs. */
export interface Ran {
  readonly id: string;
  /** Its first process, as the Host numbers it. */
  readonly pid: number;
  /** The config that its runtime was given, as text; absent where nobody can read it. */
  readonly config?: string;
}

/** One way to run a container of an image. */
export interface Way {
  readonly name: WayName;
  /** What a person types for it, one line each. */
  readonly lines: readonly string[];
  /** Makes and starts it. What was made of it when this rejects, `remove` removes. */
  run(signal: AbortSignal): Promise<Ran>;
  /** Removes everything that `run` made; nothing where it made nothing. Rejects when something stays. */
  remove(): Promise<void>;
}

/** What every way needs to know. */
export interface WayOptions {
  /** Runs as root, on the engine's machine. */
  readonly host: Host;
  /** The image's name or id, as the engine has it. */
  readonly image: string;
  /** The name of the containers, free in all of the ways. */
  readonly id: string;
}

/**
 * What runs in each of them: something that stays, for as long as they are looked at. By its path: ctr gives an image that sets
 * variables and no PATH none.
 */
export const program: readonly [string, ...string[]] = ['/bin/sleep', '600'];
