import { t } from '../../../l10n/l10n';
import type { Difference } from '../outcome';
import { type LinkFacts, readLinks } from './links';

/** Compares what `ifconfig` or `ip addr` say, in whatever dialect each side speaks; undefined when the note shows neither. */
export function compareLinks(
  expected: readonly string[],
  real: readonly string[],
  fixed: readonly string[],
): readonly Difference[] | undefined {
  const shown = readLinks(expected);
  if (shown === undefined) return undefined;
  const there = readLinks(real) ?? [];
  return shown.flatMap((link) => {
    const found = there.find(({ name }) => name === link.name);
    if (!found) return [{ why: t('The note shows {0}; here there is no such link.', link.name), expected: link.name }];
    return [...compareState(link, found), ...compareAddresses(link, found, fixed)];
  });
}

function compareState(shown: LinkFacts, found: LinkFacts): readonly Difference[] {
  if (shown.up === found.up) return [];
  const why = shown.up
    ? t('The note shows {0} up; here it is down.', shown.name)
    : t('The note shows {0} down; here it is up.', shown.name);
  return [{ why }];
}

function compareAddresses(shown: LinkFacts, found: LinkFacts, fixed: readonly string[]): readonly Difference[] {
  return shown.addresses.flatMap(({ address, prefix }): Difference[] => {
    const own = found.addresses.map((one) => one.address).join(', ');
    if (own === '')
      return [{ why: t('The note shows {0}; here {1} has no address.', address, shown.name), expected: address }];
    const isSet = fixed.includes(address) || address.startsWith('127.');
    if (!isSet) return [];
    const same = found.addresses.find((one) => one.address === address);
    if (!same)
      return [
        {
          why: t('The note shows {0} on {1}; here it is {2}.', address, shown.name, own),
          expected: address,
          real: own,
        },
      ];
    if (prefix === undefined || same.prefix === undefined || prefix === same.prefix) return [];
    return [{ why: t('The note shows {0}; here it is {1}.', `${address}/${prefix}`, `${address}/${same.prefix}`) }];
  });
}
