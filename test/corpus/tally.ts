/** What is scored. */
export const measures = [
  'recall',
  'precision',
  'contexts',
  'kinds',
  'dialects',
  'references',
  'narration',
  'failures',
  'placeholders',
  'sudo',
  'detaches',
  'output',
  'headings',
  'titles',
  'languages',
] as const;
export type Measure = (typeof measures)[number];

export interface Miss {
  readonly measure: Measure;
  readonly line: number;
  readonly what: string;
}

/** Counts right and wrong answers of each measure, and keeps the wrong ones. */
export class Tally {
  readonly misses: Miss[] = [];
  private readonly counts = new Map<Measure, { right: number; all: number }>();

  count(measure: Measure, right: boolean, line: number, what: string): void {
    const counts = this.counts.get(measure) ?? { right: 0, all: 0 };
    this.counts.set(measure, { right: counts.right + Number(right), all: counts.all + 1 });
    if (!right) this.misses.push({ measure, line, what });
  }

  add(other: Tally): void {
    for (const [measure, { right, all }] of other.counts) {
      const counts = this.counts.get(measure) ?? { right: 0, all: 0 };
      this.counts.set(measure, { right: counts.right + right, all: counts.all + all });
    }
    this.misses.push(...other.misses);
  }

  /** In percent; 100 where there was nothing to get wrong. */
  percent(measure: Measure): number {
    const { right, all } = this.counts.get(measure) ?? { right: 0, all: 0 };
    return all === 0 ? 100 : (100 * right) / all;
  }

  /** "recall 99.1 (330/333)" for a person. */
  shown(measure: Measure): string {
    const { right, all } = this.counts.get(measure) ?? { right: 0, all: 0 };
    return `${measure} ${this.percent(measure).toFixed(1)} % (${right}/${all})`;
  }
}
