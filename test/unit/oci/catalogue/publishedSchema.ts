import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../../dev/paths';

const folder = join(projectRoot(), '..', 'shared', 'reference', 'runtime-spec-1.3', 'schema');

/** A JSON Schema as the specification publishes it, as far as we look at it. */
export interface Published {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Published>>;
  readonly required?: readonly string[];
  readonly items?: Published | readonly Published[];
  readonly additionalProperties?: Published | boolean;
  readonly patternProperties?: Readonly<Record<string, Published>>;
  readonly allOf?: readonly Published[];
  readonly anyOf?: readonly Published[];
  readonly enum?: readonly string[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly minItems?: number;
}

/**
 * Tests against the schemas that the specification publishes. They are no part of the project: without them the tests are
 * skipped, which the title allows. `root` is the schema of a config with nothing left to look up.
 */
export function describePublished(title: string, tests: (root: () => Published) => void): void {
  const suite = existsSync(folder) ? describe : describe.skip;
  suite(`${title} (../shared)`, () => tests(() => resolved({ $ref: 'config-schema.json#' }, '')));
}

/** The schema with references looked up, and everything that it is made of in one. */
function resolved(schema: Published, file: string): Published {
  const { $ref, allOf = [], anyOf = [], ...own } = schema;
  const parts = [...allOf, ...anyOf].map((part) => resolved(part, file));
  const here = {
    ...own,
    ...(own.properties && { properties: mapped(own.properties, (one) => resolved(one, file)) }),
    ...(own.items && { items: resolved([own.items].flat()[0] as Published, file) }),
    ...(typeof own.additionalProperties === 'object' && {
      additionalProperties: resolved(own.additionalProperties, file),
    }),
    ...(own.patternProperties && {
      patternProperties: mapped(own.patternProperties, (one) => resolved(one, file)),
    }),
  };
  return [...parts, ...($ref === undefined ? [] : [lookedUp($ref, file)])].reduce(joined, here);
}

function lookedUp($ref: string, file: string): Published {
  const [name = '', pointer = ''] = $ref.split('#');
  const target = name || file;
  const steps = pointer.split('/').filter(Boolean);
  const schema = steps.reduce<unknown>(
    (at, step) => (at as Record<string, unknown>)[step],
    JSON.parse(readFileSync(join(folder, target), 'utf8')),
  );
  return resolved(schema as Published, target);
}

function joined(left: Published, right: Published): Published {
  return {
    ...left,
    ...right,
    ...((left.properties ?? right.properties) && { properties: { ...left.properties, ...right.properties } }),
    required: [...(left.required ?? []), ...(right.required ?? [])],
  };
}

function mapped<T, U>(from: Readonly<Record<string, T>>, change: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(from).map(([key, value]) => [key, change(value)]));
}
