import type { RunSpec } from './spec';

/** The options of a specification by name, as docker ends up with them: of a text the last one counts, lists are kept whole. */
export class Uses {
  private readonly values = new Map<string, (string | boolean)[]>();

  constructor(spec: RunSpec) {
    for (const { name, value } of spec.options) this.values.set(name, [...(this.values.get(name) ?? []), value]);
  }

  has(name: string): boolean {
    return this.values.has(name);
  }

  flag(name: string): boolean {
    return this.values.get(name)?.at(-1) === true;
  }

  /** The text of an option; undefined where it is not given. */
  text(name: string): string | undefined {
    const value = this.values.get(name)?.at(-1);
    return typeof value === 'string' ? value : undefined;
  }

  list(name: string): readonly string[] {
    return (this.values.get(name) ?? []).filter((value) => typeof value === 'string');
  }
}
