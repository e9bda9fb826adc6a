import { binaryBytes, percent } from '../../core/text/formatUsage';
import type { StatsWords } from '../../features/stats/protocol';
import { element } from '../element';
import type { Chart } from './chart';
import type { History } from './history';

export interface CursorOptions {
  readonly charts: readonly Chart[];
  readonly history: History;
  readonly words: StatsWords;
  /** Says something to a screen reader. */
  readonly say: (text: string) => void;
}

/** A moment of the past that was chosen with the keyboard, in all graphs at once and in words. */
export class Cursor {
  /** Says which moment it is and what was used then. */
  readonly line = element('span', { class: 'then' });
  private at: number | undefined;

  constructor(private readonly options: CursorOptions) {}

  pressed(event: KeyboardEvent): void {
    const last = this.options.history.length - 1;
    const from = this.index() ?? last;
    const steps: Readonly<Record<string, number | undefined>> = {
      ArrowLeft: Math.max(0, from - (event.shiftKey ? 10 : 1)),
      ArrowRight: Math.min(last, from + (event.shiftKey ? 10 : 1)),
      Home: 0,
      End: last,
      Escape: undefined,
    };
    if (!(event.key in steps) || last < 0) return;
    event.preventDefault();
    const index = steps[event.key];
    this.at = index === undefined ? undefined : this.options.history.at(index)?.at;
    this.hold();
    this.options.say(this.line.textContent);
  }

  /** Marks the chosen moment again, where the graphs have moved on. */
  hold(): void {
    const index = this.index();
    if (index === undefined && this.line.textContent === '') return;
    this.options.charts.forEach((chart) => chart.mark(index));
    this.line.textContent = index === undefined ? '' : this.text(index);
  }

  /** Where the moment is now; undefined when it has left the history. */
  private index(): number | undefined {
    if (this.at === undefined) return undefined;
    const found = this.options.history.times.indexOf(this.at);
    return found === -1 ? undefined : found;
  }

  private text(index: number): string {
    const tick = this.options.history.at(index);
    if (!tick) return '';
    const { titles } = this.options.words;
    const all = Object.values(tick.used);
    const sum = (key: 'cpu' | 'memory'): number => all.reduce((total, used) => total + (used[key] ?? 0), 0);
    const time = new Date(tick.at * 1000).toLocaleTimeString();
    return `${time}: ${percent(sum('cpu'))}, ${titles.memory} ${binaryBytes(sum('memory'))}`;
  }
}
