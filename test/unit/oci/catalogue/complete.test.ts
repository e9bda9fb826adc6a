import assert from 'node:assert/strict';
import { config } from '../../../../src/core/oci/catalogue/config';
import type { Shape } from '../../../../src/core/oci/catalogue/model';
import { describePublished, type Published } from './publishedSchema';

/** What a field is, as one line, so that both sides can be compared: `process.user.uid` → `uint32`. */
type Facts = ReadonlyMap<string, string>;

/** Where we say otherwise than the published schema, and why. Whatever is not in here has to be the same. */
const known: Readonly<Record<string, string>> = {
  'linux.intelRdt.enableCMT': 'gone in 1.3, but old configs have it',
  'linux.intelRdt.enableMBM': 'gone in 1.3, but old configs have it',
  'process.rlimits[].type': 'the schema has a pattern; kernels know sixteen types and runtimes refuse all others',
  'process.oomScoreAdj': 'the schema says integer; Go has int',
  'hooks.*[].timeout': 'the schema says integer; Go has int',
  'process.ioPriority.priority required': 'the text and Go need it, the schema forgets it',
  'linux.resources.pids.limit required': 'the text has made it optional in 1.3',
  'linux.resources.blockIO.throttle*[].rate required': 'the text needs it, the schema forgets it',
  'linux.memoryPolicy.mode required': 'the text needs it, the schema forgets it',
  'linux.personality.domain required': 'the text needs it, the schema forgets it',
  'freebsd.devices[].path required': 'the text needs it, the schema forgets it',
  'linux.devices[].type': 'the schema has a pattern of four letters; ours are their names',
  'linux.devices[].fileMode':
    'Go has uint32, and runtimes take the sticky and set-user-ID bits; a rule looks at the number',
  'freebsd.devices[].mode': 'Go has uint32; a rule looks at the number',
  'linux.resources.devices[].type': 'the schema says string; runtimes refuse all but a, b and c',
  'linux.rootfsPropagation': 'runc takes rprivate and the like, which we mark as its own',
  'windows.resources.cpu.affinity': 'the text and Go have an array, the schema one object',
  'windows.resources.cpu.affinity.group': 'the text and Go have an array, the schema one object',
  'windows.resources.cpu.affinity.mask': 'the text and Go have an array, the schema one object',
  'windows.resources.cpu.affinity[]': 'the text and Go have an array, the schema one object',
  'windows.resources.cpu.affinity[].group': 'the text and Go have an array, the schema one object',
  'windows.resources.cpu.affinity[].mask': 'the text and Go have an array, the schema one object',
};

describePublished('the catalogue against the published schema', (root) => {
  it('has every field of the schema, and none besides', () => {
    const ours = [...factsOfShape(config)].map(([path]) => path);
    const theirs = [...factsOfSchema(root())].map(([path]) => path);
    assert.deepEqual(without(ours, theirs), [], 'fields that the schema does not have');
    assert.deepEqual(without(theirs, ours), [], 'fields that the catalogue does not have');
  });

  it('agrees about types, values and what is required', () => {
    const ours = factsOfShape(config);
    for (const [path, facts] of factsOfSchema(root())) {
      if (ours.has(path) && !isKnown(path)) assert.equal(ours.get(path), facts, path);
    }
  });

  it('knows only differences that are there', () => {
    const ours = factsOfShape(config);
    const theirs = factsOfSchema(root());
    const different = [...new Set([...ours.keys(), ...theirs.keys()])].filter(
      (path) => ours.get(path) !== theirs.get(path),
    );
    const idle = Object.keys(known).filter((name) => !different.some((path) => fits(name, path)));
    assert.deepEqual(idle, []);
  });
});

function without(paths: readonly string[], others: readonly string[]): readonly string[] {
  return paths.filter((path) => !others.includes(path) && !isKnown(path));
}

function isKnown(path: string): boolean {
  return Object.keys(known).some((name) => fits(name, path));
}

/** `*` stands for a part of a name. */
function fits(name: string, path: string): boolean {
  const pattern = name.replaceAll(/[.[\]]/g, '\\$&').replaceAll('*', '\\w+');
  return new RegExp(`^${pattern}$`).test(path);
}

function factsOfShape(shape: Shape, path = ''): Facts {
  const inner = (of: Shape, step: string) => factsOfShape(of, path + step);
  switch (shape.is) {
    case 'object': {
      const below = Object.entries(shape.fields).flatMap(([key, field]) => [
        ...(field.required ? ([[`${dotted(path, key)} required`, 'required']] as const) : []),
        ...factsOfShape(field.shape, dotted(path, key)),
      ]);
      return new Map([[path, 'object'], ...below]);
    }
    case 'array':
      return new Map([[path, `array ${shape.minItems ?? ''}`], ...inner(shape.of, '[]')]);
    case 'map':
      return new Map([[path, 'object'], ...(shape.of.is === 'anything' ? [] : inner(shape.of, '{}'))]);
    case 'integer':
      return new Map([[path, shape.min === undefined ? shape.type : `${shape.type} from ${shape.min}`]]);
    case 'string':
      return new Map([
        [path, `string ${valuesOf(shape.closed && shape.values?.map(({ name }) => name))} ${shape.pattern ?? ''}`],
      ]);
    default:
      return new Map([[path, shape.is]]);
  }
}

function factsOfSchema(schema: Published, path = ''): Facts {
  const more = schema.additionalProperties ?? Object.values(schema.patternProperties ?? {})[0];
  if (schema.type === 'array')
    return new Map([
      [path, `array ${schema.minItems ?? ''}`],
      ...factsOfSchema(schema.items as Published, `${path}[]`),
    ]);
  if (schema.type === 'integer')
    return new Map([[path, integerTypes[`${String(schema.minimum)} ${String(schema.maximum)}`] ?? 'integer']]);
  if (schema.type === 'string') return new Map([[path, `string ${valuesOf(schema.enum)} ${schema.pattern ?? ''}`]]);
  if (schema.type === 'boolean') return new Map([[path, 'boolean']]);
  const below = Object.entries(schema.properties ?? {}).flatMap(([key, one]) => [
    ...factsOfSchema(one, dotted(path, key)),
  ]);
  const needed = (schema.required ?? []).map((key) => [`${dotted(path, key)} required`, 'required'] as const);
  return new Map([
    [path, 'object'],
    ...needed,
    ...below,
    ...(typeof more === 'object' ? factsOfSchema(more, `${path}{}`) : []),
  ]);
}

/** By the bounds of defs.json, as JavaScript reads them. */
const integerTypes: Readonly<Record<string, string>> = {
  '0 255': 'uint8',
  '0 65535': 'uint16',
  '0 4294967295': 'uint32',
  '0 18446744073709552000': 'uint64',
  '-2147483648 2147483647': 'int32',
  '-9223372036854776000 9223372036854776000': 'int64',
};

function valuesOf(names: readonly string[] | undefined): string {
  return [...(names ?? [])].sort().join('|');
}

function dotted(path: string, key: string): string {
  return path === '' ? key : `${path}.${key}`;
}
