import { t } from '../../l10n/l10n';

/** Names for a line of text: the first ones, and how many there are besides. */
export function listed(names: readonly string[], most: number): string {
  if (names.length <= most) return names.join(', ');
  return t('{0} and {1} more', names.slice(0, most).join(', '), names.length - most);
}
