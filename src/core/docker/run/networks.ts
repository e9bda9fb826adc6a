import { type Making, pairs } from './making';
import type { Uses } from './uses';

type Endpoint = Readonly<Record<string, unknown>>;

/** Modes of the engine itself, in which a container has no address to choose (docker-run(1), --network). */
export function isOwnNetwork(mode: string): boolean {
  return !['', 'default', 'bridge', 'host', 'none'].includes(mode) && !mode.startsWith('container:');
}

/** `--network` as one or several networks: a name, or `name=…,alias=…,ip=…`. */
export function networkNames(uses: Uses): readonly string[] {
  return uses.list('network').map((text) => longForm(text)?.['name'] ?? text);
}

function longForm(text: string): Readonly<Record<string, string>> | undefined {
  return text.includes('=') ? pairs(text.split(',')) : undefined;
}

/** The networks of a line. The first is the mode of the container; options such as `--ip` are for it. */
export function networksOf(uses: Uses, { host }: Making): Readonly<Record<string, Endpoint>> | undefined {
  const names = networkNames(uses);
  const [first = 'default'] = names;
  host['NetworkMode'] = first;
  const endpoints = names.map((name, index): readonly [string, Endpoint] => {
    const fields = longForm(uses.list('network')[index] ?? '') ?? {};
    return [name, index === 0 ? { ...ofLine(uses), ...ofFields(fields) } : ofFields(fields)];
  });
  const told = endpoints.filter(([, endpoint], index) => index > 0 || Object.keys(endpoint).length > 0);
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}

function ofLine(uses: Uses): Endpoint {
  const [ip, ip6, local] = [uses.text('ip'), uses.text('ip6'), uses.list('link-local-ip')];
  const aliases = uses.list('network-alias');
  const address = {
    ...(ip !== undefined && { IPv4Address: ip }),
    ...(ip6 !== undefined && { IPv6Address: ip6 }),
    ...(local.length > 0 && { LinkLocalIPs: local }),
  };
  return {
    ...(Object.keys(address).length > 0 && { IPAMConfig: address }),
    ...(aliases.length > 0 && { Aliases: aliases }),
  };
}

function ofFields(fields: Readonly<Record<string, string>>): Endpoint {
  const address = {
    ...(fields['ip'] !== undefined && { IPv4Address: fields['ip'] }),
    ...(fields['ip6'] !== undefined && { IPv6Address: fields['ip6'] }),
  };
  return {
    ...(Object.keys(address).length > 0 && { IPAMConfig: address }),
    ...(fields['alias'] !== undefined && { Aliases: [fields['alias']] }),
    ...(fields['mac-address'] !== undefined && { MacAddress: fields['mac-address'] }),
  };
}
