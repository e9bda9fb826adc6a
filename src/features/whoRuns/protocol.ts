import type { Outcome } from '../../core/runtime/chain/outcome';

/** One process as the page shows it. Texts are localised and visible. */
export interface ShownLink {
  readonly pid: number;
  readonly name: string;
  readonly role: string;
  readonly user: string;
  /** Empty where it is no daemon. */
  readonly daemon: string;
  readonly line: string;
  readonly outcome: Outcome;
  readonly outcomeText: string;
  /** What comes of it when it dies, in sentences. */
  readonly fate: string;
  /** Whom it tells what to do, without having started it. */
  readonly directs: string;
  readonly isContainer: boolean;
  readonly children: readonly ShownLink[];
}

export interface WhoRunsWords {
  readonly refresh: string;
  readonly copyMermaid: string;
  readonly demonstrate: string;
  readonly picture: string;
  readonly tree: string;
  readonly legend: string;
  readonly reading: string;
}

export type ToWhoRuns =
  | { readonly is: 'begin'; readonly title: string; readonly words: WhoRunsWords }
  | { readonly is: 'reading' }
  | { readonly is: 'said'; readonly text: string }
  | {
      readonly is: 'chain';
      readonly summary: string;
      readonly roots: readonly ShownLink[];
      readonly directs: readonly (readonly [number, number])[];
    };

const asked = ['ready', 'refresh', 'copy', 'demonstrate'] as const;
export interface FromWhoRuns {
  readonly is: (typeof asked)[number];
}

/** What a page sent, when it is one of its messages. */
export function fromWhoRuns(message: unknown): FromWhoRuns | undefined {
  if (typeof message !== 'object' || message === null) return undefined;
  const found = asked.find((is) => is === (message as { readonly is?: unknown }).is);
  return found && { is: found };
}
