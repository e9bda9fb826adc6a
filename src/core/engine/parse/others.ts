import type { ImageRecord, NetworkRecord, VolumeRecord } from '../records';
import { type Fields, fields, imageId, number, rows, seconds, text, textMap, texts } from './field';

/** The body of `GET /images/json`. Rows without an id are left out. */
export function parseImages(body: unknown): ImageRecord[] {
  return rows(body, (row) => {
    const id = imageId(row['Id']);
    if (id === '') return undefined;
    return {
      id,
      tags: texts(row['RepoTags']).filter((tag) => tag !== '<none>:<none>'),
      digests: texts(row['RepoDigests']).filter((digest) => digest !== '<none>@<none>'),
      size: number(row['Size']) || number(row['VirtualSize']),
      created: seconds(row['Created']),
      labels: textMap(row['Labels']),
    };
  });
}

/** The body of `GET /networks`. Rows without an id are left out. */
export function parseNetworks(body: unknown): NetworkRecord[] {
  return rows(body, (row) => {
    const id = text(row['Id']);
    if (id === '') return undefined;
    return {
      id,
      name: text(row['Name']),
      driver: text(row['Driver']),
      scope: text(row['Scope']),
      internal: row['Internal'] === true,
      subnets: rows(fields(row['IPAM'])['Config'], parseSubnet),
      options: textMap(row['Options']),
      labels: textMap(row['Labels']),
    };
  });
}

function parseSubnet(row: Fields): NetworkRecord['subnets'][number] | undefined {
  const subnet = text(row['Subnet']);
  const range = text(row['IPRange']);
  return subnet === '' ? undefined : { subnet, gateway: text(row['Gateway']), ...(range !== '' && { range }) };
}

/** The body of `GET /volumes`. Rows without a name are left out. */
export function parseVolumes(body: unknown): VolumeRecord[] {
  return rows(fields(body)['Volumes'], (row) => {
    const name = text(row['Name']);
    if (name === '') return undefined;
    return {
      name,
      driver: text(row['Driver']),
      mountpoint: text(row['Mountpoint']),
      labels: textMap(row['Labels']),
    };
  });
}

/** Bytes by volume name, of `GET /system/df`. Volumes whose size the driver does not know (-1) are left out. */
export function parseVolumeSizes(body: unknown): ReadonlyMap<string, number> {
  const sizes = rows(fields(body)['Volumes'], (row): readonly [string, number] | undefined => {
    const size = fields(row['UsageData'])['Size'];
    return typeof size === 'number' && size >= 0 ? [text(row['Name']), size] : undefined;
  });
  return new Map(sizes);
}
