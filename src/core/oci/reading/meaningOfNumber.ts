import type { Shape } from '../catalogue/model';
import type { Path, Value } from '../syntax/value';
import { numberUseOf } from './numberUse';
import { readCpus } from './readCpus';
import { readNumber } from './readNumber';

/** Where a number stands. */
interface Standing {
  readonly shape: Shape;
  readonly path: Path;
  /** Of the config: a quota is one of its period. */
  readonly root: Value;
}

/** A number of a config as a person reads it; undefined where that tells no more than the number itself. Ids are not asked here. */
export function meaningOfNumber(number: bigint, { shape, path, root }: Standing): string | undefined {
  const isQuota = path.at(-2) === 'cpu' && path.at(-1) === 'quota';
  const cpus = isQuota ? readCpus(number, root.at(...path.slice(0, -1), 'period')?.asInteger()) : undefined;
  return cpus ?? readNumber(number, numberUseOf(shape, path) ?? 'plain');
}
