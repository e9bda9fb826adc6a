import { createEngine } from '../engine/createEngine';
import { EngineError } from '../engine/errors';
import type { SshOptions } from '../engine/sshCommand';
import type { Host } from '../host/host';
import { addressChoice } from './choices';
import type { Choice, Target } from './target';

export interface OpenOptions {
  /** Seconds for one call of the engine; 10 when absent. */
  readonly deadlineSeconds?: number;
  readonly ssh?: SshOptions;
}

/** An address as somebody typed it, as a choice; with its problem when it makes no sense. */
export function typedChoice(text: string): Choice {
  return addressChoice('typed', text.trim(), process.env);
}

/**
 * Opens what was chosen; nothing is connected before the first call. Throws the choice's problem, an EngineError, when
 * it leads nowhere.
 */
export function openTarget(choice: Choice, host: Host, options: OpenOptions = {}): Target {
  if (choice.endpoint === undefined)
    throw (
      choice.problem ??
      new EngineError('bad-endpoint', `nothing to connect to: ${choice.name}`, { endpoint: choice.name })
    );
  const engine = createEngine(choice.endpoint, host, {
    ...(options.deadlineSeconds !== undefined && { deadline: options.deadlineSeconds * 1000 }),
    ...(options.ssh !== undefined && { ssh: options.ssh }),
  });
  return { choice, engine, host, dispose: () => engine.dispose() };
}
