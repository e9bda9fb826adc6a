import type { Engine } from '../engine/engine';
import { EngineError } from '../engine/errors';
import type { Host } from '../host/host';

/** Where things are done. */
export interface Workplace {
  /** Absent for what is about the machine alone: then there need be no engine anywhere. */
  readonly engine?: Engine;
  readonly host: Host;
}

/** The engine of a place. Throws an EngineError where there is none: only a plan that was made for another place wants it. */
export function engineOf({ engine }: Workplace): Engine {
  if (!engine) throw new EngineError('bad-endpoint', 'there is no engine here');
  return engine;
}
