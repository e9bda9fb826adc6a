import { shapeAt } from '../../core/oci/catalogue/lookup';
import type { Named, NumberUse, Shape } from '../../core/oci/catalogue/model';
import { meaningOfNumber } from '../../core/oci/reading/meaningOfNumber';
import { code } from '../../core/oci/reference/markdown';
import { inReadersLanguage } from '../../core/l10n/meaning';
import { t } from '../../core/l10n/l10n';
import type { Asked } from '../asked';
import type { Hovered } from './hover';

/** What the value itself means: a name by its table, a number as people read it, an id by the root file system; a key of a map by its table. */
export function meaningOf(
  { catalogue, config: { text }, disk, root }: Asked,
  { path, value, key }: Hovered,
): readonly string[] {
  if (key !== undefined) {
    const outer = shapeAt(path.slice(0, -1), catalogue);
    return outer?.is === 'map' ? entry(key, outer.keys) : [];
  }
  const shape = shapeAt(path, catalogue);
  if (value?.type === 'string' && shape?.is === 'string') return entry(String(value.value), shape.values);
  if (!root || value?.type !== 'number' || shape?.is !== 'integer') return [];
  const literal = text.slice(value.offset, value.offset + value.length);
  if (!/^-?\d{1,20}$/.test(literal)) return [];
  const read = meaningOfNumber(BigInt(literal), { shape, path, root }) ?? nameOfId(shape, Number(literal), disk);
  return read === undefined ? [] : [`${code(literal)} = ${code(read)}`];
}

function entry(name: string, table: readonly Named[] = []): readonly string[] {
  const found =
    table.find((one) => one.name === name) ?? table.find((one) => one.name.endsWith('=') && name.startsWith(one.name));
  if (!found) return [];
  const { about, since, deprecated } = found;
  return [
    `**${code(name)}**`,
    inReadersLanguage(about),
    ...(since === undefined ? [] : [t('since version {0}', since)]),
    ...(deprecated ? [inReadersLanguage(deprecated)] : []),
  ];
}

/** The names that the root file system has for ids. */
function nameOfId({ use }: Shape & { readonly use?: NumberUse }, id: number, disk: Asked['disk']): string | undefined {
  if (use === 'user-id') return disk?.users?.get(id);
  return use === 'group-id' ? disk?.groups?.get(id) : undefined;
}
