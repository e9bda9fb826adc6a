import { type NetworkDraft, plainNetwork, type SubnetConfig } from '../networkDraft';
import type { FlagValues } from './flagValues';

/**
 * The network that `docker network create` describes. Docker gives each gateway and range to the subnet that holds it; here
 * that is done while there is one subnet of each family, which is what engines take. Undefined for everything else.
 */
export function networkOf(name: string, values: FlagValues): NetworkDraft | undefined {
  const subnets = subnetsOf(values);
  return (
    subnets && {
      ...plainNetwork(name),
      driver: values.text('driver') ?? 'bridge',
      subnets,
      internal: values.on('internal'),
      ipv6: values.on('ipv6'),
      attachable: values.on('attachable'),
      options: values.all('opt'),
      labels: values.all('label'),
    }
  );
}

function subnetsOf(values: FlagValues): readonly SubnetConfig[] | undefined {
  const found: SubnetConfig[] = [];
  for (const isSix of [false, true]) {
    const of = (flag: string) => values.slices(flag).filter((text) => text.includes(':') === isSix);
    const [[subnet, ...more], [gateway, ...otherWays], [range, ...parts]] = [
      of('subnet'),
      of('gateway'),
      of('ip-range'),
    ];
    if (more.length + otherWays.length + parts.length > 0) return undefined;
    if (subnet === undefined) {
      if (gateway !== undefined || range !== undefined) return undefined;
      continue;
    }
    found.push({ subnet, ...(gateway !== undefined && { gateway }), ...(range !== undefined && { range }) });
  }
  return found;
}
