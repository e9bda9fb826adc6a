import type { NetworkDraft, SubnetConfig } from '../docker/networkDraft';
import { holdsAddress, holdsSubnet, parseAddress, parseSubnet } from './subnets';

/** What somebody typed to describe a network: one text a field, several values with blanks or commas between them. */
export interface NetworkForm {
  readonly name: string;
  readonly driver: string;
  readonly subnet: string;
  readonly gateway: string;
  readonly range: string;
  readonly internal: boolean;
  readonly ipv6: boolean;
  readonly attachable: boolean;
  readonly options: string;
  readonly labels: string;
}

export const emptyForm: NetworkForm = {
  ...{ name: '', driver: 'bridge', subnet: '', gateway: '', range: '', options: '', labels: '' },
  ...{ internal: false, ipv6: false, attachable: false },
};

/** The values of a field. */
export function valuesOf(text: string): readonly string[] {
  return text.split(/[\s,]+/).filter((value) => value !== '');
}

/**
 * The network that a form describes. Each gateway and each range goes to the subnet that it is in; where none fits, to the
 * first, so that whoever reads the line sees what was typed.
 */
export function draftOf(form: NetworkForm): NetworkDraft {
  return {
    name: form.name.trim(),
    driver: form.driver,
    subnets: subnetsOf(form),
    internal: form.internal,
    ipv6: form.ipv6 || valuesOf(form.subnet).some((text) => parseSubnet(text)?.family === 'IPv6'),
    attachable: form.attachable,
    options: valuesOf(form.options),
    labels: valuesOf(form.labels),
  };
}

function subnetsOf(form: NetworkForm): readonly SubnetConfig[] {
  const subnets = valuesOf(form.subnet);
  const gateways = valuesOf(form.gateway).map((text) => [text, homeOfAddress(subnets, text)] as const);
  const ranges = valuesOf(form.range).map((text) => [text, homeOfRange(subnets, text)] as const);
  return subnets.map((subnet, index) => {
    const gateway = gateways.find(([, home]) => home === index)?.[0];
    const range = ranges.find(([, home]) => home === index)?.[0];
    return { subnet, ...(gateway !== undefined && { gateway }), ...(range !== undefined && { range }) };
  });
}

function homeOfAddress(subnets: readonly string[], text: string): number {
  const address = parseAddress(text);
  const home = subnets.map(parseSubnet).findIndex((subnet) => subnet && address && holdsAddress(subnet, address));
  return Math.max(home, 0);
}

function homeOfRange(subnets: readonly string[], text: string): number {
  const range = parseSubnet(text);
  const home = subnets.map(parseSubnet).findIndex((subnet) => subnet && range && holdsSubnet(subnet, range));
  return Math.max(home, 0);
}

/** What somebody handed over, as far as it is a form: names of fields with texts, and switches. */
export function presetOf(value: unknown): Partial<NetworkForm> {
  if (typeof value !== 'object' || value === null) return {};
  const given = Object.entries(emptyForm).flatMap(([key, empty]: [string, unknown]) => {
    const entry = (value as Readonly<Record<string, unknown>>)[key];
    return typeof entry === typeof empty ? [[key, entry] as const] : [];
  });
  return Object.fromEntries(given);
}
