import { compare } from '../core/oci/defaults/compare';
import { defaultsText } from '../core/oci/defaults/defaultsText';
import type { Stands } from '../core/oci/defaults/difference';
import type { Comparison } from '../protocol';
import type { Asked } from './asked';

/** How a config stands against what `runc spec` writes and what Docker starts from. None for a profile. */
export function comparisons({ kind, config, disk }: Asked): readonly Comparison[] {
  if (kind !== 'config') return [];
  return (['runc', 'docker'] as const).map((against) => {
    const differences = compare(config, against, { disk });
    const of = (...wanted: readonly Stands[]) =>
      differences.filter(({ stands }) => wanted.includes(stands)).map(({ said }) => said);
    return {
      against,
      less: of('less', 'different'),
      more: of('more'),
      defaults: defaultsText(against, config, { disk }),
    };
  });
}
