import type { Endpoint } from '../engine/endpoint';
import type { Engine } from '../engine/engine';
import type { EngineError } from '../engine/errors';
import type { Host } from '../host/host';

/** Where an endpoint was found. */
export type Source = 'setting' | 'environment' | 'context' | 'socket' | 'lab' | 'typed';

/** One engine that a window may look at. */
export interface Choice {
  /** Stable over restarts: `context:desktop-linux`, `socket:/run/docker.sock`, `typed:ssh://me@box`. */
  readonly id: string;
  readonly source: Source;
  /** Name of the context, of the variable, of the lab; the endpoint as text otherwise. */
  readonly name: string;
  readonly endpoint: Endpoint | undefined;
  /** Why there is no endpoint: a context whose files cannot be read, an address that makes no sense. */
  readonly problem?: EngineError;
  /** What a `docker` command line needs in its environment to reach the same engine (`DOCKER_HOST`, `DOCKER_CONTEXT`, …). Empty where plain `docker` does. */
  readonly cliEnvironment: Readonly<Record<string, string>>;
}

/** What a window looks at. */
export interface Target {
  readonly choice: Choice;
  readonly engine: Engine;
  /** Where command-line programs for this target run. */
  readonly host: Host;
  dispose(): void;
}
