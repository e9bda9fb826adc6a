/** What a program says of one network link, as far as it can be compared between machines. */
export interface LinkFacts {
  readonly name: string;
  readonly up: boolean;
  /** IPv4 addresses, with the prefix length where it was said. */
  readonly addresses: readonly { readonly address: string; readonly prefix?: number }[];
}

/** One line that begins a link: net-tools and busybox `ifconfig`, and iproute2's `ip addr` and `ip link`. */
const beginnings: readonly RegExp[] = [
  /^(?<name>[^\s:]+): flags=\d+<(?<flags>[^>]*)>/,
  /^(?<name>\S+)\s+Link encap:/,
  /^\d+: (?<name>[^\s:@]+)(?:@[^\s:]+)?: <(?<flags>[^>]*)>/,
];

/** Reads the output of `ifconfig` (net-tools 1 and 2, busybox) and of `ip addr`, `ip link`; undefined when it is neither. */
export function readLinks(lines: readonly string[]): readonly LinkFacts[] | undefined {
  const links: { name: string; up: boolean; addresses: { address: string; prefix?: number }[] }[] = [];
  for (const line of lines) {
    const begin = beginnings.map((pattern) => pattern.exec(line)).find((match) => match !== null);
    if (begin?.groups) {
      const flags = begin.groups['flags'] ?? '';
      links.push({ name: begin.groups['name'] ?? '', up: /\bUP\b/.test(flags), addresses: [] });
      continue;
    }
    const link = links.at(-1);
    if (link === undefined) continue;
    // Flags of busybox and old net-tools stand on a line of their own, with the MTU.
    if (/\bMTU:\d+/.test(line)) link.up = /\bUP\b/.test(line);
    const inet = /\binet (?:addr:)?(\d+(?:\.\d+){3})(?:\/(\d+))?/.exec(line);
    if (inet?.[1] === undefined) continue;
    const mask = /\b(?:netmask |Mask:)(\d+(?:\.\d+){3})/.exec(line)?.[1];
    const prefix = inet[2] === undefined ? (mask === undefined ? undefined : prefixOf(mask)) : Number(inet[2]);
    link.addresses.push(prefix === undefined ? { address: inet[1] } : { address: inet[1], prefix });
  }
  return links.length === 0 ? undefined : links;
}

/** The prefix length of a netmask with dots. */
function prefixOf(mask: string): number {
  const bits = mask.split('.').map((part) => Number(part).toString(2).padStart(8, '0'));
  return bits.join('').replaceAll('0', '').length;
}
