import { labelValue } from './labels';
import type { NetworkRecord } from '../engine/records';

/**
 * The kernel's name of a network's bridge: what the option says, else `br-` and twelve digits of the id (moby, libnetwork,
 * drivers/bridge, getNetworkInterfaceName). Undefined for networks that are no bridges.
 */
export function kernelBridge(network: NetworkRecord): string | undefined {
  if (network.driver !== 'bridge') return undefined;
  return labelValue(network.options, 'com.docker.network.bridge.name') ?? ownBridgeName(network);
}

/** The name that only this one network of all engines gives its bridge: half of its random id is in it. */
export function ownBridgeName(network: NetworkRecord): string {
  return `br-${network.id.slice(0, 12)}`;
}
