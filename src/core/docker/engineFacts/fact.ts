import { visible } from '../../text/visible';

/** How much a fact wants to be looked at. `info`: neither good nor bad. */
export type FactLevel = 'fine' | 'info' | 'advice' | 'warning';

/** One thing that an engine says about itself, explained. Texts are in the reader's language; `value` is already visible. */
export interface EngineFact {
  /** Stable and never shown: "storage-driver". */
  readonly id: string;
  readonly title: string;
  readonly value: string;
  /** What it is and why it matters, for somebody who learns. */
  readonly why: string;
  readonly level: FactLevel;
  /** What to do about it. */
  readonly todo?: string;
  /** What is to be written or typed for that, as it is: an entry of /etc/docker/daemon.json, a command. */
  readonly lines?: readonly string[];
}

export interface FactGroup {
  readonly id: 'warnings' | 'engine' | 'storage' | 'limits' | 'security' | 'registries';
  readonly title: string;
  readonly facts: readonly EngineFact[];
}

/** Facts whose value is known, or that say something even without one. */
export function known(...facts: readonly (EngineFact | undefined)[]): readonly EngineFact[] {
  return facts.filter((fact) => fact !== undefined);
}

/** What an engine said as it may be shown: everything unseen written out, and not longer than can be read. */
export function shown(text: string, limit = 200): string {
  const clean = visible(text);
  return clean.length <= limit ? clean : `${clean.slice(0, limit - 1)}…`;
}
