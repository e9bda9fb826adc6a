import { type Fields, fieldsOf, jsonRows, numberOf, textOf } from './iproute';

/** One address of a link. */
export interface LinkAddress {
  readonly family: 'inet' | 'inet6';
  readonly address: string;
  /** Bits of the prefix. */
  readonly prefix: number;
}

/**
 * One network link as the kernel has it (rtnetlink(7), ip-link(8)). An index is a number that is one link's for as long as it
 * lives, in one network namespace: two namespaces may well have the same.
 */
export interface Link {
  readonly index: number;
  readonly name: string;
  /** The kernel's word for what it is, IFLA_INFO_KIND: `veth`, `bridge`, `tun`, `vxlan`. Empty for a real card, and for lo. */
  readonly kind: string;
  /** Whether somebody set it up (IFF_UP). */
  readonly isUp: boolean;
  /** Whether there is somebody at the other end (IFF_LOWER_UP, netdevice(7)). */
  readonly hasCarrier: boolean;
  /** `aa:bb:cc:dd:ee:ff`; empty where it has none. */
  readonly mac: string;
  /** Bytes. */
  readonly mtu: number;
  /** Name of the bridge or bond that it is a port of. */
  readonly master?: string;
  /** As a port of a bridge: `forwarding`, `disabled`, `blocking`, … (bridge(8)). */
  readonly portState?: string;
  /** The link at its other end, or below it (IFLA_LINK): by index where that is in another namespace, else by name. */
  readonly peer?: { readonly index: number; readonly namespace: number } | { readonly name: string };
  /** IFLA_IFALIAS. */
  readonly alias: string;
  readonly addresses: readonly LinkAddress[];
  /** Of bridges: the id as brctl(8) prints it, priority and MAC in hexadecimal, and whether it speaks the spanning tree protocol. */
  readonly bridge?: { readonly id: string; readonly stp: boolean };
}

/** What `ip -j -d addr` prints: every link with its addresses. Rows without index or name are left out. Throws a SyntaxError. */
export function parseLinks(json: string): readonly Link[] {
  return jsonRows(json).flatMap((row) => parseLink(row) ?? []);
}

function parseLink(row: Fields): Link | undefined {
  const index = numberOf(row['ifindex']);
  const name = textOf(row['ifname']);
  if (index === undefined || name === '') return undefined;
  const info = fieldsOf(row['linkinfo']);
  const flags: readonly unknown[] = Array.isArray(row['flags']) ? row['flags'] : [];
  const master = textOf(row['master']);
  const portState = textOf(fieldsOf(info['info_slave_data'])['state']);
  const peer = peerOf(row);
  return {
    index,
    name,
    kind: textOf(info['info_kind']),
    isUp: flags.includes('UP'),
    hasCarrier: flags.includes('LOWER_UP'),
    mac: textOf(row['link_type']) === 'loopback' ? '' : textOf(row['address']),
    mtu: numberOf(row['mtu']) ?? 0,
    ...(master !== '' && { master }),
    ...(portState !== '' && { portState }),
    ...(peer && { peer }),
    alias: textOf(row['ifalias']),
    addresses: (Array.isArray(row['addr_info']) ? row['addr_info'] : []).flatMap((one) => addressOf(fieldsOf(one))),
    ...(textOf(info['info_kind']) === 'bridge' && { bridge: bridgeOf(fieldsOf(info['info_data'])) }),
  };
}

/** `link_index` with `link_netnsid` for another namespace, `link` by name for this one (iproute2, ip/ipaddress.c). */
function peerOf(row: Fields): Link['peer'] {
  const index = numberOf(row['link_index']);
  const namespace = numberOf(row['link_netnsid']);
  if (index !== undefined && namespace !== undefined) return { index, namespace };
  const name = textOf(row['link']);
  return name === '' ? undefined : { name };
}

function addressOf(row: Fields): readonly LinkAddress[] {
  const family = textOf(row['family']);
  const address = textOf(row['local']);
  if ((family !== 'inet' && family !== 'inet6') || address === '') return [];
  return [{ family, address, prefix: numberOf(row['prefixlen']) ?? 0 }];
}

function bridgeOf(data: Fields): NonNullable<Link['bridge']> {
  // iproute2 leaves leading zeros of the MAC out, brctl does not: `8000.2:42:d:…` is `8000.02420d…`.
  const [priority = '', mac = ''] = textOf(data['bridge_id']).split('.');
  const id =
    mac === ''
      ? priority
      : `${priority}.${mac
          .split(':')
          .map((part) => part.padStart(2, '0'))
          .join('')}`;
  return { id, stp: (numberOf(data['stp_state']) ?? 0) > 0 };
}
