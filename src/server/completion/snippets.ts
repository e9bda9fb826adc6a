import type { Field, ObjectShape, Shape } from '../../core/oci/catalogue/model';

/** A value as the text of a snippet, a stop for each single value in it (snippet syntax of VS Code). */
export function snippetOf(value: unknown): string {
  const stops = { next: 1 };
  return `${written(value, stops, '')}$0`;
}

/** The text of a value's snippet for a field: its example with stops, else the smallest value that fits. */
export function valueSnippet(field: Field): string {
  const { example, shape } = field;
  if (shape.is === 'object' && example === undefined) return snippetOf(skeleton(shape));
  return snippetOf(example ?? emptyOf(shape));
}

/** An object with the keys that it has to have, each with its example. */
export function skeleton({ fields }: ObjectShape): Readonly<Record<string, unknown>> {
  const required = Object.entries(fields).filter(([, { required: needed }]) => needed);
  return Object.fromEntries(required.map(([key, { example, shape }]) => [key, example ?? emptyOf(shape)]));
}

function emptyOf(shape: Shape): unknown {
  switch (shape.is) {
    case 'string':
      return shape.closed ? (shape.values?.[0]?.name ?? '') : '';
    case 'integer':
      return Number(shape.min ?? 0);
    case 'boolean':
      return true;
    case 'array':
      return [];
    case 'object':
      return skeleton(shape);
    case 'map':
    case 'anything':
      return {};
  }
}

interface Stops {
  next: number;
}

function written(value: unknown, stops: Stops, indent: string): string {
  const deeper = `${indent}\t`;
  if (Array.isArray(value)) {
    if (value.length === 0) return `[$${stops.next++}]`;
    const single = value.every((item) => typeof item !== 'object');
    const items = value.map((item) => written(item, stops, deeper));
    return single ? `[${items.join(', ')}]` : `[\n${items.map((item) => deeper + item).join(',\n')}\n${indent}]`;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value);
    if (entries.length === 0) return `{$${stops.next++}}`;
    const lines = entries.map(([key, inside]) => `${deeper}${literal(key)}: ${written(inside, stops, deeper)}`);
    return `{\n${lines.join(',\n')}\n${indent}}`;
  }
  const text = JSON.stringify(value);
  if (typeof value !== 'string') return `\${${stops.next++}:${text}}`;
  return `"\${${stops.next++}:${escaped(text.slice(1, -1))}}"`;
}

const literal = (key: string): string => escaped(JSON.stringify(key));

/** What means something in a snippet is written with a backslash. */
const escaped = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
