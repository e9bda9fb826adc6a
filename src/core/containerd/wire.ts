import { ContainerdError } from './errors';

/**
 * One value of a message as it travels (protobuf.dev, "Encoding"): a varint, or bytes with a length before them. Numbers of
 * a fixed width are kept as their bytes; containerd's own messages have none.
 */
export type WireValue =
  { readonly is: 'number'; readonly number: bigint } | { readonly is: 'bytes'; readonly bytes: Buffer };

/** A value with the number of its field. */
export interface WireField {
  readonly field: number;
  readonly value: WireValue;
}

/** A varint: seven bits a byte, the lowest first. Negative numbers as 64 bits in two's complement. */
export function varint(number: bigint): Buffer {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, number);
  do {
    bytes.push(Number(rest & 0x7fn) | (rest > 0x7fn ? 0x80 : 0));
    rest >>= 7n;
  } while (rest > 0n);
  return Buffer.from(bytes);
}

/** A field as it travels: its tag, then its value. */
export function fieldBytes(field: number, value: WireValue): Buffer {
  const tag = varint((BigInt(field) << 3n) | (value.is === 'number' ? 0n : 2n));
  if (value.is === 'number') return Buffer.concat([tag, varint(value.number)]);
  return Buffer.concat([tag, varint(BigInt(value.bytes.length)), value.bytes]);
}

/** The fields of a message, in their order. Throws `bad-answer` for bytes that are no message. */
export function* fieldsOf(bytes: Buffer): Generator<WireField> {
  let at = 0;
  const number = (): bigint => {
    let result = 0n;
    for (let shift = 0n; shift < 70n; shift += 7n) {
      const byte = bytes[at++];
      if (byte === undefined) break;
      result |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) return BigInt.asUintN(64, result);
    }
    throw new ContainerdError('bad-answer', 'A number without an end.');
  };
  const take = (length: number): Buffer => {
    if (length > bytes.length - at) throw new ContainerdError('bad-answer', 'A value that is longer than its message.');
    at += length;
    return bytes.subarray(at - length, at);
  };
  while (at < bytes.length) {
    const tag = number();
    const field = Number(tag >> 3n);
    const kind = Number(tag & 7n);
    if (kind === 0) yield { field, value: { is: 'number', number: number() } };
    else yield { field, value: { is: 'bytes', bytes: take(lengthOf(kind, number)) } };
  }
}

function lengthOf(kind: number, number: () => bigint): number {
  if (kind === 2) return Number(number());
  if (kind === 1) return 8;
  if (kind === 5) return 4;
  throw new ContainerdError('bad-answer', `No kind of value has the number ${kind}.`);
}
