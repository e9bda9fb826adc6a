import type { ContainerRecord } from '../engine/records';
import { t } from '../l10n/l10n';
import type { Link } from './links';
import type { BridgePort } from './wiring';

/** What is behind a port, in words: `what` for a person, `address` where there is one. Data in it is as it came. */
export interface EndText {
  readonly what: string;
  readonly address: string;
}

export type NamesOf = ReadonlyMap<string, Pick<ContainerRecord, 'name' | 'endpoints'>>;

/** Localised: "eth0 in web1". */
export function endText({ end }: BridgePort, containers: NamesOf): EndText {
  const names = (ids: readonly string[]): string =>
    ids.map((id) => containers.get(id)?.name ?? id.slice(0, 12)).join(', ');
  switch (end.is) {
    case 'container':
      return { what: t('{0} in {1}', end.link.name, names(end.containers)), address: addressText(end.link) };
    case 'one-of':
      return { what: t('one of {0}', names(end.containers)), address: '' };
    case 'heard':
      return { what: t('{0}, by its MAC', names([end.container])), address: heardAddress(end, containers) };
    case 'machine':
      return { what: t("{0} of the engine's machine", end.name), address: '' };
    case 'elsewhere':
      return { what: t('a namespace that is not known'), address: '' };
    case 'device':
      return { what: end.kind === '' ? t('a network card') : t('a link of kind {0}', end.kind), address: '' };
  }
}

function addressText(link: Link): string {
  const [first] = [
    ...link.addresses.filter(({ family }) => family === 'inet'),
    ...link.addresses.filter(({ family, address }) => family === 'inet6' && !address.startsWith('fe80:')),
  ];
  return first?.address ?? '';
}

function heardAddress(end: { readonly container: string; readonly mac: string }, containers: NamesOf): string {
  return containers.get(end.container)?.endpoints.find(({ mac }) => mac === end.mac)?.ip ?? '';
}
