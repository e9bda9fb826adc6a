import { builtInNetworks } from '../docker/networkActions';
import type { ContainerRecord, NetworkRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import { hasUnseen, visible } from '../text/visible';
import { valuesOf } from './networkForm';
import { type Family, holdsAddress, isHostAddress, parseAddress, parseSubnet, subnetText } from './subnets';

/** What somebody typed to put a container into a network. */
export interface ConnectForm {
  readonly ipv4: string;
  readonly ipv6: string;
  readonly aliases: string;
}

export interface ConnectProblem {
  readonly field: keyof ConnectForm;
  readonly text: string;
}

export const emptyConnectForm: ConnectForm = { ipv4: '', ipv6: '', aliases: '' };

/** What speaks against it; the engine takes some of these for a stopped container, which then does not start. */
export function connectProblems(
  form: ConnectForm,
  network: NetworkRecord,
  containers: readonly ContainerRecord[],
): readonly ConnectProblem[] {
  const problem = (field: keyof ConnectForm, text: string | undefined): readonly ConnectProblem[] =>
    text === undefined ? [] : [{ field, text }];
  const at = { network, containers };
  return [
    ...problem('ipv4', addressProblem(form.ipv4.trim(), 'IPv4', at)),
    ...problem('ipv6', addressProblem(form.ipv6.trim(), 'IPv6', at)),
    ...problem('aliases', aliasProblem(form.aliases, network)),
  ];
}

interface At {
  readonly network: NetworkRecord;
  readonly containers: readonly ContainerRecord[];
}

function addressProblem(text: string, family: Family, { network, containers }: At): string | undefined {
  if (text === '') return undefined;
  if (builtInNetworks.includes(network.name))
    return t("Only networks that somebody made take a fixed address. {0} is the engine's own.", network.name);
  const address = parseAddress(text);
  if (address?.family !== family) return t('{0} is no {1} address.', visible(text), family);
  const subnets = network.subnets.flatMap(({ subnet }) => parseSubnet(subnet) ?? []);
  const home = subnets.find((subnet) => holdsAddress(subnet, address));
  if (!home) {
    const own = subnets.filter((subnet) => subnet.family === family).map(subnetText);
    if (own.length === 0) return t('Network {0} has no {1} subnet.', visible(network.name), family);
    return t('{0} is outside of {1}.', text, own.join(', '));
  }
  if (!isHostAddress(home, address)) return t('{0} stands for the subnet {1} itself.', text, subnetText(home));
  const owner = ownerOf(address.value, { network, containers });
  return owner === undefined ? undefined : t('{0} is in use: {1}.', text, owner);
}

/** Who has an address of a network: its gateway, or a container. */
function ownerOf(value: bigint, { network, containers }: At): string | undefined {
  const is = (text: string): boolean => parseAddress(text)?.value === value;
  if (network.subnets.some((one) => gatewayOf(one) === value)) return t('the gateway');
  const holder = containers.find(({ endpoints }) =>
    endpoints.some(({ networkId, ip, ip6 }) => networkId === network.id && (is(ip) || is(ip6))),
  );
  return holder && t('container {0}', visible(holder.name));
}

/**
 * The gateway of a subnet. Where nobody named one, the engine takes the first address that it gives away (moby, libnetwork,
 * allocateIPv4Pool), and an older one does not tell it.
 */
function gatewayOf({ subnet, gateway, range }: NetworkRecord['subnets'][number]): bigint | undefined {
  if (gateway !== '') return parseAddress(gateway.replace(/\/\d+$/, ''))?.value;
  const whole = parseSubnet(subnet);
  const first = (range === undefined ? whole : parseSubnet(range))?.first;
  return first === whole?.first && first !== undefined ? first + 1n : first;
}

function aliasProblem(text: string, network: NetworkRecord): string | undefined {
  const aliases = valuesOf(text);
  if (aliases.length === 0) return undefined;
  if (builtInNetworks.includes(network.name))
    return t("Only networks that somebody made know aliases. {0} is the engine's own.", network.name);
  const bad = aliases.find((alias) => hasUnseen(alias) || alias.length > 63);
  return bad && t('{0} is no name that others could look up.', visible(bad).slice(0, 80));
}

/** Why a container cannot come into a network at all, whatever is typed (moby, daemon/container_operations.go). */
export function whyNotConnect(container: ContainerRecord, network: NetworkRecord): string | undefined {
  const names = container.endpoints.map(({ networkName }) => networkName);
  const name = visible(container.name);
  if (names.includes(network.name)) return t('{0} is in it already.', name);
  if (network.driver === 'host')
    return t("A container shares the host's network namespace from its start, or never: docker run --network host.");
  if (names.includes('host')) return t("{0} shares the host's network namespace and can be in no other network.", name);
  if (names.includes('none') || (network.driver === 'null' && names.length > 0))
    return t('none goes with no other network. Disconnect {0} first.', name);
  return undefined;
}
