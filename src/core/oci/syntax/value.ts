import type { Node } from 'jsonc-parser';
import { spanOf, type Span } from './span';

/** Where a value stands: keys of objects and indices of arrays, from the root. */
export type Path = readonly (string | number)[];

/** What RFC 8259 calls it; an integer is a number whose literal has neither fraction nor exponent, as Go's decoder wants it. */
export type JsonKind = 'string' | 'integer' | 'number' | 'boolean' | 'null' | 'array' | 'object';

/** A key with its value, as it stands in an object. */
export interface Entry {
  readonly key: string;
  /** The key with its quotes. */
  readonly keySpan: Span;
  /** Key, colon and value. */
  readonly span: Span;
  readonly value: Value;
}

/** Where a value is: in which, and under which key or index. */
interface Place {
  readonly within: Value;
  readonly step: string | number;
}

const none: readonly never[] = [];

/** From so many on a table of them is made: an object may have a million. */
const manyKeys = 32;

/** A key with its value; its stretches are made when they are asked for. */
class Property implements Entry {
  constructor(
    readonly key: string,
    private readonly name: Node,
    private readonly node: Node,
    readonly value: Value,
  ) {}

  get keySpan(): Span {
    return spanOf(this.name);
  }

  get span(): Span {
    return spanOf(this.node);
  }
}

/** One value of a config: typed reading that never throws, and where it stands. What is of another type reads as absent. */
export class Value {
  constructor(
    private readonly text: string,
    readonly node: Node,
    /** The path of the first value; of those in it what they are in, so that no path is made that nobody asks for. */
    private readonly place: Path | Place,
  ) {}

  get path(): Path {
    return 'within' in this.place ? [...this.place.within.path, this.place.step] : this.place;
  }

  get span(): Span {
    return spanOf(this.node);
  }

  /** Whether it is this or that. */
  get kind(): JsonKind {
    const { type } = this.node;
    if (type === 'number') return /^-?\d+$/.test(this.literal) ? 'integer' : 'number';
    return type === 'property' ? 'object' : type;
  }

  /** As it is written, quotes included. */
  get literal(): string {
    return this.text.slice(this.node.offset, this.node.offset + this.node.length);
  }

  /**
   * The value of a key, or of an item by its index, or of a whole path. Of a key that is there twice the last counts, as
   * decoders do it; `null` counts as not written (encoding/json: "null has no effect").
   */
  at(...path: Path): Value | undefined {
    let found: Value | undefined = this.or();
    for (const step of path) {
      if (!found) return undefined;
      found = typeof step === 'number' ? found.items()[step]?.or() : found.entry(step)?.value.or();
    }
    return found;
  }

  /** A key with its value, `null` included. */
  entry(key: string): Entry | undefined {
    const entries = this.entries();
    if (entries.length < manyKeys) return entries.findLast((one) => one.key === key);
    return (this.byKey ??= new Map(entries.map((one) => [one.key, one]))).get(key);
  }
  private byKey: ReadonlyMap<string, Entry> | undefined;

  private or(): Value | undefined {
    return this.node.type === 'null' ? undefined : this;
  }

  /** The keys of an object in their order, keys that are there twice included; none for anything else. */
  entries(): readonly Entry[] {
    if (this.node.type !== 'object') return none;
    return (this.known ??= (this.node.children ?? []).flatMap((property): readonly Entry[] => {
      const [key, value] = property.children ?? [];
      if (!key || !value) return none;
      const step = String(key.value);
      return [new Property(step, key, property, new Value(this.text, value, { within: this, step }))];
    }));
  }
  private known: readonly Entry[] | undefined;

  /** The items of an array; none for anything else. */
  items(): readonly Value[] {
    if (this.node.type !== 'array') return none;
    return (this.knownItems ??= (this.node.children ?? []).map(
      (child, step) => new Value(this.text, child, { within: this, step }),
    ));
  }
  private knownItems: readonly Value[] | undefined;

  asString(): string | undefined {
    return this.node.type === 'string' ? String(this.node.value) : undefined;
  }

  /** Read from its literal, since what is beyond 2^53 would be rounded. */
  asInteger(): bigint | undefined {
    return this.kind === 'integer' ? BigInt(this.literal) : undefined;
  }

  asBoolean(): boolean | undefined {
    return this.node.type === 'boolean' ? Boolean(this.node.value) : undefined;
  }

  /** The strings of an array, others left out. */
  strings(): readonly string[] {
    return this.items().flatMap((item) => item.asString() ?? []);
  }

  /** The bracket that it begins with: where something is missing. */
  get opening(): Span {
    return { start: this.node.offset, end: this.node.offset + Math.min(1, this.node.length) };
  }
}
