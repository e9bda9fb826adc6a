import type { EventText } from '../../core/docker/eventText';
import type { FactGroup, FactLevel } from '../../core/docker/engineFacts/fact';
import { type UsageKind, usageKinds } from '../../core/engine/parse/diskUsage';

/** What the page shows is what these lines print. */
export const lineNames = ['info', 'version', 'usage', 'events'] as const;
export type LineName = (typeof lineNames)[number];

export const sections = ['facts', 'usage'] as const;
export type SectionName = (typeof sections)[number];

/** `title` and `where`: which engine is looked at, already visible. */
export interface Head {
  readonly title: string;
  readonly where: string;
  readonly lines: Readonly<Record<LineName, string>>;
}

/** A section that is read: not yet, now, in vain, or done. */
export type Reading<T> =
  | { readonly is: 'unread' }
  /** `what`: what is known from before. */
  | { readonly is: 'reading'; readonly what: T | undefined }
  | { readonly is: 'failed'; readonly said: string }
  | { readonly is: 'read'; readonly what: T };

export interface ShownFacts {
  readonly summary: string;
  readonly groups: readonly FactGroup[];
}

/** One line of the disk usage, localised. */
export interface ShownUsage {
  readonly kind: UsageKind;
  readonly name: string;
  readonly total: string;
  readonly active: string;
  readonly size: string;
  readonly reclaimable: string;
  readonly canPrune: boolean;
}

export interface ShownEvent extends EventText {
  readonly number: number;
}

/** How it stands with the events: `said` is a sentence. */
export interface StreamState {
  readonly is: 'connecting' | 'live' | 'failed';
  readonly said: string;
}

/** The words of the page, localised. */
export interface EngineWords {
  readonly levels: Readonly<Record<FactLevel, string>>;
  readonly facts: string;
  readonly reach: string;
  readonly usage: string;
  readonly events: string;
  readonly copy: string;
  readonly copied: string;
  readonly again: string;
  readonly reading: string;
  readonly todo: string;
  readonly measure: string;
  readonly measureAgain: string;
  readonly measureWhy: string;
  readonly measuring: string;
  readonly cancel: string;
  readonly usageColumns: readonly string[];
  readonly usageMeans: string;
  readonly prune: string;
  readonly eventsWhy: string;
  readonly eventColumns: readonly string[];
  readonly filter: string;
  readonly filterHint: string;
  readonly hideNoise: string;
  readonly pause: string;
  readonly resume: string;
  /** "{0} new events are waiting": how many, while it is paused. */
  readonly waiting: string;
  readonly noEvents: string;
  readonly noMatch: string;
  /** "{0} new events. The last: {1}" */
  readonly spoken: string;
}

export type ToEnginePage =
  | { readonly is: 'begin'; readonly words: EngineWords; readonly head: Head }
  | { readonly is: 'facts'; readonly facts: Reading<ShownFacts> }
  | { readonly is: 'usage'; readonly usage: Reading<readonly ShownUsage[]> }
  | { readonly is: 'stream'; readonly state: StreamState }
  /** `all`: instead of those that were there. */
  | { readonly is: 'events'; readonly events: readonly ShownEvent[]; readonly all: boolean };

export type FromEnginePage =
  | { readonly is: 'ready' }
  | { readonly is: 'read'; readonly section: SectionName }
  | { readonly is: 'cancel' }
  | { readonly is: 'reconnect' }
  /** What Docker can reach is wanted. */
  | { readonly is: 'reach' }
  | { readonly is: 'prune'; readonly kind: UsageKind }
  | { readonly is: 'copy'; readonly line: LineName };

/** What a page sent, when it is one of its messages. */
export function fromEnginePage(message: unknown): FromEnginePage | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const { is, section, kind, line } = message as Readonly<Record<string, unknown>>;
  switch (is) {
    case 'ready':
    case 'cancel':
    case 'reconnect':
    case 'reach':
      return { is };
    case 'read':
      return named(sections, section, (one) => ({ is, section: one }));
    case 'prune':
      return named(usageKinds, kind, (one) => ({ is, kind: one }));
    case 'copy':
      return named(lineNames, line, (one) => ({ is, line: one }));
    default:
      return undefined;
  }
}

function named<T, M>(all: readonly T[], value: unknown, make: (one: T) => M): M | undefined {
  const found = all.find((one) => one === value);
  return found === undefined ? undefined : make(found);
}
