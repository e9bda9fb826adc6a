import { IPv4, IPv6 } from 'ipaddr.js';

// IP arithmetic (RFC 4632 for prefixes of IPv4, RFC 4291 for IPv6). Numbers are what an address is as one integer.

export type Family = 'IPv4' | 'IPv6';

/** One address in its usual spelling: `10.0.0.1`, `fd00::1`. */
export interface Address {
  readonly family: Family;
  readonly text: string;
  readonly value: bigint;
}

/** A block of addresses. `address` is what stood before the slash, and may have bits behind the prefix. */
export interface Subnet {
  readonly family: Family;
  readonly address: Address;
  /** Bits of the prefix: 0 to 32, or 128. */
  readonly prefix: number;
  /** The first address, and the last. */
  readonly first: bigint;
  readonly last: bigint;
}

const bits: Readonly<Record<Family, number>> = { IPv4: 32, IPv6: 128 };

/** Reads an address as the engine does (Go, net.ParseIP): no leading zeros, no zone. Undefined when it is none. */
export function parseAddress(text: string): Address | undefined {
  if (IPv4.isValidFourPartDecimal(text)) return toAddress('IPv4', IPv4.parse(text));
  return /^[0-9a-f:.]+$/i.test(text) && text.includes(':') && IPv6.isValid(text)
    ? toAddress('IPv6', IPv6.parse(text))
    : undefined;
}

function toAddress(family: Family, parsed: IPv4 | IPv6): Address {
  return { family, text: parsed.toString(), value: toNumber(parsed.toByteArray()) };
}

function toNumber(bytes: readonly number[]): bigint {
  return bytes.reduce((sum, byte) => (sum << 8n) | BigInt(byte), 0n);
}

/** An integer as an address. The integer has to fit the family. */
export function addressOf(family: Family, value: bigint): Address {
  const bytes = Array.from({ length: bits[family] / 8 }, (_, index) =>
    Number((value >> BigInt(bits[family] - 8 * (index + 1))) & 0xffn),
  );
  return toAddress(family, family === 'IPv4' ? new IPv4(bytes) : new IPv6(bytes));
}

/** Reads `10.0.0.0/24` or `fd00::/64`. Undefined when it is none, also when the prefix is missing. */
export function parseSubnet(text: string): Subnet | undefined {
  const [, before = '', length = ''] = /^([^/]+)\/(0|[1-9]\d{0,2})$/.exec(text) ?? [];
  const address = parseAddress(before);
  return address && Number(length) <= bits[address.family] ? subnetOf(address, Number(length)) : undefined;
}

function subnetOf(address: Address, prefix: number): Subnet {
  const { family } = address;
  const behind = (1n << BigInt(bits[family] - prefix)) - 1n;
  const first = (address.value >> BigInt(bits[family] - prefix)) << BigInt(bits[family] - prefix);
  return { family, address, prefix, first, last: first | behind };
}

/** `10.0.0.0/24`, without bits behind the prefix. */
export function subnetText(subnet: Subnet): string {
  return `${addressOf(subnet.family, subnet.first).text}/${subnet.prefix}`;
}

/** Whether there are bits behind the prefix: `10.0.0.7/24` is an address in a subnet and not a subnet. */
export function hasHostBits(subnet: Subnet): boolean {
  return subnet.address.value !== subnet.first;
}

export function overlap(one: Subnet, other: Subnet): boolean {
  return one.family === other.family && one.first <= other.last && other.first <= one.last;
}

/** Whether all of `inner` is in `outer`. */
export function holdsSubnet(outer: Subnet, inner: Subnet): boolean {
  return outer.family === inner.family && outer.first <= inner.first && inner.last <= outer.last;
}

export function holdsAddress(subnet: Subnet, address: Address): boolean {
  return subnet.family === address.family && subnet.first <= address.value && address.value <= subnet.last;
}

/**
 * How many addresses a gateway and containers can have: of IPv4 neither the first, the network's own, nor the last, its
 * broadcast (RFC 1122, 3.2.1.3); of IPv6 not the first (RFC 4291, 2.6.1, the routers' anycast address).
 */
export function hostAddresses(subnet: Subnet): bigint {
  const all = subnet.last - subnet.first + 1n;
  const reserved = subnet.family === 'IPv4' ? 2n : 1n;
  return all > reserved ? all - reserved : 0n;
}

/** Whether a container or a gateway can have this address of a subnet. */
export function isHostAddress(subnet: Subnet, { value, family }: Address): boolean {
  return value > subnet.first && (family === 'IPv6' ? value <= subnet.last : value < subnet.last);
}

/** Blocks that are nobody's on the internet (RFC 1918; RFC 4193, where the prefix is to be a random one). */
const free: readonly string[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fd00::/8'];

/**
 * A subnet as large as `like` that overlaps none of `taken`: the nearest above it in its own private block, then the
 * first of any. Undefined when none was found.
 */
export function freeSubnet(like: Subnet, taken: readonly Subnet[]): Subnet | undefined {
  const blocks = free
    .flatMap((text) => parseSubnet(text) ?? [])
    .filter((block) => block.family === like.family && block.prefix <= like.prefix);
  const own = blocks.filter((block) => holdsSubnet(block, like)).map((block) => ({ ...block, first: like.first }));
  return [...own, ...blocks].flatMap((block) => firstFree(block, like.prefix, taken) ?? []).at(0);
}

function firstFree(block: Subnet, prefix: number, taken: readonly Subnet[]): Subnet | undefined {
  const size = 1n << BigInt(bits[block.family] - prefix);
  let at = block.first;
  while (at + size - 1n <= block.last) {
    const candidate = subnetOf(addressOf(block.family, at), prefix);
    const inTheWay = taken.find((one) => overlap(one, candidate));
    if (!inTheWay) return candidate;
    at = ((inTheWay.last >> BigInt(bits[block.family] - prefix)) + 1n) * size;
  }
  return undefined;
}
