import type { Value } from '../../syntax/value';

/** One of `mounts`, read once for all rules. */
export class Mount {
  readonly destination: string | undefined;
  readonly type: string | undefined;
  readonly source: string | undefined;
  /** Those that are strings. */
  readonly options: readonly Value[];
  private readonly names: ReadonlySet<string>;

  constructor(readonly value: Value) {
    this.destination = value.at('destination')?.asString();
    this.type = value.at('type')?.asString();
    this.source = value.at('source')?.asString();
    this.options =
      value
        .at('options')
        ?.items()
        .filter((item) => item.kind === 'string') ?? [];
    this.names = new Set(this.options.flatMap((option) => option.asString() ?? []));
  }

  /** Whether one of these options is there. */
  has(...options: readonly string[]): boolean {
    return options.some((option) => this.names.has(option));
  }

  /** Whether it is a bind mount: the option decides, not the type (config.md#mounts). */
  get bind(): boolean {
    return this.has('bind', 'rbind');
  }
}

/** The mounts of a config that are objects. */
export function mountsOf(root: Value): readonly Mount[] {
  const items = root.at('mounts')?.items() ?? [];
  return items.filter((item) => item.kind === 'object').map((item) => new Mount(item));
}
