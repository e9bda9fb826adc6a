import type { EngineCall, Subject } from '../engine/calls';
import type { Kind } from '../engine/records';
import type { Plan, Probe } from '../plan/plan';

export interface OneStep {
  readonly call: EngineCall;
  readonly undo?: EngineCall;
  readonly probe?: Probe;
}

/** A plan of one call. */
export function oneStep(title: string, subject: Subject, step: OneStep): Plan {
  return { title, subject: subject.name, steps: [{ kind: 'engine-call', ...step }] };
}

interface Removal {
  readonly kind: Kind;
  readonly subject: Subject;
  readonly call: EngineCall;
  readonly destroys: NonNullable<Plan['destroys']>;
}

/** A plan that removes one thing and sees that it is gone. */
export function removal(title: string, { kind, subject, call, destroys }: Removal): Plan {
  return { ...oneStep(title, subject, { call, probe: { ask: 'absent', kind, subject } }), destroys };
}

/**
 * A plan that prunes. What it takes is decided by the engine when it runs, so the text says the rule and not a list, and
 * there is nothing to ask afterwards but what the engine answered.
 */
export function prune(title: string, subject: string, call: EngineCall, destroys: NonNullable<Plan['destroys']>): Plan {
  return { title, subject, steps: [{ kind: 'engine-call', call }], destroys };
}
