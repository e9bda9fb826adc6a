import { config } from '../../../src/core/oci/catalogue/config';
import type { IntegerShape, Shape } from '../../../src/core/oci/catalogue/model';
import { at, dotted, type Json, type JsonObject, type Path, put } from '../json';
import { literal, type Mutant, mutant } from './mutant';

const ranges: Readonly<Record<IntegerShape['type'], readonly [bigint, bigint]>> = {
  uint8: [0n, 0xffn],
  uint16: [0n, 0xffffn],
  int32: [-(2n ** 31n), 2n ** 31n - 1n],
  uint32: [0n, 0xffff_ffffn],
  int64: [-(2n ** 63n), 2n ** 63n - 1n],
  uint64: [0n, 2n ** 64n - 1n],
};

/** Every field of the catalogue that a base lacks: with its example, and with values at and beyond the ends of what it may be. */
export function fieldMutants(base: JsonObject): readonly Mutant[] {
  return walk(config, [])
    .filter(({ path }) => !['windows', 'vm', 'solaris', 'zos', 'freebsd'].includes(String(path[0])))
    .flatMap(({ path, shape, example }) => {
      const values = [...(example === undefined ? [] : [example]), ...samples(shape)];
      const other = values.filter((value) => JSON.stringify(value) !== JSON.stringify(at(base, path)));
      return other.map((value) =>
        mutant('field', `${dotted(path)} = ${JSON.stringify(value).slice(0, 60)}`, put(base, path, value)),
      );
    });
}

interface Placed {
  readonly path: Path;
  readonly shape: Shape;
  readonly example?: Json;
}

/** Fields that have a path of names alone: items of lists are covered by the values of the base and by meanings. */
function walk(shape: Shape, path: Path): readonly Placed[] {
  if (shape.is !== 'object') return [];
  return Object.entries(shape.fields).flatMap(([key, field]) => {
    const here: Path = [...path, key];
    const example = field.example as Json | undefined;
    const own: Placed = { path: here, shape: field.shape, ...(example === undefined ? {} : { example }) };
    return [own, ...walk(field.shape, here)];
  });
}

function samples(shape: Shape): readonly Json[] {
  switch (shape.is) {
    case 'boolean':
      return [true, false];
    case 'integer': {
      const [least, most] = ranges[shape.type];
      return [0, 1, 7, 1000, -1, ...[least, most, least - 1n, most + 1n].map((one) => literal(String(one)))];
    }
    case 'string':
      return ['', 'x', '/x', ...(shape.values ?? []).slice(0, 12).map(({ name }) => name)];
    case 'array':
      return [
        [],
        ...samples(shape.of)
          .slice(0, 4)
          .map((one) => [one]),
      ];
    case 'map':
      return [{}, { '': 'x' }, { x: 'x' }, { 'org.example.x': 'y' }];
    case 'object':
    case 'anything':
      return [{}];
  }
}
