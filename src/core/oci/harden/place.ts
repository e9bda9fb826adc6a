import type { Edit } from '../fix/edit';
import type { Value } from '../syntax/value';
import { beginsLine, indentAt, inline, type Layout, layoutOf, printed } from './layout';

/*
 * Edits that touch nothing but their own place, so that many of them stand together, and each may be left out. (Those of
 * jsonc-parser lay out the whole line anew.)
 */

/** What is short enough to stand beside others on one line. */
const short = 80;

/** Sets a key of an object: in the place of its value, or behind the last key. None where the key is there twice. */
export function setKey(text: string, object: Value, key: string, json: unknown): readonly Edit[] {
  const layout = layoutOf(text);
  const same = object.entries().filter((entry) => entry.key === key);
  const [there] = same;
  if (same.length > 1) return [];
  if (there) {
    const { span } = there.value;
    return [{ span, text: printed(json, layout, indentAt(text, there.span.start)) }];
  }
  const last = object.entries().at(-1);
  const start = last?.span.start ?? object.span.start;
  const written = (indent: string) => `${JSON.stringify(key)}:${layout.spaced ? ' ' : ''}${value(indent)}`;
  const value = (indent: string) =>
    last && !beginsLine(text, start) && inline(json).length <= short && layout.spaced
      ? inline(json)
      : printed(json, layout, indent);
  return inserted(text, { container: object, last }, layout, (indent) => [written(indent)]);
}

/** Puts items behind the last one of an array. */
export function appendItems(text: string, array: Value, items: readonly unknown[]): readonly Edit[] {
  const layout = layoutOf(text);
  const last = array.items().at(-1);
  return inserted(text, { container: array, last }, layout, (indent) =>
    items.map((item) => printed(item, layout, indent)),
  );
}

interface Gap {
  readonly container: Value;
  /** Behind which it is put; undefined where the container is empty. */
  readonly last: { readonly span: { readonly start: number; readonly end: number } } | undefined;
}

/** Puts parts behind the last of a container: on lines of their own where that one has its own, else beside it. */
function inserted(
  text: string,
  { container, last }: Gap,
  { newline, unit, spaced }: Layout,
  parts: (indent: string) => readonly string[],
): readonly Edit[] {
  if (last) {
    const indent = indentAt(text, last.span.start);
    const between = beginsLine(text, last.span.start) ? `,${newline}${indent}` : spaced ? ', ' : ',';
    const { end } = last.span;
    return [
      {
        span: { start: end, end },
        text: parts(indent)
          .map((part) => between + part)
          .join(''),
      },
    ];
  }
  const outer = indentAt(text, container.span.start);
  const span = { start: container.span.start + 1, end: container.span.end - 1 };
  if (unit === undefined) return [{ span, text: parts('').join(spaced ? ', ' : ',') }];
  const indent = outer + unit;
  const lines = parts(indent).map((part) => `${newline}${indent}${part}`);
  return [{ span, text: `${lines.join(',')}${newline}${outer}` }];
}

/** Takes items out of an array; the others stay as they are written. None where there is nothing to take. */
export function withoutItems(text: string, array: Value, drop: (item: Value) => boolean): readonly Edit[] {
  const items = array.items();
  const kept = items.filter((item) => !drop(item));
  const [first] = items;
  const last = items.at(-1);
  if (kept.length === items.length || !first || !last) return [];
  if (kept.length === 0) return [{ span: array.span, text: '[]' }];
  const between = items[1] ? text.slice(first.span.end, items[1].span.start) : '';
  const span = { start: first.span.start, end: last.span.end };
  return [{ span, text: kept.map(({ literal }) => literal).join(between) }];
}
