import { t } from '../../l10n/l10n';
import { type Making, pairs } from './making';
import type { Uses } from './uses';

type Endpoint = Readonly<Record<string, unknown>>;

/** Modes of the engine itself, in which a container has no address to choose (docker-run(1), --network). */
export function isOwnNetwork(mode: string): boolean {
  return !['', 'default', 'bridge', 'host', 'none'].includes(mode) && !mode.startsWith('container:');
}

/** `--network` as one or several networks: a name, or `name=…,alias=…,ip=…`. */
export function networkNames(uses: Uses): readonly string[] {
  return uses.list('network').map((text) => longForm(text)?.find(([key]) => key === 'name')?.[1] ?? text);
}

/** The fields of the long form; undefined for a name alone. */
function longForm(text: string): readonly Setting[] | undefined {
  if (!text.includes('=')) return undefined;
  return text.split(',').map((field): Setting => {
    const at = field.indexOf('=');
    return at === -1 ? [field, ''] : [field.slice(0, at), field.slice(at + 1)];
  });
}

/** Keys of the long form that are carried (docker/cli, opts/network.go). */
const known = ['name', 'alias', 'ip', 'ip6', 'mac-address', 'link-local-ip', 'driver-opt', 'gw-priority'];

/** The networks of a line. The first is the mode of the container; options such as `--ip` are for it. */
export function networksOf(uses: Uses, { host, unsupported }: Making): Readonly<Record<string, Endpoint>> | undefined {
  const given = uses.list('network');
  for (const text of given)
    if (text.includes('"') || longForm(text)?.some(([key]) => !known.includes(key)))
      unsupported.push(t('--network {0} is not understood here.', text));
  const names = networkNames(uses);
  const [first = 'default'] = names;
  host['NetworkMode'] = first;
  const endpoints = (names.length > 0 ? names : [first]).map((name, index): readonly [string, Endpoint] => {
    const fields = longForm(given[index] ?? '') ?? [];
    return [name, endpointOf(name, index === 0 ? [...fields, ...ofLine(uses)] : fields)];
  });
  const told = endpoints.filter(([, endpoint], index) => index > 0 || Object.keys(endpoint).length > 0);
  return told.length > 0 ? Object.fromEntries(told) : undefined;
}

/** A setting of an endpoint: the key that `--network` has for it, and its value. */
type Setting = readonly [string, string];

/** What options beside `--network` say of the first network, in the keys of the long form. */
function ofLine(uses: Uses): readonly Setting[] {
  const all = (option: string, key: string): readonly Setting[] => uses.list(option).map((value) => [key, value]);
  return [
    ...all('network-alias', 'alias'),
    ...all('link', 'link'),
    ...['ip', 'ip6', 'mac-address'].flatMap((name) => all(name, name).slice(-1)),
    ...all('link-local-ip', 'link-local-ip'),
  ];
}

/** An endpoint as docker's command line makes it (docker/cli, opts.go, parseNetworkAttachmentOpt). */
function endpointOf(mode: string, settings: readonly Setting[]): Endpoint {
  const all = (key: string): readonly string[] => settings.flatMap(([name, value]) => (name === key ? [value] : []));
  const last = (key: string, name: string): Endpoint => {
    const value = all(key).at(-1);
    return value === undefined ? {} : { [name]: value };
  };
  const list = (key: string, name: string): Endpoint => (all(key).length > 0 ? { [name]: all(key) } : {});
  const address = {
    ...last('ip', 'IPv4Address'),
    ...last('ip6', 'IPv6Address'),
    ...list('link-local-ip', 'LinkLocalIPs'),
  };
  const priority = all('gw-priority').at(-1);
  return {
    ...(Object.keys(address).length > 0 && { IPAMConfig: address }),
    ...list('alias', 'Aliases'),
    // On the engine's own bridge they are the container's, and not the endpoint's.
    ...(isOwnNetwork(mode) && list('link', 'Links')),
    ...last('mac-address', 'MacAddress'),
    ...(all('driver-opt').length > 0 && { DriverOpts: pairs(all('driver-opt')) }),
    ...(priority !== undefined && { GwPriority: Number(priority) }),
  };
}
