import { type Body, madeBefore } from '../engine/calls';
import { t } from '../l10n/l10n';
import type { Plan } from '../plan/plan';
import { named } from '../plan/render/docker';

/** One block of addresses of a network (docker-network-create(1)). */
export interface SubnetConfig {
  /** `10.0.0.0/24` */
  readonly subnet: string;
  /** The address that stands for the way out; the engine chooses one when absent. */
  readonly gateway?: string;
  /** The part of the subnet that containers get addresses from; all of it when absent. */
  readonly range?: string;
}

/** A network as it is to be made. */
export interface NetworkDraft {
  readonly name: string;
  /** bridge, macvlan, ipvlan, overlay, or a plugin's name. */
  readonly driver: string;
  /** One for IPv4 and one for IPv6, as a rule. None: the engine chooses. */
  readonly subnets: readonly SubnetConfig[];
  readonly internal: boolean;
  readonly ipv6: boolean;
  readonly attachable: boolean;
  /** Options of the driver, `key=value`. */
  readonly options: readonly string[];
  /** `key=value`, or only a key. */
  readonly labels: readonly string[];
}

/** What the engine makes of a name alone. */
export function plainNetwork(name: string): NetworkDraft {
  const no = { internal: false, ipv6: false, attachable: false };
  return { name, driver: 'bridge', subnets: [], ...no, options: [], labels: [] };
}

/** Makes a network. */
export function createNetwork(draft: NetworkDraft): Plan {
  const { name } = draft;
  const network = madeBefore(name);
  return {
    title: t('Create network {0}', name),
    subject: name,
    steps: [
      {
        kind: 'engine-call',
        call: { op: 'network.create', name, body: networkBody(draft), words: networkWords(draft) },
        undo: { op: 'network.remove', network },
        probe: { ask: 'present', kind: 'networks', subject: network },
      },
    ],
  };
}

/** What stands behind `docker network create` (docker-network-create(1)). */
function networkWords(draft: NetworkDraft): readonly string[] {
  const each = (flag: string, values: readonly string[]): readonly string[] => values.flatMap((one) => [flag, one]);
  return [
    ...(draft.driver === 'bridge' ? [] : ['-d', draft.driver]),
    ...draft.subnets.flatMap(({ subnet, gateway, range }) => [
      ...['--subnet', subnet],
      ...each('--gateway', gateway === undefined ? [] : [gateway]),
      ...each('--ip-range', range === undefined ? [] : [range]),
    ]),
    ...(draft.internal ? ['--internal'] : []),
    ...(draft.ipv6 ? ['--ipv6'] : []),
    ...(draft.attachable ? ['--attachable'] : []),
    ...each('-o', draft.options),
    ...each('--label', draft.labels),
    ...named(draft.name),
  ];
}

/** The request's body (Docker Engine API, NetworkCreate). */
function networkBody(draft: NetworkDraft): Body {
  const config = draft.subnets.map(({ subnet, gateway, range }) => ({
    Subnet: subnet,
    ...(range !== undefined && { IPRange: range }),
    ...(gateway !== undefined && { Gateway: gateway }),
  }));
  return {
    Driver: draft.driver,
    Internal: draft.internal,
    EnableIPv6: draft.ipv6,
    Attachable: draft.attachable,
    IPAM: { Driver: 'default', Options: {}, Config: config },
    Options: pairs(draft.options),
    Labels: pairs(draft.labels),
  };
}

/** `key=value` as docker reads it (docker/cli, opts.ConvertKVStringsToMap): a key alone has an empty value. */
function pairs(texts: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    texts.map((text) => {
      const equals = text.indexOf('=');
      return equals === -1 ? [text, ''] : [text.slice(0, equals), text.slice(equals + 1)];
    }),
  );
}
