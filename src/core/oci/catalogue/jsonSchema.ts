import { inReadersLanguage } from '../../l10n/meaning';
import { describeField } from './describe';
import type { Field, IntegerType, MapShape, Named, ObjectShape, Shape, StringShape } from './model';
import { snippetBody } from './snippet';

/** JSON Schema, draft-07, with what VS Code's JSON service adds to it (vscode-json-languageservice, jsonSchema.ts). */
export interface JsonSchema {
  $schema?: string;
  $ref?: string;
  definitions?: Record<string, JsonSchema>;
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: JsonSchema | boolean;
  items?: JsonSchema;
  minItems?: number;
  uniqueItems?: boolean;
  anyOf?: JsonSchema[];
  enum?: string[];
  markdownEnumDescriptions?: string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  default?: unknown;
  examples?: unknown[];
  defaultSnippets?: { label: string; body: unknown }[];
  markdownDescription?: string;
  deprecationMessage?: string;
  suggestSortText?: string;
}

/** The range of each Go type, as near as numbers of JavaScript come. */
const ranges: Readonly<Record<IntegerType, readonly [number, number]>> = {
  uint8: [0, 2 ** 8 - 1],
  uint16: [0, 2 ** 16 - 1],
  uint32: [0, 2 ** 32 - 1],
  uint64: [0, 2 ** 64],
  int32: [-(2 ** 31), 2 ** 31 - 1],
  int64: [-(2 ** 63), 2 ** 63],
};

/** The schema of a root shape in the reader's language: for completion and hover. Each object and table of values is there once. */
export function jsonSchema(root: ObjectShape): JsonSchema {
  const definitions: Record<string, JsonSchema> = {};
  const tables = new Map<readonly Named[], string>();

  /** A definition by its name, made when it is first asked for. */
  const defined = (name: string, make: () => JsonSchema): JsonSchema => {
    if (!Object.hasOwn(definitions, name)) {
      definitions[name] = {};
      definitions[name] = make();
    }
    return { $ref: `#/definitions/${name}` };
  };

  const ofString = ({ values, closed, pattern }: StringShape): JsonSchema => {
    const plain: JsonSchema = { type: 'string', ...(pattern === undefined ? {} : { pattern }) };
    if (!values) return plain;
    const name = tables.get(values) ?? `values${tables.size + 1}`;
    tables.set(values, name);
    const table = defined(name, () => ({
      type: 'string',
      enum: values.map((value) => value.name),
      markdownEnumDescriptions: values.map(({ about, deprecated }) => inReadersLanguage(deprecated ?? about)),
    }));
    return closed ? table : { anyOf: [table, plain] };
  };

  const ofMap = ({ of, keys = [] }: MapShape): JsonSchema => {
    const usual = keys.map(({ name, about }) => [
      name,
      { ...ofShape(of), markdownDescription: inReadersLanguage(about) },
    ]);
    return {
      type: 'object',
      additionalProperties: ofShape(of),
      ...(usual.length > 0 && { properties: Object.fromEntries(usual) as Record<string, JsonSchema> }),
    };
  };

  const ofObject = ({ fields }: ObjectShape): JsonSchema => {
    const sorted = Object.entries(fields).sort(
      ([, left], [, right]) => Number(right.required ?? false) - Number(left.required ?? false),
    );
    const required = sorted.flatMap(([key, field]) => (field.required ? [key] : []));
    return {
      type: 'object',
      properties: Object.fromEntries(sorted.map(([key, field], index) => [key, ofField(field, index)])),
      ...(required.length > 0 && { required }),
      additionalProperties: false,
    };
  };

  const ofField = (field: Field, index: number): JsonSchema => ({
    ...ofShape(field.shape),
    markdownDescription: describeField(field),
    suggestSortText: String(index).padStart(2, '0'),
    ...(field.deprecated && { deprecationMessage: inReadersLanguage(field.deprecated) }),
    ...(field.default !== undefined && { default: field.default }),
    ...exampleOf(field),
  });

  const ofShape = (shape: Shape): JsonSchema => {
    switch (shape.is) {
      case 'string':
        return ofString(shape);
      case 'boolean':
        return { type: 'boolean' };
      case 'integer': {
        const [minimum, maximum] = ranges[shape.type];
        return { type: 'integer', minimum: Number(shape.min ?? minimum), maximum: Number(shape.max ?? maximum) };
      }
      case 'array':
        return {
          type: 'array',
          items: ofShape(shape.of),
          ...(shape.minItems !== undefined && { minItems: shape.minItems }),
        };
      case 'map':
        return ofMap(shape);
      case 'object':
        return defined(shape.name, () => ofObject(shape));
      case 'anything':
        return {};
    }
  };

  return { $schema: 'http://json-schema.org/draft-07/schema#', ...ofObject(root), definitions };
}

/** Objects and arrays are inserted as a whole; of single values the service makes a proposal itself. */
function exampleOf({ example }: Field): JsonSchema {
  if (example === undefined) return {};
  if (typeof example !== 'object') return { examples: [example] };
  return { defaultSnippets: [{ label: JSON.stringify(example), body: snippetBody(example) }] };
}
