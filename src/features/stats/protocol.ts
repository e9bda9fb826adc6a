/** The five pictures of the panel, in their order. */
export const measures = ['cpu', 'memory', 'network', 'block', 'pids'] as const;
export type Measure = (typeof measures)[number];

/**
 * What one container used in one second: numbers for the graphs, `null` where nothing is known. CPU in percent of one
 * CPU, memory in bytes, network and block devices in bytes a second.
 */
export interface Used {
  readonly cpu: number | null;
  readonly memory: number | null;
  readonly received: number | null;
  readonly sent: number | null;
  readonly read: number | null;
  readonly written: number | null;
  readonly pids: number | null;
}

/** One second of all containers of the panel. */
export interface Tick {
  /** Seconds since 1970. */
  readonly at: number;
  /** By the container's id. */
  readonly used: Readonly<Record<string, Used>>;
}

/** One container as the legend and the table show it. */
export interface ShownContainer {
  readonly id: string;
  /** Already visible. */
  readonly name: string;
  /** "running", "exited with 0". */
  readonly state: string;
  /** Limits that are drawn as lines: CPU in percent, memory in bytes, processes. */
  readonly limits: { readonly cpu?: number; readonly memory?: number; readonly pids?: number };
  /** The cells of its row in the table, localised, in the order of `StatsWords.columns` behind name and state. */
  readonly cells: readonly string[];
}

/** The words of the page, localised. */
export interface StatsWords {
  readonly titles: Readonly<Record<Measure, string>>;
  readonly columns: readonly string[];
  readonly table: string;
  readonly limit: string;
  readonly received: string;
  readonly sent: string;
  readonly read: string;
  readonly written: string;
  readonly pause: string;
  readonly resume: string;
  readonly keys: string;
  readonly waiting: string;
}

export type ToStatsPanel =
  | { readonly is: 'begin'; readonly words: StatsWords; readonly history: readonly Tick[] }
  | { readonly is: 'containers'; readonly containers: readonly ShownContainer[] }
  | { readonly is: 'tick'; readonly tick: Tick };

export type FromStatsPanel = { readonly is: 'ready' };

/** Whether something that a page sent is one of its messages. */
export function isFromStatsPanel(message: unknown): message is FromStatsPanel {
  return typeof message === 'object' && message !== null && 'is' in message && message.is === 'ready';
}

/** Seconds of history that are kept. */
export const kept = 300;
