import { fieldBytes, fieldsOf, type WireValue } from './wire';

/** One field of a message: its number, what it is when it is absent, how it travels and how it is read. */
export interface Field<T> {
  readonly number: number;
  readonly absent: () => T;
  readonly write: (value: T) => readonly WireValue[];
  /** `before` is what was read so far: fields that repeat grow. */
  readonly read: (value: WireValue, before: T) => T;
}

/** A kind of message, both ways. */
export interface Message<T> {
  readonly encode: (value: Partial<T>) => Buffer;
  /** Fields that are not known are skipped. Throws `bad-answer` for bytes that are no message. */
  readonly decode: (bytes: Buffer) => T;
}

/** What a message with these fields holds. */
type Held<F> = { readonly [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** What the messages of a kind hold: `Of<typeof image>`. */
export type Of<M> = M extends Message<infer T> ? T : never;

/** Describes a message by its fields. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- each field has a type of its own
export function message<F extends Readonly<Record<string, Field<any>>>>(fields: F): Message<Held<F>> {
  const all = Object.entries(fields) as readonly (readonly [string, Field<unknown>])[];
  const byNumber = new Map(all.map(([name, field]) => [field.number, { name, field }]));
  return {
    encode: (value) => {
      const given = value as Readonly<Record<string, unknown>>;
      const set = all.filter(([name]) => given[name] !== undefined);
      return Buffer.concat(
        set.flatMap(([name, field]) => field.write(given[name]).map((one) => fieldBytes(field.number, one))),
      );
    },
    decode: (bytes) => {
      const result = Object.fromEntries(all.map(([name, field]) => [name, field.absent()]));
      for (const { field: number, value } of fieldsOf(bytes)) {
        const known = byNumber.get(number);
        if (known) result[known.name] = known.field.read(value, result[known.name]);
      }
      return result as Held<F>;
    },
  };
}

const inBytes = (bytes: Buffer): WireValue => ({ is: 'bytes', bytes });
const bytesIn = (value: WireValue): Buffer => (value.is === 'bytes' ? value.bytes : Buffer.alloc(0));
const textIn = (value: WireValue): string => bytesIn(value).toString('utf8');
const numberIn = (value: WireValue): bigint => (value.is === 'number' ? value.number : 0n);

/** A string in UTF-8. */
export const text = (number: number): Field<string> => ({
  number,
  absent: () => '',
  write: (value) => (value === '' ? [] : [inBytes(Buffer.from(value, 'utf8'))]),
  read: textIn,
});

/** Bytes, as they are. */
export const raw = (number: number): Field<Buffer> => ({
  number,
  absent: () => Buffer.alloc(0),
  write: (value) => (value.length === 0 ? [] : [inBytes(value)]),
  read: bytesIn,
});

/** int32, int64, uint32, uint64 or an enum. Beyond 2^53 it is not exact. */
export const whole = (number: number): Field<number> => ({
  number,
  absent: () => 0,
  write: (value) => (value === 0 ? [] : [{ is: 'number', number: BigInt(value) }]),
  read: (value) => Number(BigInt.asIntN(64, numberIn(value))),
});

/** A bool. */
export const flag = (number: number): Field<boolean> => ({
  number,
  absent: () => false,
  write: (value) => (value ? [{ is: 'number', number: 1n }] : []),
  read: (value) => numberIn(value) !== 0n,
});

/** A message in a message. */
export const inner = <T>(number: number, of: Message<T>): Field<T | undefined> => ({
  number,
  absent: () => undefined,
  write: (value) => (value === undefined ? [] : [inBytes(of.encode(value))]),
  read: (value) => of.decode(bytesIn(value)),
});

/** `repeated` strings. */
export const texts = (number: number): Field<readonly string[]> => ({
  number,
  absent: () => [],
  write: (values) => values.map((value) => inBytes(Buffer.from(value, 'utf8'))),
  read: (value, before) => grown(before, textIn(value)),
});

/** `repeated` messages. */
export const many = <T>(number: number, of: Message<T>): Field<readonly T[]> => ({
  number,
  absent: () => [],
  write: (values) => values.map((value) => inBytes(of.encode(value))),
  read: (value, before) => grown(before, of.decode(bytesIn(value))),
});

const entry = message({ key: text(1), value: text(2) });

/** `map<string, string>`: entries with the key in field 1 and the value in field 2. */
export const labels = (number: number): Field<ReadonlyMap<string, string>> => ({
  number,
  absent: () => new Map(),
  write: (values) => [...values].map(([key, value]) => inBytes(entry.encode({ key, value }))),
  read: (value, before) => {
    const { key, value: held } = entry.decode(bytesIn(value));
    return (before as Map<string, string>).set(key, held);
  },
});

/** The list with one more: the list is the decoder's own, and lists may be long. */
function grown<T>(list: readonly T[], one: T): readonly T[] {
  (list as T[]).push(one);
  return list;
}
