import type { Value } from '../../syntax/value';

/** `linux.namespaces` by type, read once for all rules. Of one that is there twice the first. */
export class Namespaces {
  private readonly byType = new Map<string, Value>();

  constructor(root: Value) {
    for (const item of root.at('linux', 'namespaces')?.items() ?? []) {
      const type = item.at('type')?.asString();
      if (type !== undefined && !this.byType.has(type)) this.byType.set(type, item);
    }
  }

  of(type: string): Value | undefined {
    return this.byType.get(type);
  }

  /** Whether the container is not in the runtime's namespace of this type, as far as the config tells. */
  has(type: string): boolean {
    return this.byType.has(type);
  }

  /** The path of one that is joined; undefined where a new one is made, or none. */
  path(type: string): string | undefined {
    return this.byType.get(type)?.at('path')?.asString() || undefined;
  }

  /** Whether a new one is made. */
  isNew(type: string): boolean {
    return this.has(type) && this.path(type) === undefined;
  }
}
