import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { binaryBytes } from '../../core/text/formatUsage';
import type { Measure, ShownContainer, StatsWords, Used } from '../../features/stats/protocol';
import { element } from '../element';
import type { History } from './history';
import { type Look, lines, lookOf } from './look';

/** The values of a measure. What goes out is drawn downwards. */
const keys: Readonly<Record<Measure, readonly (readonly [keyof Used, 1 | -1])[]>> = {
  cpu: [['cpu', 1]],
  memory: [['memory', 1]],
  network: [
    ['received', 1],
    ['sent', -1],
  ],
  block: [
    ['read', 1],
    ['written', -1],
  ],
  pids: [['pids', 1]],
};

/** The least that an axis reaches to, so that rest looks like rest. */
const least: Readonly<Record<Measure, number>> = { cpu: 1, memory: 1024, network: 1024, block: 1024, pids: 4 };

const height = 150;

/** Steps of an axis of bytes: whole KiB and MiB. */
const powersOfTwo = Array.from({ length: 50 }, (_, power) => 2 ** power);

/** Seconds since 1970 as the time of day. */
const clock = (seconds: number): string => new Date(seconds * 1000).toTimeString().slice(0, 8);

/** One graph over time, with a line for each container and one for each limit. */
export class Chart {
  readonly figure: HTMLElement;
  private readonly place = element('div', { attributes: { 'aria-hidden': 'true' } });
  private plot: uPlot | undefined;
  private containers: readonly ShownContainer[] = [];

  constructor(
    private readonly measure: Measure,
    private readonly words: StatsWords,
    private readonly history: History,
  ) {
    const caption = element('figcaption', { text: this.title() });
    this.figure = element('figure', { children: [caption, this.place] });
  }

  /** Which containers there are, and what limits they have. */
  know(containers: readonly ShownContainer[]): void {
    const same = containers.map(({ id }) => id).join() === this.containers.map(({ id }) => id).join();
    this.containers = containers;
    if (!same) this.repaint();
  }

  /** Makes the graph anew: other containers, or another theme. */
  repaint(): void {
    this.plot?.destroy();
    this.plot = new uPlot(this.options(), this.data(), this.place);
  }

  draw(): void {
    this.plot?.setData(this.data());
  }

  fit(): void {
    this.plot?.setSize({ width: this.width(), height });
  }

  /** Marks a moment of the history, or none. */
  mark(index: number | undefined): void {
    const { plot } = this;
    const time = index === undefined ? undefined : plot?.data[0][index];
    plot?.setCursor({ left: time === undefined ? -1 : plot.valToPos(time, 'x'), top: time === undefined ? -1 : 1 });
  }

  private title(): string {
    const { titles, received, sent, read, written } = this.words;
    if (this.measure === 'network') return `${titles.network} (▲ ${received}, ▼ ${sent})`;
    if (this.measure === 'block') return `${titles.block} (▲ ${read}, ▼ ${written})`;
    return titles[this.measure];
  }

  private width(): number {
    return Math.max(120, this.figure.clientWidth);
  }

  private data(): uPlot.AlignedData {
    const values = this.containers.flatMap(({ id }) =>
      keys[this.measure].map(([key, sign]) => this.history.values(id, key, sign)),
    );
    return [this.history.times, ...values];
  }

  private options(): uPlot.Options {
    const { text, grid } = lines();
    const looks = this.containers.map((_, index) => lookOf(index));
    const axis = {
      stroke: text,
      grid: { stroke: grid, width: 1 },
      ticks: { stroke: grid, width: 1 },
      font: '11px sans-serif',
    };
    return {
      width: this.width(),
      height,
      legend: { show: false },
      cursor: { y: false, drag: { x: false, y: false } },
      axes: [
        { ...axis, space: 70, values: (_, ticks) => ticks.map(clock) },
        {
          ...axis,
          size: 70,
          values: (_, ticks) => ticks.map((tick) => this.tickText(tick)),
          ...(this.isBytes && { incrs: powersOfTwo }),
        },
      ],
      scales: { y: { range: (_, low, high) => this.range(low, high) } },
      series: [{}, ...looks.flatMap((look) => keys[this.measure].map(() => seriesOf(look)))],
      hooks: { draw: [(plot) => this.drawLimits(plot, looks)] },
    };
  }

  private get isBytes(): boolean {
    return this.measure !== 'cpu' && this.measure !== 'pids';
  }

  private tickText(value: number): string {
    const size = Math.abs(value);
    if (this.measure === 'cpu') return `${Number(size.toPrecision(3))} %`;
    if (this.measure === 'pids') return Number.isInteger(size) ? String(size) : '';
    return this.measure === 'memory' ? binaryBytes(size) : `${binaryBytes(size)}/s`;
  }

  /** Limits are always in sight: how far away they are is what they tell. */
  private range(low: number | null, high: number | null): [number, number] {
    const up = Math.max(least[this.measure], (high ?? 0) * 1.1, ...this.limits().map((limit) => limit * 1.08));
    const isMirrored = keys[this.measure].length > 1;
    return [isMirrored ? Math.min(-least[this.measure], (low ?? 0) * 1.1) : 0, up];
  }

  private limitOf({ limits }: ShownContainer): number | undefined {
    return this.measure === 'network' || this.measure === 'block' ? undefined : limits[this.measure];
  }

  private limits(): readonly number[] {
    return this.containers.flatMap((container) => this.limitOf(container) ?? []);
  }

  private drawLimits(plot: uPlot, looks: readonly Look[]): void {
    const { ctx, bbox } = plot;
    ctx.save();
    this.containers.forEach((container, index) => {
      const limit = this.limitOf(container);
      if (limit === undefined) return;
      const y = Math.round(plot.valToPos(limit, 'y', true)) + 0.5;
      ctx.strokeStyle = ctx.fillStyle = looks[index]?.color ?? 'currentColor';
      ctx.lineWidth = devicePixelRatio;
      ctx.setLineDash([1, 4].map((part) => part * devicePixelRatio));
      ctx.beginPath();
      ctx.moveTo(bbox.left, y);
      ctx.lineTo(bbox.left + bbox.width, y);
      ctx.stroke();
      ctx.font = `${11 * devicePixelRatio}px sans-serif`;
      ctx.textAlign = 'left';
      ctx.textBaseline = 'top';
      ctx.fillText(`${container.name}: ${this.words.limit}`, bbox.left + 4, y + 2);
    });
    ctx.restore();
  }
}

function seriesOf({ color, dash }: Look): uPlot.Series {
  return { stroke: color, width: 1.5, dash: [...dash], points: { show: false }, spanGaps: false };
}
