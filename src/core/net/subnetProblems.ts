import type { NetworkRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import { visible } from '../text/visible';
import type { FormFacts, FormProblem } from './formProblem';
import { type NetworkForm, valuesOf } from './networkForm';
import { freeSubnet, hasHostBits, hostAddresses, overlap, parseSubnet, type Subnet, subnetText } from './subnets';

/** Blocks that no network of containers can be in (RFC 6890; RFC 5771 and RFC 4291, 2.7, for multicast). */
const special = (): readonly (readonly [Subnet | undefined, string])[] => [
  [parseSubnet('127.0.0.0/8'), t('which every machine keeps for itself (loopback)')],
  [parseSubnet('::1/128'), t('which every machine keeps for itself (loopback)')],
  [parseSubnet('169.254.0.0/16'), t('which is for addresses of one link')],
  [parseSubnet('fe80::/10'), t('which is for addresses of one link')],
  [parseSubnet('224.0.0.0/4'), t('which is for multicast')],
  [parseSubnet('ff00::/8'), t('which is for multicast')],
];

/** What speaks against the subnets of a form. */
export function subnetProblems(form: NetworkForm, facts: FormFacts): readonly FormProblem[] {
  const texts = valuesOf(form.subnet);
  const subnets = texts.flatMap((text) => parseSubnet(text) ?? []);
  const errors = texts.flatMap((text) => ownProblem(text) ?? []);
  const clashes = subnets.flatMap((subnet) => [...taken(subnet, facts.networks), ...routed(subnet, facts)]);
  return [...errors.map(asError), ...clashes, ...together(form, subnets)];
}

const asError = (text: string): FormProblem => ({ field: 'subnet', weight: 'error', text });

/** What is wrong with one subnet alone. */
function ownProblem(text: string): string | undefined {
  const subnet = parseSubnet(text);
  if (!subnet) return t('{0} is no subnet. One is written 10.20.0.0/24, or fd00:20::/64.', visible(text));
  if (hasHostBits(subnet))
    return t('{0} is an address in a subnet. The subnet is {1}.', visible(text), subnetText(subnet));
  if (hostAddresses(subnet) < 2n)
    return t(
      '{0} has no address left for a container. Take /{1} or larger.',
      text,
      subnet.family === 'IPv4' ? 30 : 126,
    );
  const [, why] = special().find(([block]) => block && overlap(block, subnet)) ?? [];
  return why === undefined ? undefined : t('{0} is in a block {1}. Take one in 10.0.0.0/8 or fd00::/8.', text, why);
}

/** The engine refuses a subnet that overlaps another network's ("Pool overlaps with other one on this address space"). */
function taken(subnet: Subnet, networks: readonly NetworkRecord[]): readonly FormProblem[] {
  const others = networks.flatMap(({ name, subnets }) =>
    subnets.flatMap((one) => {
      const parsed = parseSubnet(one.subnet);
      return parsed ? [{ name, subnet: parsed }] : [];
    }),
  );
  const clash = others.find((other) => overlap(other.subnet, subnet));
  if (!clash) return [];
  const free = freeSubnet(subnet, [...others.map((other) => other.subnet), subnet]);
  const said = t('{0} overlaps network {1} ({2}).', subnetText(subnet), visible(clash.name), subnetText(clash.subnet));
  return [asError(free ? `${said} ${t('{0} is free.', subnetText(free))}` : said)];
}

/** The engine takes a subnet that the machine has a route for, and what was there is then out of reach. */
function routed(subnet: Subnet, { routes = [] }: FormFacts): readonly FormProblem[] {
  const clash = routes.find(({ to }) => to !== undefined && to.prefix > 0 && overlap(to, subnet));
  if (!clash?.to) return [];
  const text = t(
    '{0} overlaps {1}, which this machine reaches through {2}: it would reach it no more.',
    subnetText(subnet),
    subnetText(clash.to),
    visible(clash.device),
  );
  return [{ field: 'subnet', weight: 'warning', text }];
}

/** What is wrong with the subnets beside each other, and with IPv6 without one. */
function together(form: NetworkForm, subnets: readonly Subnet[]): readonly FormProblem[] {
  const twice = (['IPv4', 'IPv6'] as const).find(
    (family) => subnets.filter((subnet) => subnet.family === family).length > 1,
  );
  const several =
    twice !== undefined && form.driver === 'bridge'
      ? [asError(t('A bridge takes one {0} subnet. Make a second network for the other.', twice))]
      : [];
  const needsOne = form.ipv6 && !subnets.some((subnet) => subnet.family === 'IPv6');
  const text = t('Most engines need a subnet for IPv6. Add one such as fd00:20::/64.');
  return [...several, ...(needsOne ? [{ field: 'ipv6', weight: 'warning', text } as const] : [])];
}
