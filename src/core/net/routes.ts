import { type Fields, jsonRows, textOf } from './iproute';
import { parseAddress, parseSubnet, type Subnet } from './subnets';

/** One route of a machine: what is reached through which link. */
export interface Route {
  /** Undefined for what is no block of addresses, such as `default`. */
  readonly to: Subnet | undefined;
  readonly device: string;
}

/** What `ip -j route` prints (ip-route(8)): `dst` is `default`, a block, or one address without a prefix. */
export function parseRoutes(json: string): readonly Route[] {
  return jsonRows(json).map((row: Fields) => ({ to: destination(textOf(row['dst'])), device: textOf(row['dev']) }));
}

function destination(text: string): Subnet | undefined {
  const address = parseAddress(text);
  return parseSubnet(address ? `${text}/${address.family === 'IPv4' ? 32 : 128}` : text);
}
